import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCaseloads } from '../../../db/queries/cases/load-caseloads';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { addDays } from '../../kernel/dates';
import { measureCaseload } from '../../domain/workload/measure/measure-caseload';
import { IBAT_4 } from '../../domain/workload/model/shipped/shipped-models';
import { recordBar } from '../cases/record-bar';
import { contextOf, fieldsOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { judgeEarlierSharing } from '../upgrade/judge-earlier-sharing';
import { runUpgradeSteps } from '../upgrade/run-upgrade-steps';
import { viewAttention } from '../teams/view-attention';
import { viewCapacity } from '../capacity/view-capacity';
import { viewCase } from '../cases/view-case';
import { viewCases } from '../cases/view-cases';
import { viewOfficerFigures } from '../capacity/view-workload-figures';
import { arrangeCover } from './arrange-cover';
import { seeSupportBreach } from './cancel-support';
import { changeCover } from './change-cover';
import { recordSupport } from './record-support';
import { shareCase } from './share-case';
import { viewSharedWork } from './view-shared-work';

const { officers, cases, teams, today } = SMALL;
const TODAY = String(today);
const FRIDAY = String(addDays(today, 4));
const [BAND_4, , BAND_1] = cases.over;

describe.each(TEST_DIALECTS)('cover, shares and support obey the rules of an allocation, %s', (dialect) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    const { t } = test.store;
    await test.store.tx((tx) => tx.update(t.cases).set({ rsr: 7.5 }).where(eq(t.cases.crn, BAND_4)));
  });
  afterEach(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);
  const cover = (crn: string, by: string, more: Record<string, string> = {}) => ({
    staffCode: String(officers.over),
    crns: [crn],
    texts: { coverStaffCode: by, startsOn: TODAY, endsOn: FRIDAY, ...more },
    confirmed: true,
  });
  const share = (crn: string, by: string, more: Record<string, string> = {}) => ({
    crn,
    texts: { kind: 'co_working', staffCode: by, percent: '30', startedOn: TODAY, ...more },
    confirmed: true,
  });
  const support = (crn: string, by: string) => ({
    staffCode: by,
    texts: {
      direction: 'gave',
      colleague: String(officers.over),
      crn,
      givenOn: TODAY,
      points: '59',
      note: '',
    },
    confirmed: true,
  });
  const ANSWERED = { reason: 'The only officer in the office', oversightReviewOn: FRIDAY };
  const bar = async (crn: string, staffCode: string) =>
    valueOf(await recordBar(as('manager'), { crn, staffCode, reason: 'threat', detail: '' }));
  const figures = async () => valueOf(await viewCapacity(as('leader'), { level: 'team', code: teams.east }));
  const listed = async () =>
    valueOf(await viewAttention(as('manager'), { list: 'beside_not_allowed', teamCode: null })).cases;

  it('refuses a barred officer as cover and with a share, whatever reason is given, and says no reason of the bar', async () => {
    await bar(BAND_1, officers.wellOver);
    const words =
      'Wellover, Sam must not work the case of Person003, Pat (X100003): it is recorded on the case. Choose somebody else';
    expect(problemOf(await arrangeCover(as('manager'), cover(BAND_1, officers.wellOver, ANSWERED)))).toEqual({
      code: 'does_not_fit',
      fields: [{ field: 'coverStaffCode', message: words }],
    });
    expect(problemOf(await shareCase(as('manager'), share(BAND_1, officers.wellOver, ANSWERED)))).toEqual({
      code: 'does_not_fit',
      fields: [{ field: 'staffCode', message: words }],
    });
    expect(await test.store.db.select().from(test.store.t.caseCovers)).toEqual([]);
  });

  it('asks a reason and an oversight review date for a trainee who would cover a band 4 case, and counts it once', async () => {
    const before = await figures();
    const problem = problemOf(await arrangeCover(as('manager'), cover(BAND_4, officers.trainee)));
    expect(fieldsOf(problem)).toEqual(['reason', 'oversightReviewOn']);
    expect(problem.code === 'does_not_fit' && problem.fields[0]?.message).toMatch(
      /^Learner, Sam may not cover the case of Person001, Pat \(X100001\) by grade: .*RSR.*\. Enter the reason, or choose somebody else$/,
    );
    for (const oversightReviewOn of ['2026-11-01', '2027-01-01', '2026-02-30'])
      expect(
        fieldsOf(
          problemOf(
            await arrangeCover(
              as('manager'),
              cover(BAND_4, officers.trainee, { ...ANSWERED, oversightReviewOn }),
            ),
          ),
        ),
      ).toEqual(['oversightReviewOn']);
    valueOf(await arrangeCover(as('manager'), cover(BAND_4, officers.trainee, ANSWERED)));
    const [row] = await test.store.db.select().from(test.store.t.caseCovers);
    expect(row).toMatchObject(ANSWERED);
    const after = await figures();
    expect(after.beyondGrade.count).toBe(before.beyondGrade.count + 1);
    expect(after.liveCases).toBe(before.liveCases);
    const holder = valueOf(await viewOfficerFigures(as('manager'), officers.over));
    expect(holder.beyondGrade).toMatchObject([{ crn: BAND_4, held: 'cover', verdict: 'not_allowed' }]);
    const trainee = valueOf(await viewOfficerFigures(as('manager'), officers.trainee));
    expect(trainee.beyondGrade).toEqual([]);
    expect(trainee.beside).toMatchObject([{ crn: BAND_4, held: 'cover', verdict: 'not_allowed' }]);
    const page = valueOf(await viewCase(as('manager'), BAND_4));
    expect(page.held?.judgement.verdict).toBe('not_allowed');
    const query = { text: BAND_4, status: 'live', setting: null, state: null } as const;
    const list = valueOf(
      await viewCases(as('manager'), {
        ...query,
        missing: false,
        beyond: true,
        sort: 'crn',
        descending: false,
        page: 1,
      }),
    );
    expect(list.rows.map((line) => [line.crn, line.held, line.judgement?.verdict])).toEqual([
      [BAND_4, 'cover', 'not_allowed'],
    ]);
  });

  it('lets a review date lie as far ahead as the shortest interval of the case’s own reasons, as for an allocation', async () => {
    const inDays = (days: number) => String(addDays(today, days));
    const withReview = (oversightReviewOn: string) => ({ ...ANSWERED, oversightReviewOn });
    const sharing = (days: number) => share(BAND_4, officers.trainee, withReview(inDays(days)));
    const problem = problemOf(await shareCase(as('manager'), sharing(92)));
    expect(problem.code === 'does_not_fit' && problem.fields).toEqual([
      { field: 'oversightReviewOn', message: 'Oversight review date must be from today to 1 February 2027' },
    ]);
    valueOf(await shareCase(as('manager'), sharing(91)));
    const covering = (days: number) => cover(BAND_4, officers.trainee, withReview(inDays(days)));
    expect(fieldsOf(problemOf(await arrangeCover(as('manager'), covering(29))))).toEqual([
      'oversightReviewOn',
    ]);
    valueOf(await arrangeCover(as('manager'), covering(28)));
  });

  it('asks nothing of a cover or a share that takes somebody over 110%', async () => {
    valueOf(await arrangeCover(as('manager'), cover(BAND_1, officers.wellOver)));
    valueOf(await shareCase(as('manager'), share(cases.over[1], officers.wellOver)));
  });

  it('lets a trainee share a band 4 case of a senior case manager with oversight, and never a co-worker beyond grade', async () => {
    const problem = problemOf(await shareCase(as('manager'), share(BAND_4, officers.trainee)));
    expect(problem.code === 'does_not_fit' && problem.fields[0]?.message).toMatch(
      /^Learner, Sam may have a share of the case of Person001, Pat \(X100001\) with oversight only: A .* works beside a senior case manager with oversight\./,
    );
    valueOf(await shareCase(as('manager'), share(BAND_4, officers.trainee, ANSWERED)));
    const { t } = test.store;
    await test.store.tx((tx) =>
      tx.update(t.officers).set({ grade: 'TTG' }).where(eq(t.officers.staffCode, officers.beyond)),
    );
    valueOf(await shareCase(as('manager'), share(BAND_4, officers.beyond)));
    expect(valueOf(await viewOfficerFigures(as('manager'), officers.over)).beyondGrade).toEqual([]);
    expect(
      fieldsOf(problemOf(await arrangeCover(as('manager'), cover(BAND_1, officers.beyond, ANSWERED)))),
    ).toEqual(['coverStaffCode']);
  });

  it('refuses a share for somebody without a grade', async () => {
    const problem = problemOf(await shareCase(as('manager'), share(BAND_1, officers.noGrade, ANSWERED)));
    expect(problem.code === 'does_not_fit' && problem.fields[0]?.message).toBe(
      'Unknown, Sam has no grade recorded to judge by: choose somebody else',
    );
  });

  it('judges a cover again when it is to last longer, on what stands then', async () => {
    valueOf(await arrangeCover(as('manager'), cover(BAND_1, officers.wellOver)));
    const { db, t } = test.store;
    const [row] = await db.select().from(t.caseCovers);
    if (!row) throw new Error('No cover');
    const change = {
      staffCode: String(officers.over),
      id: row.id,
      version: 1,
      what: 'end' as const,
      endsOn: '2026-11-20',
      confirmed: true,
    };
    await test.store.tx((tx) => tx.update(t.cases).set({ rsr: 4 }).where(eq(t.cases.crn, BAND_1)));
    expect(fieldsOf(problemOf(await changeCover(as('manager'), change)))).toEqual([
      'reason',
      'oversightReviewOn',
    ]);
    await bar(BAND_1, officers.wellOver);
    expect(fieldsOf(problemOf(await changeCover(as('manager'), { ...change, texts: ANSWERED })))).toEqual([
      'endsOn',
    ]);
    valueOf(await changeCover(as('manager'), { ...change, endsOn: TODAY }));
  });

  it('records support as it was given, and makes an item of a breach that a manager looks at', async () => {
    await bar(BAND_4, officers.trainee);
    valueOf(await recordSupport(as('manager'), support(BAND_4, officers.trainee)));
    valueOf(await recordSupport(as('manager'), support(BAND_4, officers.beyond)));
    valueOf(await recordSupport(as('manager'), support(BAND_1, officers.beyond)));
    const { db, t } = test.store;
    const rows = await db.select().from(t.supports).orderBy(t.supports.breachDueOn);
    const bySupporter = (code: string, crn: string) =>
      rows.find((row) => row.fromStaffCode === code && row.crn === crn);
    expect(bySupporter(officers.trainee, BAND_4)).toMatchObject({
      breach: 'Learner, Sam must not work case X100001.',
      breachDueOn: '2026-11-03',
    });
    expect(bySupporter(officers.beyond, BAND_4)).toMatchObject({ breachDueOn: '2026-11-09' });
    expect(bySupporter(officers.beyond, BAND_1)).toMatchObject({ breach: null });
    const [item] = await listed();
    expect(item?.row.crn).toBe(BAND_4);
    expect(item?.row.beside).toHaveLength(2);
    for (const row of rows.filter((entry) => entry.breach !== null)) {
      const input = { staffCode: row.fromStaffCode, id: row.id, version: row.version };
      expect(problemOf(await seeSupportBreach(as('westManager'), input))).toEqual({ code: 'not_found' });
      valueOf(await seeSupportBreach(as('manager'), input));
      expect(problemOf(await seeSupportBreach(as('manager'), input))).toMatchObject({ code: 'not_allowed' });
    }
    expect(await listed()).toEqual([]);
    expect(valueOf(await viewSharedWork(as('manager'), officers.over)).supports).toHaveLength(3);
  });

  it('lists what was arranged before these rules, and ends nothing of it', async () => {
    const { db, t } = test.store;
    const arranged = { recordedAt: '2026-10-01T09:00:00.000Z', recordedByName: 'Before' };
    await test.store.tx((tx) =>
      tx.insert(t.caseCovers).values({
        id: randomUUID(),
        crn: BAND_4,
        staffCode: officers.trainee,
        holderStaffCode: officers.over,
        startsOn: addDays(today, -20),
        endsOn: addDays(today, 60),
        ...arranged,
      }),
    );
    await test.store.tx((tx) =>
      tx.insert(t.caseShares).values({
        id: randomUUID(),
        crn: cases.over[1],
        staffCode: officers.beyond,
        kind: 'co_working',
        percent: 20,
        startedOn: addDays(today, -20),
        ...arranged,
      }),
    );
    expect(await listed()).toMatchObject([
      { row: { crn: BAND_4, held: 'cover', oversight: 'missing', verdict: 'not_allowed' } },
    ]);
    await bar(cases.over[1], officers.beyond);
    expect((await listed()).map((entry) => entry.row.crn).sort()).toEqual([BAND_4, cases.over[1]]);
    const [caseload] = await loadCaseloads(
      db,
      t,
      IBAT_4,
      { level: 'officer', code: officers.trainee },
      today,
    );
    if (!caseload) throw new Error('No officer');
    expect(measureCaseload(IBAT_4, caseload, today).workload.pointsUsedHundredths).toBeGreaterThan(2_900);
  });

  it('is brought along by the upgrade: support of before gets its item, covers are told, nothing ends', async () => {
    const { db, t } = test.store;
    const arranged = { recordedAt: '2026-10-30T09:00:00.000Z', recordedByName: 'Before' };
    const given = { fromStaffCode: officers.trainee, toStaffCode: officers.over, givenOn: today };
    const row = (id: string, crn: typeof BAND_4 | null) => ({
      ...given,
      ...arranged,
      id,
      crn,
      pointsHundredths: 100,
    });
    await bar(BAND_4, officers.trainee);
    await test.store.tx(async (tx) => {
      await tx.insert(t.supports).values([row('s1', BAND_4), row('s2', BAND_1), row('s3', null)]);
      await tx.insert(t.caseCovers).values({
        id: randomUUID(),
        crn: BAND_4,
        staffCode: officers.wellOver,
        holderStaffCode: officers.over,
        startsOn: today,
        endsOn: addDays(today, 9),
        ...arranged,
      });
    });
    const { report } = await runUpgradeSteps(as('manager'), [judgeEarlierSharing]);
    expect(report).toEqual([
      expect.stringMatching(/^1 cover or share of before asks for a decision by bar, grade or training/),
      '1 record of support of the last 7 days became an item for the manager.',
    ]);
    const supports = await db.select().from(t.supports);
    expect(supports.map((entry) => [entry.id, entry.breach !== null, entry.cancelledAt]).sort()).toEqual([
      ['s1', true, null],
      ['s2', false, null],
      ['s3', false, null],
    ]);
    expect((await db.select().from(t.caseCovers)).map((entry) => entry.endsOn)).toEqual([addDays(today, 9)]);
    expect(await runUpgradeSteps(as('manager'), [judgeEarlierSharing])).toEqual({ finished: [], report: [] });
  });
});
