import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeldCase } from '../../banding/bands/case-facts';
import { CASE_STATES, COHORTS, FLAGS, ROSH_LEVELS, SETTINGS } from '../../banding/case-vocabulary';
import { addDays, isoDate } from '../../../kernel/dates';
import { asCrn } from '../../../kernel/ids';
import {
  type Caseload,
  isOfficerAway,
  measureCaseload,
  type MeasuredOfficer,
  measureHeldCase,
  missingCourses,
} from './measure-caseload';
import type { OfficerRecord, TrainingRecord } from './officer-record';
import { HMPPS_TIERS, IBAT_4 } from '../model/shipped/shipped-models';
import { held, record, reviewed } from '../testing/caseload';
import { reduced, TODAY } from '../testing/officer';

const measure = (
  cases: readonly HeldCase[],
  changes: Partial<OfficerRecord> = {},
  model = IBAT_4,
): MeasuredOfficer =>
  measureCaseload(model, { officer: record(changes), cases, reports: [], supports: [] }, TODAY);

describe('an officer with the cases held', () => {
  it('is the sum of the cases as banded: the ledger and the list agree line by line', () => {
    const cases = [
      held(),
      held({ rsr: 3.41 }),
      held({ rosh: 'high', setting: 'licence' }),
      held({ rsr: null }),
      held({ state: 'warrant' }),
    ];
    const measured = measure(cases);
    expect(measured.cases.map((entry) => entry.banding.band)).toEqual(['1', '3', '4', '2', '1']);
    expect(measured.workload.ledger.filter((line) => line.kind === 'case')).toEqual(
      measured.cases.map((entry) => entry.line),
    );
    expect(measured.workload).toMatchObject({
      pointsUsedHundredths: 2900 + 6300 + 11_900 + 4100 + 725,
      provisionalCount: 1,
      caseCount: 5,
      bandCounts: { '1': 2, '2': 1, '3': 1, '4': 1 },
    });
    expect(measured.workload.usedRangeHundredths).toEqual([25_925 - 1200, 25_925 + 6100]);
    expect(measured.grade?.code).toBe('CM');
  });

  it('includes reports and support', () => {
    const measured = measureCaseload(
      IBAT_4,
      {
        officer: record(),
        cases: [],
        reports: [{ kind: 'fast', completedOn: TODAY }],
        supports: [{ label: 's', pointsHundredths: 100 }],
      },
      TODAY,
    );
    expect(measured.workload.pointsUsedHundredths).toBe(6600);
  });

  it('has no capacity, not 0%, when every hour is gone', () => {
    expect(
      measure([held()], { reductions: [{ ...reduced(3700), id: 'r', notes: null, version: 1 }] }).workload,
    ).toMatchObject({ state: 'no_capacity', workloadPercent: null });
  });

  it('without a grade is unknown, and so is every verdict', () => {
    const measured = measure([held({ rsr: 3 })], { grade: null });
    expect(measured.grade).toBeNull();
    expect(measured.workload.state).toBe('unknown');
    expect(measured.cases[0]?.judgement).toEqual({ verdict: 'unknown', reasons: [] });
  });

  it('is measured by imported tiers where the model says so: an unknown tier is never worth nothing', () => {
    const measured = measure(
      [
        held({ importedBand: 'B2' }),
        held({ importedBand: 'Z9' }),
        held({ importedBand: null, cohort: 'transition' }),
      ],
      {},
      HMPPS_TIERS,
    );
    expect(
      measured.cases.map((entry) => [
        entry.banding.band,
        entry.line.provisional,
        entry.line.pointsHundredths,
      ]),
    ).toEqual([
      ['B2', false, 11_500],
      ['C3', true, 7900],
      ['C3', true, 3000],
    ]);
  });
});

describe('new in 7 days', () => {
  it.each([
    [1, false],
    [0, true],
    [-6, true],
    [-7, false],
  ])('allocated %i days from today: %s', (offset, isNew) => {
    expect(measure([held({ allocatedOn: addDays(TODAY, offset) })]).newIn7Days).toBe(isNew ? 1 : 0);
  });

  it('leaves out what came with imported data', () => {
    expect(measure([held({ allocatedOn: TODAY, allocatedHere: false })]).newIn7Days).toBe(0);
  });
});

describe('more than 50 and more than 75 cases', () => {
  const so = (count: number, changes: Partial<OfficerRecord> = {}): number | null =>
    measure(
      Array.from({ length: count }, () => held()),
      changes,
    ).guardPassed;

  it('are counted apart from points', () => {
    expect([so(50), so(51), so(75), so(76)]).toEqual([null, 50, 50, 75]);
  });

  it('are not a warning in a unit of standalone unpaid work', () => {
    expect(so(120, { teamType: 'community_payback' })).toBeNull();
    expect(so(120, { teamType: 'women' })).toBe(75);
  });
});

describe('a held case', () => {
  const one = (
    changes: Partial<HeldCase>,
    officer: Partial<OfficerRecord> = {},
  ): ReturnType<typeof measureHeldCase> => measureHeldCase(IBAT_4, held(changes), record(officer), TODAY);

  it('beyond the grade of its holder says which rules decided, and needs oversight', () => {
    const measured = one({ rsr: 3.41 });
    expect(measured.judgement).toMatchObject({ verdict: 'not_allowed', reasons: [{ rule: 'SCM-RSR' }] });
    expect(measured.oversightReasons.map((reason) => reason.text)).toEqual(['Held beyond grade']);
    expect(one({ rsr: 3.41 }, { grade: 'SCM' }).judgement.verdict).toBe('allowed');
    expect(one({ rsr: 3.41 }, { grade: 'PO' }).oversightReasons).toEqual([]);
  });

  it.each([
    [null, 'missing'],
    [isoDate('2026-11-01'), 'overdue'],
    [TODAY, 'in_date'],
    [isoDate('2026-11-30'), 'in_date'],
  ])('has oversight in date until its review day, that day included: review on %s: %s', (reviewOn, state) => {
    expect(one({ rsr: 3.41, ...reviewed(reviewOn) }).oversight.state).toBe(state);
  });

  it('names the courses that its holder lacks', () => {
    expect(one({ flags: ['domestic_abuse'] }).missingCourses).toEqual(['domestic_abuse']);
    expect(one({ flags: ['domestic_abuse'] }, { grade: 'SCM' }).missingCourses).toEqual(['domestic_abuse']);
    expect(one({ flags: [] }).missingCourses).toEqual([]);
    const training = [{ course: 'domestic_abuse', completedOn: isoDate('2020-01-01'), expiresOn: null }];
    expect(one({ flags: ['domestic_abuse'] }, { training }).missingCourses).toEqual([]);
  });

  it.each<[string, Partial<HeldCase>, number | null]>([
    ['band 1, seen 28 days ago', { lastSeen: addDays(TODAY, -28) }, null],
    ['band 1, seen 29 days ago', { lastSeen: addDays(TODAY, -29) }, 1],
    ['band 2, seen 28 days ago', { ogrs: 50, lastSeen: addDays(TODAY, -28) }, null],
    ['band 2, seen 29 days ago', { ogrs: 50, lastSeen: addDays(TODAY, -29) }, 1],
    ['band 3, seen 14 days ago', { ogrs: 75, lastSeen: addDays(TODAY, -14) }, null],
    ['band 3, seen 15 days ago', { ogrs: 75, lastSeen: addDays(TODAY, -15) }, 1],
    ['band 4, seen 7 days ago', { rosh: 'high', lastSeen: addDays(TODAY, -7) }, null],
    [
      'band 4 on licence, seen 10 days ago',
      { rosh: 'high', setting: 'licence', lastSeen: addDays(TODAY, -10) },
      3,
    ],
    ['never seen, order began 60 days ago', { lastSeen: null, orderStart: addDays(TODAY, -60) }, 32],
    ['never seen, order start not known', { lastSeen: null, orderStart: null }, null],
    ['custody', { setting: 'custody', lastSeen: addDays(TODAY, -300) }, null],
    ['unpaid work', { setting: 'unpaid_work', lastSeen: addDays(TODAY, -300) }, null],
    ['warrant outstanding', { state: 'warrant', lastSeen: addDays(TODAY, -300) }, null],
  ])('contact of %s', (_, changes, late) => {
    expect(one(changes).contactOverdueDays).toBe(late);
  });

  it('has a plan of 28 days in a model whose bands plan none', () => {
    const tiers = measureHeldCase(
      HMPPS_TIERS,
      held({ importedBand: 'A3', orderStart: null, lastSeen: addDays(TODAY, -300) }),
      record(),
      TODAY,
    );
    expect(tiers.contactOverdueDays).toBe(272);
  });
});

describe('training', () => {
  const done = (changes: Partial<TrainingRecord>): TrainingRecord => ({
    course: 'domestic_abuse',
    completedOn: null,
    expiresOn: null,
    ...changes,
  });

  it.each<[string, TrainingRecord[], boolean]>([
    ['none', [], true],
    ['another course', [done({ course: 'sexual_offences' })], true],
    ['done, dates not known', [done({})], false],
    ['done today', [done({ completedOn: TODAY })], false],
    ['booked for tomorrow', [done({ completedOn: addDays(TODAY, 1) })], true],
    ['runs out today', [done({ expiresOn: TODAY })], false],
    ['ran out yesterday', [done({ expiresOn: addDays(TODAY, -1) })], true],
    ['ran out and renewed', [done({ expiresOn: addDays(TODAY, -1) }), done({ completedOn: TODAY })], false],
  ])('%s', (_, training, lacking) => {
    expect(missingCourses(['domestic_abuse'], training, TODAY)).toEqual(lacking ? ['domestic_abuse'] : []);
  });
});

it('an officer is away during any absence, annual leave too', () => {
  const leave = { id: 'a', version: 1, kind: 'annual_leave' as const, startDate: TODAY, endDate: TODAY };
  expect(isOfficerAway({ absences: [leave] }, TODAY)).toBe(true);
  expect(isOfficerAway({ absences: [leave] }, addDays(TODAY, 1))).toBe(false);
  expect(isOfficerAway({ absences: [] }, TODAY)).toBe(false);
});

describe('what cases have in common', () => {
  const daysAgo = fc.option(fc.integer({ min: -30, max: 400 }).map((days) => addDays(TODAY, 0 - days)));
  const anyCase = fc.record({
    rsr: fc.option(fc.integer({ min: 0, max: 1200 }).map((hundredths) => hundredths / 100)),
    ogrs: fc.option(fc.integer({ min: 0, max: 100 })),
    rosh: fc.option(fc.constantFrom(...ROSH_LEVELS)),
    flags: fc.subarray([...FLAGS]),
    flagsKnown: fc.boolean(),
    setting: fc.constantFrom(...SETTINGS),
    state: fc.constantFrom(...CASE_STATES),
    cohort: fc.constantFrom(...COHORTS),
    importedBand: fc.option(fc.constantFrom('A3', 'B2', 'D0', 'X9')),
    dateOfBirth: daysAgo,
    orderStart: daysAgo,
    releaseDate: daysAgo,
    lastSeen: daysAgo,
    allocatedOn: fc.integer({ min: 0, max: 300 }).map((days) => addDays(TODAY, 0 - days)),
    reviewOn: daysAgo,
  });
  const anyCaseload = fc.record({
    model: fc.constantFrom(IBAT_4, HMPPS_TIERS),
    officer: fc.constantFrom('SCM', 'CM', 'PQiP', 'SPO', null).map((grade) => record({ grade })),
    cases: fc
      .array(anyCase, { minLength: 1, maxLength: 6 })
      .map((cases) =>
        cases.map(({ reviewOn, ...facts }, at) =>
          held({ ...facts, ...reviewed(reviewOn), crn: asCrn(`X${100_001 + at}`) }),
        ),
      ),
  });
  const toCaseload = (officer: OfficerRecord, cases: readonly HeldCase[]): Caseload => ({
    officer,
    cases,
    reports: [],
    supports: [],
  });

  it('reads through JSON as it stands, and the same whatever was measured or read before', () => {
    fc.assert(
      fc.property(anyCaseload, ({ model, officer, cases }) => {
        const measured = measureCaseload(model, toCaseload(officer, cases), TODAY);
        const written = JSON.stringify(measured);
        expect(JSON.parse(written)).toEqual(measured);
        const backwards = measureCaseload(model, toCaseload(officer, cases.toReversed()), TODAY);
        expect(backwards.cases.toReversed()).toEqual(measured.cases);
        expect(JSON.stringify(measureCaseload(model, toCaseload(officer, cases), TODAY))).toBe(written);
      }),
    );
  });

  it('is by the model alone: a copy of it that has measured nothing yet gives the same', () => {
    fc.assert(
      fc.property(anyCaseload, ({ model, officer, cases }) => {
        const measured = measureCaseload(model, toCaseload(officer, cases), TODAY);
        expect(measureCaseload(structuredClone(model), toCaseload(officer, cases), TODAY)).toEqual(measured);
      }),
    );
  });

  it('is written once: cases with the same score share its sentence', () => {
    const [first, second] = measure([held({ rosh: 'high' }), held({ rosh: 'high', ogrs: 90 })]).cases;
    expect(first?.oversightReasons).not.toEqual([]);
    expect(first?.oversightReasons[0]).toBe(second?.oversightReasons[0]);
  });
});
