import { notFound, redirect } from 'next/navigation';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { unlessFailed } from './unless-failed';

/** What the front door hangs on each request. */
const current: { id: string; address: null; answer?: unknown } = { id: 'the-reference', address: null };
const door = globalThis as { headroomRequests?: unknown };
beforeEach(() => {
  delete current.answer;
  door.headroomRequests = { getStore: () => current };
});
afterEach(() => {
  delete door.headroomRequests;
});

describe('the action of a form', () => {
  test('that fails unexpectedly answers 500 into the form, with the reference under which the log has more', async () => {
    const outcome = await unlessFailed(() => Promise.reject(new Error('a secret of the database')));
    expect(outcome).toEqual({ failed: { field: '', message: expect.stringContaining('the-reference') } });
    expect(JSON.stringify(outcome)).not.toContain('a secret');
    expect(current.answer).toMatchObject({ status: 500 });
  });

  test('that finds the database busy answers 503 into the form, and when to try again', async () => {
    const busy = Object.assign(new Error('x'), { code: 'SQLITE_BUSY' });
    const outcome = await unlessFailed(() => Promise.reject(busy));
    expect(outcome).toEqual({
      failed: { field: '', message: expect.stringContaining('Nothing of yours was saved') },
    });
    expect(current.answer).toEqual({ status: 503, headers: { 'retry-after': '10' } });
  });

  test('goes on where it leads elsewhere, and ends as it ends otherwise', async () => {
    await expect(unlessFailed(async () => redirect('/teams'))).rejects.toThrow('NEXT_REDIRECT');
    await expect(unlessFailed(async () => notFound())).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK');
    expect(await unlessFailed(() => Promise.resolve('done'))).toBe('done');
    expect(current.answer).toBeUndefined();
  });
});
