import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hasFormProblems } from '../machine/request';
import { formAction, refused } from './form-action';
import { currentActor } from './session';

vi.mock('next/cache', () => ({ revalidatePath: vi.fn() }));
const sent = vi.hoisted(() => ({ headers: new Headers(), cookies: new Map<string, unknown>() }));
vi.mock('next/headers', () => ({
  cookies: () =>
    Promise.resolve({
      set: (name: string, _value: string, options: unknown) => sent.cookies.set(name, options),
      has: () => false,
    }),
  headers: () => Promise.resolve(sent.headers),
}));
vi.mock('./known-browser', () => ({ knownBrowser: () => Promise.resolve(null) }));
vi.mock('next/navigation', () => ({ redirect: vi.fn(), notFound: vi.fn() }));
vi.mock('./session', () => ({ currentActor: vi.fn() }));
vi.mock('../machine/settings', () => ({
  sessionSecret: () => 'a secret for tests',
  settings: () => ({ address: 'http://here' }),
}));
vi.mock('../usecases/service-store', () => ({ serviceStore: () => ({}) }));

const press = (outcome: Parameters<typeof formAction>[0], form = 'form') =>
  formAction(outcome)({ problems: [], values: {}, form }, new FormData());

describe('a form that has done something', () => {
  beforeEach(() => {
    vi.clearAllMocks();
    sent.cookies.clear();
    sent.headers = new Headers({ 'next-action': 'a', 'x-headroom-path': '/allocations/X123456' });
    vi.mocked(currentActor).mockResolvedValue({ id: 'somebody' } as never);
  });

  it('shows everything anew where it sends the reader on, the count in the navigation too', async () => {
    await press(() => Promise.resolve({ redirectTo: '/allocations' }));
    expect(redirect).toHaveBeenCalledWith('/allocations');
    expect(revalidatePath).toHaveBeenCalledWith('/', 'layout');
  });

  it('leads whoever was signed out meanwhile to the sign-in, and does nothing', async () => {
    vi.mocked(currentActor).mockResolvedValue(null);
    const run = vi.fn();
    expect(await press(run)).toMatchObject({ problems: [{ link: { href: '/sign-in', label: 'Sign in' } }] });
    expect(run).not.toHaveBeenCalled();
  });

  it('sends whoever was signed out meanwhile and runs no script to the sign-in, and back to the page', async () => {
    vi.mocked(currentActor).mockResolvedValue(null);
    sent.headers.delete('next-action');
    const run = vi.fn();
    await press(run);
    expect(redirect).toHaveBeenCalledWith('/sign-in?next=%2Fallocations%2FX123456');
    expect(run).not.toHaveBeenCalled();
  });

  it('says of what is not there any more that nothing was saved, above what was typed', () => {
    expect(refused({ code: 'not_found' })).toMatchObject({
      problems: [{ field: '', message: expect.stringContaining('Nothing was saved') }],
    });
  });

  it('leaves the page as it is where something is to be mended', async () => {
    const problems = [{ field: 'a', message: 'Enter a' }];
    expect(await press(() => Promise.resolve({ problems }))).toMatchObject({ problems });
    expect(revalidatePath).not.toHaveBeenCalled();
  });

  describe('sent without script, is answered by a page to read, so that neither Back nor loading it anew sends it again', () => {
    const problems = [{ field: 'a', message: 'Enter a' }];
    beforeEach(() => {
      sent.headers = new Headers({ 'x-headroom-path': '/allocations/X123456?team=A&saved=offer&step=mend' });
    });

    it('the last look', async () => {
      await press(() => Promise.resolve({ problems: [], view: { big: 1 } as never }));
      expect(redirect).toHaveBeenCalledWith('/allocations/X123456?team=A&step=check');
      expect(sent.cookies.get('headroom-draft-0')).toMatchObject({
        path: '/allocations/X123456',
        httpOnly: true,
      });
    });

    it('what is to be mended', async () => {
      await press(() => Promise.resolve({ problems }));
      expect(redirect).toHaveBeenCalledWith('/allocations/X123456?team=A&step=mend');
    });

    it('but on the spot where it is longer than a browser keeps', async () => {
      const a = Array.from({ length: 20_000 }, () => Math.random()).join(' ');
      const values = { a };
      expect(await press(() => Promise.resolve({ problems, values }))).toMatchObject({ problems, values });
      expect(redirect).not.toHaveBeenCalled();
      expect(sent.cookies.size).toBe(0);
    });
  });

  it('keeps its last look with script too, for whoever loads the page anew', async () => {
    expect(await press(() => Promise.resolve({ problems: [], view: {} as never }))).toMatchObject({
      view: {},
    });
    expect(redirect).not.toHaveBeenCalled();
    expect(sent.cookies.has('headroom-draft-0')).toBe(true);
  });

  it('has the title of the page that comes back without script say so, and no other', async () => {
    const request = { id: 'a', address: null };
    const door = globalThis as { headroomRequests?: unknown };
    door.headroomRequests = { getStore: () => request };
    await press(() => Promise.resolve({ problems: [] }));
    expect(hasFormProblems()).toBe(false);
    await press(() => Promise.resolve({ problems: [{ field: 'a', message: 'Enter a' }] }));
    expect(hasFormProblems()).toBe(true);
    delete door.headroomRequests;
    expect(hasFormProblems()).toBe(false);
  });
});
