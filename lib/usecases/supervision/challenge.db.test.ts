import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { raiseChallenge, resolveChallenge } from './challenge-line';
import { contextOf, fieldsOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewHome } from '../home/view-home';
import { exportOpenChallenges } from './export-open-challenges';
import { viewOpenChallenges } from './view-open-challenges';
import { viewSupervision } from './view-supervision';
import { viewLineToChallenge, viewToResolve } from './view-supervision-forms';

const { officers, cases } = SMALL;
const KEY = `case:${cases.wellOver[0]}`;
const REASON = 'The RSR is from the old assessment';

describe.each(TEST_DIALECTS)('challenges, %s', (dialect) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterEach(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);
  const audit = async () => test.store.db.select().from(test.store.t.auditEntries);
  const raise = (
    more: { reason?: string; key?: string; points?: number; staffCode?: string } = {},
    who: TestPerson = 'officer',
  ) =>
    raiseChallenge(as(who), {
      staffCode: more.staffCode ?? officers.wellOver,
      key: more.key ?? KEY,
      pointsSeenHundredths: more.points ?? 6300,
      reason: more.reason ?? REASON,
    });
  const all = async (who: TestPerson = 'manager') =>
    valueOf(await viewSupervision(as(who), officers.wellOver)).record?.challenges ?? [];
  const resolve = async (
    more: { outcome?: string; answer?: string; version?: number; staffCode?: string } = {},
    who: TestPerson = 'manager',
  ) => {
    const [first] = await all();
    return resolveChallenge(as(who), {
      staffCode: more.staffCode ?? officers.wellOver,
      id: first?.challenge.id ?? '',
      version: more.version ?? 1,
      outcome: more.outcome ?? 'stands',
      answer: more.answer ?? 'I have checked: the score is right',
    });
  };

  it('keep the line as it stood, with an audit entry in the same transaction', async () => {
    expect(valueOf(await raise())).toEqual({ kind: 'saved' });
    const line = {
      kind: 'case',
      label: 'Band 3, community',
      crn: cases.wellOver[0],
      pointsHundredths: 6300,
    };
    expect(await all()).toMatchObject([
      { challenge: { line, reason: REASON, raisedByName: 'officer', outcome: null, version: 1 }, now: line },
    ]);
    expect(await audit()).toMatchObject([
      { action: 'challenge.raised', thingKey: officers.wellOver, detail: { to: { line, reason: REASON } } },
    ]);
  });

  it('show what the line is now beside what it was', async () => {
    valueOf(await raise());
    const { store } = test;
    await store.tx(async (tx) => {
      await tx.update(store.t.cases).set({ ogrs: 20 }).where(eq(store.t.cases.crn, cases.wellOver[0]));
    });
    const [now] = await all();
    expect([now?.challenge.line.pointsHundredths, now?.now?.pointsHundredths]).not.toEqual([6300, 6300]);
    expect(now?.challenge.line.pointsHundredths).toBe(6300);
  });

  it('are for every line: of cases, and of the hours', async () => {
    valueOf(await raise({ key: 'target:Target, case manager', points: 21700 }));
    expect((await all())[0]?.challenge.line).toMatchObject({ kind: 'target', crn: null });
  });

  it.each([
    ['without a reason', { reason: '' }],
    ['with too short a reason', { reason: 'Wrong' }],
    ['with a reason of spaces', { reason: `Wrong${' '.repeat(20)}` }],
    ['with too long a reason', { reason: 'a'.repeat(1001) }],
  ])('are refused %s', async (_, more) => {
    expect(fieldsOf(problemOf(await raise(more)))).toEqual(['reason']);
    expect(await audit()).toEqual([]);
  });

  it('are one open a line', async () => {
    valueOf(await raise());
    expect(fieldsOf(problemOf(await raise()))).toEqual(['reason']);
    valueOf(await raise({ key: `case:${cases.wellOver[3]}`, points: 4100 }));
    expect(await all()).toHaveLength(2);
  });

  it('raised twice at the same moment are one', async () => {
    const both = await Promise.all([raise(), raise()]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(await audit()).toHaveLength(1);
  });

  it('are refused where the line has changed since the form was opened', async () => {
    const stale = problemOf(await raise({ points: 6500 }));
    expect(stale.code === 'stale' ? stale.detail : '').toMatch(/^The line has changed .* counts 63 points/);
    expect(problemOf(await raise({ points: Number.NaN })).code).toBe('stale');
    expect(problemOf(await raise({ key: 'case:X999999' }))).toEqual({ code: 'not_found' });
    expect(problemOf(await raise({ key: `case:${cases.over[0]}` }))).toEqual({ code: 'not_found' });
  });

  it('are raised by the officer alone, of their own ledger alone', async () => {
    for (const who of ['manager', 'regionManager', 'leader', 'allocator', 'administrator'] as const)
      expect(problemOf(await raise({}, who)).code, who).toBe('not_allowed');
    expect(problemOf(await raise({}, 'westManager'))).toEqual({ code: 'not_found' });
    expect(problemOf(await raise({ staffCode: officers.over }))).toEqual({ code: 'not_found' });
    expect(problemOf(await viewLineToChallenge(as('manager'), officers.wellOver, KEY)).code).toBe(
      'not_allowed',
    );
    expect(
      valueOf(await viewLineToChallenge(as('officer'), officers.wellOver, KEY)).line.pointsHundredths,
    ).toBe(6300);
    expect(await audit()).toEqual([]);
  });

  describe('answered', () => {
    beforeEach(async () => {
      valueOf(await raise());
    });

    it('show the officer the outcome and the words, are kept, and the line can be challenged again', async () => {
      expect(valueOf(await resolve({ outcome: 'put_right' }))).toEqual({ kind: 'saved' });
      expect((await all('officer'))[0]?.challenge).toMatchObject({
        outcome: 'put_right',
        answer: 'I have checked: the score is right',
        resolvedByName: 'manager',
        version: 2,
      });
      expect((await audit()).map((entry) => entry.action)).toEqual([
        'challenge.raised',
        'challenge.resolved',
      ]);
      valueOf(await raise());
      expect((await all()).map(({ challenge }) => challenge.outcome)).toEqual(
        expect.arrayContaining([null, 'put_right']),
      );
    });

    it.each([
      ['without an outcome', { outcome: '' }, ['outcome']],
      ['with an outcome that is none', { outcome: 'maybe' }, ['outcome']],
      ['without an answer', { answer: '' }, ['answer']],
      ['with too short an answer', { answer: 'No' }, ['answer']],
      ['with too long an answer', { answer: 'a'.repeat(1001) }, ['answer']],
      ['with neither', { outcome: '', answer: '' }, ['outcome', 'answer']],
    ])('are refused %s', async (_, more, fields) => {
      expect(fieldsOf(problemOf(await resolve(more)))).toEqual(fields);
      expect((await all())[0]?.challenge.outcome).toBeNull();
      expect(await audit()).toHaveLength(1);
    });

    it('are answered once: the second is told who did, and when', async () => {
      valueOf(await resolve({}, 'regionManager'));
      const stale = problemOf(await resolve());
      expect(stale.code === 'stale' ? stale.detail : '').toMatch(
        /^regionManager changed this challenge on 2 November 2026, 8:15am\./,
      );
      expect(problemOf(await resolve({ version: 2 })).code).toBe('stale');
    });

    it('are for managers of the team, never the officer', async () => {
      expect(problemOf(await resolve({}, 'westManager'))).toEqual({ code: 'not_found' });
      for (const who of ['officer', 'leader', 'allocator', 'administrator'] as const) {
        expect(problemOf(await resolve({}, who)).code, who).toBe('not_allowed');
        expect(problemOf(await viewToResolve(as(who), officers.wellOver)).code, who).toBe('not_allowed');
      }
      expect(problemOf(await resolve({ staffCode: officers.over }))).toEqual({ code: 'not_found' });
    });

    it('come as a file for who answers them, filtered, and for nobody else', async () => {
      const file = (who: TestPerson, name = '') =>
        exportOpenChallenges(as(who), { filter: { name, grade: null, team: null }, order: null });
      const { rows } = valueOf(await file('manager'));
      expect(rows[0]?.[0]).toMatch(/^OFFICIAL-SENSITIVE/);
      expect(rows.slice(2)).toMatchObject([
        [
          officers.wellOver,
          'Wellover, Sam',
          'CM',
          'East',
          cases.wellOver[0],
          'Band 3, community',
          63,
          REASON,
          {},
        ],
      ]);
      expect(valueOf(await file('manager', 'somebody else')).rows).toHaveLength(2);
      expect(problemOf(await file('leader')).code).toBe('not_allowed');
    });

    it('wait on the home and the list of their managers only', async () => {
      const waiting = async (who: TestPerson) => valueOf(await viewHome(as(who))).managed?.challenges;
      expect(await waiting('manager')).toEqual([{ staffCode: officers.wellOver, name: 'Wellover, Sam' }]);
      expect(await waiting('westManager')).toEqual([]);
      expect(await waiting('allocator')).toEqual([]);
      expect(valueOf(await viewOpenChallenges(as('manager')))).toHaveLength(1);
      expect(problemOf(await viewOpenChallenges(as('leader'))).code).toBe('not_allowed');
      valueOf(await resolve());
      expect(valueOf(await viewOpenChallenges(as('manager')))).toEqual([]);
    });
  });
});
