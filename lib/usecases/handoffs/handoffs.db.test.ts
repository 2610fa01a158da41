import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { Actor } from '../../domain/access/actor';
import type { HandoffQuery } from '../../domain/allocation/handoff/handoff-list';
import { addDays } from '../../kernel/dates';
import type { Crn } from '../../kernel/ids';
import { allocateCase } from '../decisions/allocate-case';
import { undoDecision } from '../decisions/undo-decision';
import { viewAllocation } from '../decisions/view-allocation';
import { viewDecision } from '../decisions/view-decision';
import { nameOrganisation } from '../estate/name-organisation';
import { viewHome } from '../home/view-home';
import { importData } from '../import/import-data';
import { undoImport } from '../import/undo/undo-import';
import { reallocateCases } from '../moves/reallocate-cases';
import { addReduction } from '../officers/add-reduction';
import { viewOfficer } from '../officers/view-officer';
import { cancelReduction } from '../officers/change-reduction';
import { recordOversight } from '../oversight/record-oversight';
import { actorWith, PEOPLE } from '../testing/actors';
import { problemOf, valueOf } from '../testing/context-of';
import { textOfFile } from '../testing/text-of-file';
import { keyHandoff, settleHandoffs } from './settle-handoffs';
import { viewCaseHandoffs, exportHandoffs, viewHandoffs } from './view-handoffs';

const { cases, officers: o, today, now } = SMALL;
const HOUR = 3_600_000;
const at = (hours: number): Date => new Date(now.getTime() + hours * HOUR);
const OPEN: HandoffQuery = { list: 'open', teamCode: null, kind: null, page: 1 };

describe.each(TEST_DIALECTS)('what is to be keyed in the record system on %s', (dialect) => {
  let test: TestStore;
  const opened: TestStore[] = [];
  beforeEach(async () => {
    test = await openTestStore(dialect);
    opened.push(test);
    await seedSmallTeam(test.store);
  });
  afterAll(() => Promise.all(opened.map((entry) => entry.destroy())));

  const as = (actor: Actor, hours = 0) => ({ store: test.store, actor, now: at(hours) });
  const manager = PEOPLE.eastManager;
  const allocate = async (key: string | null = null): Promise<string> => {
    const done = valueOf(
      await allocateCase(as(manager), {
        crn: cases.waitingPlain,
        staffCode: o.beyond,
        expectedVersion: 1,
        reasonCode: 'continuity',
        reasonText: 'Knows the family\nfrom an earlier order',
        oversightReviewOn: addDays(today, 14),
        notes: 'Not to be told',
        idempotencyKey: key,
      }),
    );
    return done.allocationId ?? '';
  };
  const move = async (crn: Crn): Promise<string> => {
    const { results } = valueOf(
      await reallocateCases(as(manager), {
        cases: [{ crn, expectedVersion: 1 }],
        staffCode: o.beyond,
        reasonCode: 'absence',
        reasonText: null,
        oversightReviewOn: null,
        notes: null,
        idempotencyKey: null,
      }),
    );
    return results[0]?.allocationId ?? '';
  };
  const reduce = async (reason: string) =>
    valueOf(
      await addReduction(as(manager, 2), {
        staffCode: o.over,
        texts: { reason, hours: '2', startDate: today, endDate: '', notes: 'A private word' },
        confirmed: true,
      }),
    );
  const lines = async (query: Partial<HandoffQuery> = {}, hours = 4, actor: Actor = manager) =>
    valueOf(await viewHandoffs(as(actor, hours), { ...OPEN, ...query })).lines;
  const importCases = async (rows: readonly string[], asOf: Date, complete = false) => {
    const csv = ['crn,setting,officer_staff_code', ...rows].join('\n');
    const report = valueOf(
      await importData(
        as(PEOPLE.administrator, 30),
        [{ name: 'cases.csv', bytes: () => [Buffer.from(csv)] }],
        { source: 'nightly', asOf: asOf.toISOString(), complete },
      ),
    );
    expect(report.errors).toEqual([]);
    return report;
  };
  const moved = cases.absent[1];

  it('an allocation is listed with its text, once, also where the request is sent again', async () => {
    await allocate('same key');
    await allocate('same key');
    const found = await lines();
    expect(found).toHaveLength(1);
    expect(found[0]?.text.split('\n')).toEqual([
      `Allocation of ${cases.waitingPlain}`,
      'From: waiting for an officer',
      expect.stringMatching(new RegExp(`^To: .+, .+ \\(${o.beyond}\\)$`)),
      'Reason: Continuity: knows the person: Knows the family from an earlier order',
      expect.stringMatching(/^Management oversight: review by \d/),
      expect.stringMatching(/^Decided: .*, by Sam Eastman$/),
    ]);
    expect(found[0]?.text).not.toContain('Not to be told');
    expect(found[0]).toMatchObject({ state: 'open', late: false, mayKey: true });
  });

  it('stands on the page of its case until it is keyed, for whoever keys it', async () => {
    const id = await allocate();
    const ofCase = (actor: Actor) => viewCaseHandoffs(as(actor, 1), cases.waitingPlain);
    expect(await ofCase(manager)).toMatchObject({ recordSystem: 'nDelius', lines: [{ id, state: 'open' }] });
    expect(await viewCaseHandoffs(as(manager, 1), moved)).toBeNull();
    expect(await ofCase(actorWith('manager', 'team', SMALL.teams.west))).toBeNull();
    expect(await ofCase(PEOPLE.leader)).toBeNull();
    valueOf(await keyHandoff(as(manager, 1), id));
    expect(await ofCase(manager)).toBeNull();
  });

  it('a move tells from whom to whom; oversight and reductions are listed as well', async () => {
    const id = await move(moved);
    valueOf(
      await recordOversight(as(manager, 1), {
        crn: moved,
        decision: 'Seen weekly for a month',
        reviewOn: addDays(today, 14),
        actions: [],
      }),
    );
    await reduce('Mentoring');
    const found = await lines();
    expect(found.map(({ kind }) => kind)).toEqual(['reallocation', 'oversight', 'reduction']);
    expect(found[0]?.text).toContain(
      `From: ${found[0]?.from?.name ?? '?'} (${found[0]?.from?.staffCode ?? '?'})`,
    );
    expect(found[1]?.text).toContain('Decision: Seen weekly for a month');
    expect(found[2]?.text).toContain('Reason: Mentoring\nHours a week: 2');
    expect(found[2]?.text).not.toContain('private');
    const page = valueOf(await viewDecision(as(manager, 1), id));
    expect(page.handoffs).toMatchObject({ recordSystem: 'nDelius', lines: [{ id, state: 'open' }] });
  });

  it('a sensitive reason is in no text, whoever reads it', async () => {
    await reduce('Pregnancy');
    const [line] = await lines();
    expect(line?.text).toContain('Reason: Agreed reduction');
    expect(line?.text).not.toContain('Pregnancy');
  });

  it('undoing withdraws what was not keyed, and is itself to be keyed', async () => {
    const id = await allocate();
    valueOf(await undoDecision(as(manager, 1), { id, idempotencyKey: null }));
    const [undone, ...others] = await lines({}, 2);
    expect(others).toEqual([]);
    expect(undone?.text).toContain(`Allocation of ${cases.waitingPlain} undone: it was made in error`);
    expect(undone?.text).toContain('To: waiting for an officer');
    expect((await lines({ list: 'all' }, 2)).map(({ state }) => state).sort()).toEqual(['open', 'withdrawn']);
  });

  it('a reduction that is cancelled before it was keyed is told once', async () => {
    await reduce('Mentoring');
    const page = valueOf(await viewOfficer(as(manager, 2), o.over));
    const reduction = page.measured.officer.reductions.find((entry) => entry.reason === 'Mentoring');
    if (!reduction) throw new Error('No such reduction');
    valueOf(
      await cancelReduction(as(manager, 3), {
        staffCode: o.over,
        id: reduction.id,
        version: reduction.version,
        confirmed: true,
      }),
    );
    expect((await lines({}, 2)).map(({ kind }) => kind)).toEqual(['reduction_cancelled']);
  });

  it('is late once one working day has passed, is counted on home, and no more once it is ticked', async () => {
    await allocate();
    const home = async (hours: number) => valueOf(await viewHome(as(manager, hours))).managed?.lateHandoffs;
    const dayAfter = (await lines()).map(({ dueOn }) => dueOn);
    const due = dayAfter[0] ?? today;
    const hoursTo = (Date.parse(`${due}T12:00:00Z`) - now.getTime()) / HOUR;
    expect(await home(hoursTo)).toBe(0);
    expect(await home(hoursTo + 24)).toBe(1);
    const late = await lines({ list: 'late' }, hoursTo + 24);
    expect(late).toMatchObject([{ late: true }]);
    const ids = late.map(({ id }) => id);
    expect(valueOf(await settleHandoffs(as(manager, hoursTo + 24), { ids, state: 'keyed' }))).toMatchObject({
      settled: 1,
    });
    expect(valueOf(await settleHandoffs(as(manager, hoursTo + 25), { ids, state: 'keyed' }))).toMatchObject({
      settled: 0,
    });
    expect(await home(hoursTo + 26)).toBe(0);
    expect(await lines({ list: 'keyed' }, hoursTo + 26)).toMatchObject([
      { state: 'keyed', settledByName: 'Sam Eastman' },
    ]);
    valueOf(await settleHandoffs(as(manager, hoursTo + 27), { ids, state: 'open' }));
    expect(await home(hoursTo + 28)).toBe(1);
  });

  it('whose team it is not finds nothing, and cannot say that it is keyed', async () => {
    const id = await allocate();
    const elsewhere = actorWith('manager', 'team', SMALL.teams.west);
    expect(await lines({}, 1, elsewhere)).toEqual([]);
    expect(problemOf(await keyHandoff(as(elsewhere), id)).code).toBe('not_found');
    expect(problemOf(await keyHandoff(as(PEOPLE.leader), id)).code).toBe('not_found');
    expect(problemOf(await viewHandoffs(as(PEOPLE.leader), OPEN)).code).toBe('not_allowed');
    expect(problemOf(await viewHandoffs(as(PEOPLE.officer), OPEN)).code).toBe('not_allowed');
    expect(await lines()).toMatchObject([{ id, state: 'open' }]);
  });

  it('an allocator of the home of the case keys allocations, and sees no reductions', async () => {
    await allocate();
    await reduce('Mentoring');
    expect((await lines({}, 1, PEOPLE.allocator)).map(({ kind }) => kind)).toEqual(['allocation']);
  });

  it('is one to a call however often it is sent', async () => {
    const id = await allocate();
    const first = valueOf(await keyHandoff(as(manager, 1), id));
    const again = valueOf(await keyHandoff(as(manager, 3), id));
    expect(first).toMatchObject({ state: 'keyed' });
    expect(again).toEqual(first);
  });

  it('the next extract that says the same clears it, an older one does not', async () => {
    await allocate();
    await importCases([`${cases.waitingPlain},community,${o.beyond}`], at(-1));
    expect(await lines({}, 31)).toHaveLength(1);
    await importCases([`${cases.waitingPlain},community,${o.beyond}`], at(20));
    expect(await lines({}, 31)).toEqual([]);
    expect(await lines({ list: 'agreed' }, 31)).toMatchObject([{ agreedAsOf: at(20).toISOString() }]);
  });

  it('an extract that tells nothing of who holds the case clears nothing', async () => {
    await allocate();
    const csv = `crn,setting\n${cases.waitingPlain},community`;
    valueOf(
      await importData(
        as(PEOPLE.administrator, 30),
        [{ name: 'cases.csv', bytes: () => [Buffer.from(csv)] }],
        { source: 'nightly', asOf: at(20).toISOString() },
      ),
    );
    expect(await lines({}, 31)).toHaveLength(1);
  });

  it('what was ticked is confirmed, and a later decision clears the one before it', async () => {
    const id = await move(moved);
    valueOf(await keyHandoff(as(manager, 1), id));
    await importCases([`${moved},community,${o.beyond}`], at(20));
    expect(await lines({ list: 'keyed' }, 31)).toMatchObject([{ agreedAsOf: at(20).toISOString() }]);
  });

  it('an extract that is later and says otherwise leaves it to be keyed, and the list says who has the case', async () => {
    await allocate();
    await importCases([`${cases.waitingPlain},community,${o.over}`], at(20));
    const [line] = await lines({}, 31);
    expect(line).toMatchObject({ state: 'open', otherwiseNow: expect.any(String) });
  });

  it('an undone allocation is cleared by an extract in which the case waits', async () => {
    const id = await allocate();
    valueOf(await undoDecision(as(manager, 1), { id, idempotencyKey: null }));
    await importCases([`${cases.waitingPlain},community,`], at(20));
    expect(await lines({}, 31)).toEqual([]);
  });

  it('undoing the import puts it back on the list', async () => {
    await allocate();
    const report = await importCases([`${cases.waitingPlain},licence,${o.beyond}`], at(20));
    expect(await lines({}, 31)).toEqual([]);
    valueOf(await undoImport(as(PEOPLE.administrator, 32), report.importId ?? ''));
    expect(await lines({}, 33)).toMatchObject([{ state: 'open', agreedAsOf: null }]);
  });

  it('a reduction is cleared by an extract of reductions that has it as it stands', async () => {
    await reduce('Mentoring');
    const csv = `staff_code,reason,start_date,hours\n${o.over},Mentoring,${today},2`;
    const run = (text: string) =>
      importData(
        as(PEOPLE.administrator, 30),
        [{ name: 'reductions.csv', bytes: () => [Buffer.from(text)] }],
        { source: 'nightly', asOf: at(20).toISOString() },
      );
    valueOf(await run(csv.replace(/2$/, '3')));
    expect(await lines({}, 31)).toHaveLength(1);
    valueOf(await run(csv.replace(/2$/, '3')));
    expect(await lines({}, 31)).toEqual([]);
  });

  it('free text of a restricted case is in no text of whoever may not know it', async () => {
    const id = await allocate();
    await test.store.tx(async (tx) => {
      const { t } = test.store;
      await tx.update(t.cases).set({ restricted: true }).where(eq(t.cases.crn, cases.waitingPlain));
    });
    const page = valueOf(await viewDecision(as(manager, 1), id));
    expect(page.handoffs?.lines[0]?.text).toContain('Knows the family');
    expect(page.handoffs?.lines[0]?.text).not.toContain(page.name.text.split(',')[0] ?? '?');
  });

  it('the file has what the list shows, and the record system is called as the organisation calls it', async () => {
    await allocate();
    const file = await textOfFile(valueOf(await exportHandoffs(as(manager, 1), OPEN)));
    expect(file.trim().split('\r\n')[0]).toContain(
      'OFFICIAL-SENSITIVE. To key in the record system. List: open.',
    );
    expect(file).toContain(cases.waitingPlain);
    expect(file.match(/^"?20\d\d-/gm)).toHaveLength(1);
    valueOf(
      await nameOrganisation(as(PEOPLE.administrator), {
        organisation: 'East Trust',
        recordSystem: 'CRAMS',
      }),
    );
    const page = valueOf(await viewHandoffs(as(manager, 1), OPEN));
    expect(page.recordSystem).toBe('CRAMS');
    const done = valueOf(await viewAllocation(as(manager, 1), cases.waitingPlain));
    expect(done.handoffs).toMatchObject({ recordSystem: 'CRAMS' });
  });
});
