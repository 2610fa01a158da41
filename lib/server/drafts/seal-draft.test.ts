import { describe, expect, it, vi } from 'vitest';
import { draftCookiePath, openDraft, sealDraft } from './seal-draft';

vi.mock('../../machine/settings', () => ({ sessionSecret: () => 'a secret for tests' }));

const kept = {
  form: 'form',
  step: 'check',
  problems: [],
  values: { reason: 'Holds the case of his brother', crn: ['X1', 'X2'] },
  view: { officer: 'Kaur, Harpreet' },
} as const;
const place = { userId: 'helen', page: '/allocations/X407218?team=HX-1' };

describe('what is kept of a form that was begun', () => {
  it('opens as it was, for its person and its page alone', async () => {
    const sealed = ((await sealDraft(place, kept)) ?? []).join('');
    expect(sealed).not.toContain('Kaur');
    expect(await openDraft(place, sealed)).toEqual(kept);
    expect(await openDraft({ ...place, userId: 'somebody else' }, sealed)).toBeNull();
    expect(await openDraft({ ...place, page: '/allocations/X407219' }, sealed)).toBeNull();
    expect(await openDraft(place, sealed.slice(1))).toBeNull();
    expect(await openDraft(place, '')).toBeNull();
  });

  it('has room for a move of fifty cases with its last look', async () => {
    const cases = Array.from({ length: 50 }, (_, index) => ({
      crn: `X${407_218 + index * 7919}`,
      name: `Person-${(index * 7919).toString(36)}, Forename-${(index * 104_729).toString(36)}`,
      band: 'Band 3, community',
      giverName: 'Whitworth, Daniel',
      receiverName: 'Kaur, Harpreet',
      questions: ['Kaur, Harpreet would go over 110%.'],
      asked: ['well_over'],
      stateAfter: 'well_over',
      refused: null,
    }));
    const values = Object.fromEntries(cases.map(({ crn }, index) => [`version-${crn}`, String(index)]));
    expect(await sealDraft(place, { ...kept, values, view: { cases } })).not.toBeNull();
  });

  it('is not kept where no browser has room for it', async () => {
    const values = { notes: Array.from({ length: 20_000 }, () => Math.random()).join(' ') };
    expect(await sealDraft(place, { ...kept, values })).toBeNull();
  });

  it('goes to the page of its form alone, so that a form in another window is kept too', () => {
    expect(draftCookiePath('/allocations/X407218?team=a')).toBe('/allocations/X407218');
    expect(draftCookiePath('/officers/a;b')).toBe('/');
  });
});
