import { describe, expect, it } from 'vitest';
import { addDays, addMonths, isoDate } from '../../../kernel/dates';
import { asStaffCode } from '../../../kernel/ids';
import type { RecordedReduction } from '../../workload/measure/officer-record';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { assessOfficer, type PastHolding } from './assess-officer';
import { awayCheckedTo } from './away-soon';
import { intakeCapOf } from '../reasons/intake-cap';
import {
  caseloadOf,
  heldCase,
  officerOf,
  pageFigures,
  subjectOf,
  summaryOf,
  TODAY,
  waitingCase,
} from '../testing/people';

const assess = (caseload = caseloadOf(officerOf('A'), 10), subject = subjectOf()) =>
  assessOfficer(IBAT_4, subject, summaryOf(caseload), TODAY);
const rules = (entry: { ruledOut: readonly { rule: string; final: boolean }[] }) =>
  entry.ruledOut.map((reason) => [reason.rule, reason.final]);

const reductionOf = (reason: string, hoursHundredths: number): RecordedReduction => ({
  id: reason,
  reason,
  hoursHundredths,
  startDate: addDays(TODAY, -10),
  endDate: addDays(TODAY, 100),
  cancelled: false,
  staysUntilReviewed: false,
  notes: null,
  version: 1,
});

describe('one officer measured against one case', () => {
  it('shows before what the officer’s page shows now, and after what it shows once the case is theirs', () => {
    const caseload = caseloadOf(officerOf('A'), 70);
    const entry = assess(caseload);
    expect(entry.now).toEqual(pageFigures(caseload));
    const then = { ...caseload, cases: [...caseload.cases, heldCase({ ...waitingCase() })] };
    expect(entry.after).toEqual(pageFigures(then));
    expect(entry.after.pointsUsedHundredths - entry.now.pointsUsedHundredths).toBe(2_900);
    expect(entry.after.caseCount).toBe(71);
  });

  it('counts the new cases of the last 7 days that were allocated in the service, not those that came with data', () => {
    const recent = [0, 6, 7].map((days) => heldCase({}, days));
    const imported = heldCase({ allocatedHere: false }, 1);
    const entry = assess(caseloadOf(officerOf('A'), 0, [...recent, imported]));
    expect(entry).toMatchObject({ newIn7Days: 2, intakeCap: 3, atIntakeCap: false });
  });

  it('is at the intake cap with 3 new cases for a full-timer', () => {
    const entry = assess(caseloadOf(officerOf('A'), 0, [heldCase({}, 1), heldCase({}, 2), heldCase({}, 3)]));
    expect(entry.atIntakeCap).toBe(true);
  });

  it.each([
    [3700, 3],
    [3750, 3],
    [2960, 2],
    [2220, 1],
    [370, 1],
  ])('%i hundredths of an hour a week: %i new cases in 7 days, whole and at least one', (hours, cap) => {
    const grade = IBAT_4.grades[1] ?? null;
    expect(intakeCapOf(IBAT_4, grade, { hoursAvailableHundredths: hours })).toBe(cap);
  });

  it('counts the cap by the hours that are available, not those of the contract: a newly qualified officer takes 2', () => {
    const reductions = [reductionOf('Newly qualified officer', 740)];
    expect(assess(caseloadOf(officerOf('A', { reductions }), 0)).intakeCap).toBe(2);
    const most = [reductionOf('PQiP first 6 months', 2960)];
    expect(assess(caseloadOf(officerOf('A', { reductions: most }), 0)).intakeCap).toBe(1);
  });

  it('knows no cap without a grade or hours, and never puts such an officer under it', () => {
    expect(intakeCapOf(IBAT_4, null, { hoursAvailableHundredths: 3700 })).toBeNull();
    expect(intakeCapOf(IBAT_4, IBAT_4.grades[1] ?? null, { hoursAvailableHundredths: 0 })).toBeNull();
    expect(assess(caseloadOf(officerOf('A', { grade: null }), 0)).atIntakeCap).toBe(true);
  });

  it('takes the worse of grade and training: a training gap turns allowed into with oversight', () => {
    const abuse = subjectOf(waitingCase({ flags: ['domestic_abuse'] }));
    const untrained = caseloadOf(officerOf('A', { training: [] }), 0);
    expect(assess(untrained, abuse)).toMatchObject({
      verdict: 'with_oversight',
      trainingGap: true,
      judgement: { verdict: 'allowed' },
    });
    const trainee = caseloadOf(officerOf('A', { grade: 'PQiP', training: [] }), 0);
    expect(assess(trainee, subjectOf(waitingCase({ flags: ['domestic_abuse'], ogrs: 80 })))).toMatchObject({
      verdict: 'not_allowed',
      trainingGap: true,
    });
    expect(assess(untrained)).toMatchObject({ verdict: 'allowed', trainingGap: false });
  });

  it('counts a course whose date has passed as not done', () => {
    const training = [
      { course: 'domestic_abuse', completedOn: isoDate('2020-01-01'), expiresOn: addDays(TODAY, -1) },
    ];
    const abuse = subjectOf(waitingCase({ flags: ['domestic_abuse'] }));
    expect(assess(caseloadOf(officerOf('A', { training }), 0), abuse).trainingGap).toBe(true);
  });

  it('remembers who supervised this person in the last 24 months, and no longer', () => {
    const past = (endedOn = addDays(TODAY, -60)): PastHolding => ({
      staffCode: 'A',
      startedOn: isoDate('2024-01-05'),
      endedOn,
    });
    const since = addMonths(TODAY, -24);
    const entry = (holdings: PastHolding[]) =>
      assess(caseloadOf(officerOf('A'), 0), subjectOf(waitingCase(), holdings));
    expect(entry([past()])).toMatchObject({
      supervised: { from: '2024-01-05', to: addDays(TODAY, -61) },
    });
    expect(entry([past(addDays(since, 1))]).supervised).not.toBeNull();
    expect(entry([past(since)]).supervised).toBeNull();
    expect(entry([{ ...past(), staffCode: 'B' }]).supervised).toBeNull();
  });

  it('passes the caseload guard with this case, but not in a unit of standalone unpaid work', () => {
    expect(assess(caseloadOf(officerOf('A'), 49)).guardAfter).toBeNull();
    expect(assess(caseloadOf(officerOf('A'), 50)).guardAfter).toBe(50);
    expect(assess(caseloadOf(officerOf('A'), 75)).guardAfter).toBe(75);
    expect(assess(caseloadOf(officerOf('A', { teamType: 'community_payback' }), 80)).guardAfter).toBeNull();
  });

  it('looks ahead for absences to Friday of next week', () => {
    expect(awayCheckedTo(TODAY)).toBe('2026-11-13');
    expect(awayCheckedTo(isoDate('2026-11-08'))).toBe('2026-11-13');
    const leave = (startDate: string) => ({
      id: startDate,
      kind: 'annual_leave' as const,
      startDate: isoDate(startDate),
      endDate: isoDate(startDate),
      version: 1,
    });
    const away = (...starts: string[]) =>
      assess(caseloadOf(officerOf('A', { absences: starts.map(leave) }), 0)).awaySoon?.startDate ?? null;
    expect(away('2026-11-13')).toBe('2026-11-13');
    expect(away('2026-11-14')).toBeNull();
    expect(away('2026-11-09', '2026-11-04')).toBe('2026-11-04');
  });

  it('warns of a leaving date within 28 days', () => {
    expect(assess(caseloadOf(officerOf('A', { leavingDate: addDays(TODAY, 28) }), 0)).leavesOn).toBe(
      addDays(TODAY, 28),
    );
    expect(assess(caseloadOf(officerOf('A', { leavingDate: addDays(TODAY, 29) }), 0)).leavesOn).toBeNull();
  });
});

describe('who is ruled out', () => {
  const ruledOut = (more: Parameters<typeof officerOf>[1], cases = 0) =>
    rules(assess(caseloadOf(officerOf('A', more), cases)));
  const sick = {
    id: 'x',
    kind: 'sickness' as const,
    startDate: addDays(TODAY, -20),
    endDate: null,
    version: 1,
  };
  const off = {
    id: 'r',
    reason: 'Other',
    hoursHundredths: 3700,
    startDate: TODAY,
    endDate: null,
    cancelled: false,
    staysUntilReviewed: false,
    notes: null,
    version: 1,
  };

  it('nobody who is at work, has hours and a grade', () => {
    expect(ruledOut({})).toEqual([]);
  });

  it('whoever has left, from the leaving date on; whoever has not started', () => {
    expect(ruledOut({ leavingDate: TODAY })).toEqual([
      ['LEFT', true],
      ['NO-CAPACITY', false],
    ]);
    expect(ruledOut({ leavingDate: addDays(TODAY, 1) })).toEqual([]);
    expect(ruledOut({ startDate: addDays(TODAY, 1) })).toEqual([
      ['NOT-STARTED', true],
      ['NO-CAPACITY', false],
    ]);
  });

  it('whoever is away today, for one day of leave too', () => {
    expect(
      ruledOut({ absences: [{ ...sick, kind: 'annual_leave', startDate: TODAY, endDate: TODAY }] }),
    ).toEqual([['ABSENT', true]]);
    expect(ruledOut({ absences: [sick] }, 3)).toEqual([
      ['ABSENT', true],
      ['NO-CAPACITY', false],
    ]);
  });

  it('whoever has no points available, cases or none: never shown as 0%', () => {
    expect(ruledOut({ reductions: [off] }, 3)).toEqual([['NO-CAPACITY', false]]);
    expect(ruledOut({ reductions: [off] })).toEqual([['NO-CAPACITY', false]]);
    expect(ruledOut({ grade: 'SPO' })).toEqual([['NO-CAPACITY', false]]);
    expect(assess(caseloadOf(officerOf('A', { reductions: [off] }), 0)).now.workloadPercent).toBeNull();
  });

  it('whoever has no grade, a grade that the model lacks, or no hours', () => {
    expect(ruledOut({ grade: null })).toEqual([['NO-GRADE', true]]);
    expect(ruledOut({ grade: 'XYZ' })).toMatchObject([['NO-GRADE', true]]);
    expect(ruledOut({ contractedHoursHundredths: null })).toEqual([['NO-HOURS', true]]);
  });

  it('says why in a whole sentence', () => {
    const text = (more: Parameters<typeof officerOf>[1]) =>
      assess(caseloadOf(officerOf('A', more), 0)).ruledOut.map((reason) => reason.text);
    expect(text({ absences: [sick] })[0]).toBe(
      'Away since 13 October 2026, end not known: takes no new cases while away.',
    );
    expect(text({ grade: 'OTHER', staffCode: asStaffCode('O') })).toEqual([
      'No capacity: staff of this grade hold no cases.',
    ]);
    expect(text({ grade: 'SPO' })).toEqual([
      'No capacity: a senior probation officer has no points available.',
    ]);
  });
});
