import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { addDays } from '../../kernel/dates';
import { formatDayMonth } from '../../kernel/format';
import type { Crn, StaffCode } from '../../kernel/ids';
import { addToBasket } from '../basket/change-basket';
import { commitBasket } from '../basket/commit-basket';
import { viewBasket, viewBasketResults } from '../basket/view-basket';
import { allocateCase } from '../decisions/allocate-case';
import { previewConfirmation } from '../decisions/preview-confirmation';
import { undoDecision } from '../decisions/undo-decision';
import { importData } from '../import/import-data';
import { fileOf } from '../import/testing/import-fixture';
import { previewReallocation } from '../moves/preview-reallocation';
import { reallocateCases } from '../moves/reallocate-cases';
import { editOfficer } from '../officers/edit-officer';
import { viewCandidates } from '../shortlist/view-candidates';
import { viewAttention } from '../teams/view-attention';
import { contextOf, type TestPerson, valueOf } from '../testing/context-of';

const { officers: o, cases, teams, today, now } = SMALL;
const HELD = cases.over[2];
const WAITING = cases.waitingPlain;
const ANSWERS = { reasonText: 'Knows the case', oversightReviewOn: addDays(today, 7), notes: null } as const;

describe.each(TEST_DIALECTS)('whoever works beside a case and becomes its officer, %s', (dialect) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterEach(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);
  const recorded = { recordedAt: '2026-11-01T09:00:00.000Z', recordedByName: 'Sam', version: 1 };
  const begun = addDays(today, -10);
  /** A share and a cover of a case, by whoever is to hold it next. */
  const beside = (crn: Crn, staffCode: StaffCode, holder: StaffCode) =>
    test.store.tx(async (tx) => {
      const { caseShares, caseCovers } = test.store.t;
      const share = { id: `sh-${crn}`, crn, staffCode, kind: 'co_working' as const, percent: 30 };
      await tx.insert(caseShares).values({ ...share, startedOn: begun, ...recorded });
      const cover = { id: `co-${crn}`, crn, staffCode, holderStaffCode: holder, startsOn: begun };
      await tx.insert(caseCovers).values({ ...cover, endsOn: addDays(today, 20), ...recorded });
    });
  const stands = async (crn: Crn) => {
    const { caseShares: s, caseCovers: c } = test.store.t;
    const [share] = await test.store.db.select().from(s).where(eq(s.crn, crn));
    const [cover] = await test.store.db.select().from(c).where(eq(c.crn, crn));
    return { share: share?.endedOn, cover: cover?.endsOn };
  };
  const ENDED = { share: today, cover: addDays(today, -1) };
  const OPEN = { share: null, cover: addDays(today, 20) };
  const load = async (name: string, lines: readonly string[], complete = false) => {
    const report = valueOf(
      await importData(
        { store: test.store, actor: SYSTEM_ACTOR, now },
        [fileOf(name, `${lines.join('\n')}\n`)],
        {
          source: 'test',
          asOf: now.toISOString(),
          complete,
          confirmEnded: 8,
        },
      ),
    );
    expect(report.errors).toEqual([]);
  };
  const move = async (crn: Crn, staffCode: StaffCode) => {
    const { results } = valueOf(
      await reallocateCases(as('manager'), {
        cases: [{ crn, expectedVersion: 1 }],
        staffCode,
        reasonCode: 'absence',
        idempotencyKey: null,
        ...ANSWERS,
      }),
    );
    return results[0]?.allocationId ?? JSON.stringify(results);
  };
  const allocate = async (crn: Crn, staffCode: StaffCode) =>
    valueOf(
      await allocateCase(as('manager'), {
        crn,
        staffCode,
        expectedVersion: 1,
        reasonCode: 'continuity',
        idempotencyKey: null,
        ...ANSWERS,
      }),
    ).allocationId ?? '';
  const brought = (crn: Crn, staffCode: string) =>
    load('cases.csv', ['crn,setting,officer_staff_code', `${crn},community,${staffCode}`]);

  it.each<[string, Crn, (crn: Crn) => Promise<unknown>]>([
    ['a move', HELD, (crn) => move(crn, o.beyond)],
    ['an allocation of a case that waits', WAITING, (crn) => allocate(crn, o.beyond)],
    ['a file that moves it', HELD, (crn) => brought(crn, o.beyond)],
    ['a file that allocates it', WAITING, (crn) => brought(crn, o.beyond)],
  ])('has neither share nor cover of it any more, by %s', async (_way, crn, become) => {
    await beside(crn, o.beyond, o.over);
    await become(crn);
    expect(await stands(crn)).toEqual(ENDED);
    const entries = await test.store.db.select().from(test.store.t.auditEntries);
    const actions = entries.map((entry) => entry.action);
    expect(actions.filter((action) => /^(share|cover)\./.test(action)).sort()).toEqual([
      'cover.changed',
      'share.ended',
    ]);
  });

  it('is told so before a case that waits is allocated to them, on the list too, and after it', async () => {
    await beside(WAITING, o.beyond, o.over);
    const to = addDays(today, 20);
    const page = valueOf(await viewCandidates(as('manager'), { crn: WAITING }));
    expect(page.beside).toMatchObject({
      shares: [{ staffCode: o.beyond, percent: 30 }],
      covers: [{ staffCode: o.beyond, endsOn: to }],
    });
    const ends = [
      'Their share of this case (30%) ends: they will hold it.',
      `Their cover of this case, to ${formatDayMonth(to)}, ends: they will hold it.`,
    ];
    const input = { crn: WAITING, expectedVersion: 1, reasonCode: 'continuity', ...ANSWERS } as const;
    const view = valueOf(await previewConfirmation(as('manager'), { ...input, staffCode: o.beyond }, null));
    expect(view.ends).toEqual(ends);
    const other = valueOf(await previewConfirmation(as('manager'), { ...input, staffCode: o.over }, null));
    expect(other.ends).toEqual([]);
    const done = await allocateCase(as('manager'), { ...input, staffCode: o.beyond, idempotencyKey: null });
    expect(valueOf(done).ended).toEqual(ends);
  });

  it('is told so in a basket, by whoever is chosen, and once it is allocated', async () => {
    await beside(WAITING, o.beyond, o.over);
    const to = addDays(today, 20);
    const lay = async (staffCode: StaffCode) => {
      await addToBasket(as('manager'), [{ crn: WAITING, staffCode }]);
      const page = valueOf(await viewBasket(as('manager')));
      const [line] = page.lines;
      if (line?.kind !== 'open' || line.chosen === null) throw new Error('The case is not laid on anybody');
      return { page, line, chosen: line.chosen };
    };
    const elsewhere = await lay(o.over);
    expect(elsewhere.line.beside).toMatchObject({
      shares: [{ staffCode: o.beyond, percent: 30 }],
      covers: [{ staffCode: o.beyond, holderStaffCode: o.over, endsOn: to }],
    });
    expect(elsewhere.chosen.ends).toEqual([]);
    const { page, line, chosen } = await lay(o.beyond);
    const ends = [
      'Their share of this case (30%) ends: they will hold it.',
      `Their cover of this case, to ${formatDayMonth(to)}, ends: they will hold it.`,
    ];
    expect(chosen.ends).toEqual(ends);
    const seen = {
      crn: WAITING,
      version: line.version,
      asked: chosen.asked.map((question) => question.code),
      stateAfter: chosen.stateAfter,
    };
    valueOf(await commitBasket(as('manager'), { version: page.version, items: [line.item], seen: [seen] }));
    const [done] = valueOf(await viewBasketResults(as('manager'))).results;
    expect(done?.result.detail).toBe(`Allocated to Beyond, Sam. ${ends.join(' ')}`);
    expect(await stands(WAITING)).toEqual(ENDED);
  });

  it('is told so before a case moves to them, and after it', async () => {
    await beside(HELD, o.beyond, o.over);
    const input = {
      cases: [{ crn: HELD, expectedVersion: 1 }],
      staffCode: o.beyond,
      reasonCode: 'absence',
    } as const;
    const preview = valueOf(await previewReallocation(as('manager'), { ...input, ...ANSWERS }));
    const said = [...(preview.view?.moves ?? []), ...(preview.view?.stays ?? [])].join(' ');
    expect(said).toMatch(/Beyond, Sam: their share of .*, \w+ \(30%\) ends: they will hold it\./);
    expect(said).toMatch(/Beyond, Sam: their cover of .*, \w+, to .*, ends: they will hold it\./);
    const done = valueOf(
      await reallocateCases(as('manager'), { ...input, ...ANSWERS, idempotencyKey: null }),
    );
    expect(done.results[0]?.ended?.[0]).toBe('Their share of this case (30%) ends: they will hold it.');
  });

  it('has them again where the decision is undone', async () => {
    await beside(HELD, o.beyond, o.over);
    const id = await move(HELD, o.beyond);
    valueOf(
      await undoDecision(
        { ...as('manager'), now: new Date(now.getTime() + 60_000) },
        { id, idempotencyKey: null },
      ),
    );
    expect(await stands(HELD)).toEqual(OPEN);
    await beside(WAITING, o.beyond, o.over);
    const allocated = await allocate(WAITING, o.beyond);
    expect(await stands(WAITING)).toEqual(ENDED);
    const later = { ...as('manager'), now: new Date(now.getTime() + 60_000) };
    valueOf(await undoDecision(later, { id: allocated, idempotencyKey: null }));
    expect(await stands(WAITING)).toEqual(OPEN);
  });

  it('keeps the share where a file lets the case wait, and the cover of the officer of before ends', async () => {
    await beside(HELD, o.beyond, o.over);
    await brought(HELD, '');
    expect(await stands(HELD)).toEqual({ ...ENDED, share: null });
  });

  describe('and whoever leaves with a share or a cover', () => {
    const listed = async () =>
      valueOf(await viewAttention(as('manager'), { list: 'beside_not_allowed', teamCode: null })).cases.map(
        ({ row }) => [row.crn, row.beside],
      );
    const code = o.beyond;
    const edited = () =>
      editOfficer(as('manager'), {
        staffCode: code,
        version: 1,
        confirmed: true,
        texts: {
          forename: 'Sam',
          surname: 'Beyond',
          email: '',
          grade: 'CM',
          hours: '37',
          startDate: '',
          leavingDate: today,
          team: teams.east,
          lineManager: '',
        },
      }).then(valueOf);
    const header = 'staff_code,forename,surname,team_code';
    it.each<[string, () => Promise<unknown>]>([
      ['the form', edited],
      [
        'a file',
        () => load('officers.csv', [`${header},leaving_date`, `${code},Sam,Beyond,${teams.east},${today}`]),
      ],
      [
        'a complete file without them',
        () => load('officers.csv', [header, `${o.over},Sam,Overton,${teams.east}`], true),
      ],
    ])('is listed to be decided on, by %s', async (_way, leave) => {
      await beside(HELD, code, o.over);
      expect((await listed()).map(([crn]) => crn)).not.toContain(HELD);
      await leave();
      const words = await listed();
      expect(words.find(([crn]) => crn === HELD)?.[1]).toEqual([
        expect.stringContaining('Beyond, Sam covers it: has left'),
        expect.stringContaining('Beyond, Sam has a share: has left'),
      ]);
    });
  });
});
