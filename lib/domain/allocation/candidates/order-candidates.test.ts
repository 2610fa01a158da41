import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRADE_VERDICTS } from '../../banding/case-vocabulary';
import { addDays, addMonths } from '../../../kernel/dates';
import type { Caseload } from '../../workload/measure/measure-caseload';
import type { WorkloadModel } from '../../workload/model/model';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { ORDER_RULES, type OrderRule, SHIPPED_ORDER } from '../../workload/model/shortlist-policy';
import { drawShortlist } from './draw-shortlist';
import { orderInWords, placeCandidates } from './order-candidates';
import { anyCase, anyOfficers } from '../testing/generated';
import {
  caseloadOf,
  HALIFAX,
  heldCase,
  officerOf,
  subjectOf,
  summaryOf,
  TODAY,
  waitingCase,
} from '../testing/people';

type Caseloads = readonly Caseload[];

const drawn = (caseloads: Caseloads, subject = subjectOf(), model: WorkloadModel = IBAT_4) =>
  drawShortlist(
    model,
    subject,
    HALIFAX,
    caseloads.map((entry) => summaryOf(entry, model)),
    TODAY,
  ).candidates;
const named = (caseloads: Caseloads, subject = subjectOf(), model: WorkloadModel = IBAT_4): string[] =>
  drawn(caseloads, subject, model).map((entry) => entry.officer.staffCode);
const placedBy = (caseloads: Caseloads, subject = subjectOf()): (string | null)[] =>
  drawn(caseloads, subject).map((entry) => entry.placedBy?.rule ?? null);
const held = (staffCode: string, daysAgo = 100) => [
  { staffCode, startedOn: addDays(TODAY, -900), endedOn: addDays(TODAY, -daysAgo) },
];
const senior = (staffCode: string, cases: number) =>
  caseloadOf(officerOf(staffCode, { grade: 'SCM' }), cases);
const trainee = (staffCode: string, cases: number) =>
  caseloadOf(officerOf(staffCode, { grade: 'PQiP' }), cases);

describe('the order of the shortlist as shipped', () => {
  it('puts allowed officers first, then oversight or a training gap, then those not allowed, whatever their workload', () => {
    const subject = subjectOf(waitingCase({ ogrs: 60 }));
    expect(named([trainee('T', 0), caseloadOf(officerOf('C'), 70)], subject)).toEqual(['C', 'T']);
    const hard = subjectOf(waitingCase({ rsr: 4 }));
    expect(named([trainee('T', 0), caseloadOf(officerOf('C'), 0), senior('S', 70)], hard)).toEqual([
      'S',
      'C',
      'T',
    ]);
    const abuse = subjectOf(waitingCase({ flags: ['domestic_abuse'] }));
    expect(
      named([caseloadOf(officerOf('G', { training: [] }), 0), caseloadOf(officerOf('C'), 70)], abuse),
    ).toEqual(['C', 'G']);
  });

  it('puts those under the intake cap before those at it', () => {
    const busy = caseloadOf(officerOf('A'), 0, [heldCase({}, 1), heldCase({}, 2), heldCase({}, 3)]);
    expect(named([busy, caseloadOf(officerOf('B'), 60)])).toEqual(['B', 'A']);
    expect(placedBy([busy, caseloadOf(officerOf('B'), 60)])).toEqual([null, 'intake_cap']);
  });

  it('then who supervised this person in the last 24 months, over 100% too', () => {
    const returning = subjectOf(waitingCase(), held('B'));
    expect(named([caseloadOf(officerOf('A'), 10), caseloadOf(officerOf('B'), 60)], returning)).toEqual([
      'B',
      'A',
    ]);
    expect(named([caseloadOf(officerOf('A'), 10), caseloadOf(officerOf('B'), 80)], returning)).toEqual([
      'B',
      'A',
    ]);
    const longAgo = subjectOf(waitingCase(), [
      {
        staffCode: 'B',
        startedOn: addMonths(TODAY, -60),
        endedOn: addMonths(TODAY, -24),
      },
    ]);
    expect(named([caseloadOf(officerOf('A'), 10), caseloadOf(officerOf('B'), 60)], longAgo)).toEqual([
      'A',
      'B',
    ]);
  });

  it('but not who supervised where they would end over 110% and more than 15 points above the lowest of their grade', () => {
    const returning = subjectOf(waitingCase(), held('B'));
    // 83 cases of 29 points end at 111.9%; the lowest must end under 96.9% for more than 15 points.
    expect(named([caseloadOf(officerOf('A'), 71), caseloadOf(officerOf('B'), 83)], returning)).toEqual([
      'A',
      'B',
    ]);
    expect(named([caseloadOf(officerOf('A'), 72), caseloadOf(officerOf('B'), 83)], returning)).toEqual([
      'B',
      'A',
    ]);
    // Over 110% alone, or far above the lowest alone, takes nothing away.
    expect(named([caseloadOf(officerOf('B'), 90)], returning)).toEqual(['B']);
    expect(named([caseloadOf(officerOf('A'), 0), caseloadOf(officerOf('B'), 81)], returning)).toEqual([
      'B',
      'A',
    ]);
    // The lowest of another grade is no measure.
    expect(named([senior('S', 0), caseloadOf(officerOf('B'), 83)], returning)).toEqual(['B', 'S']);
  });

  it('then the grade that the case needs before a higher grade or a trainee', () => {
    expect(named([senior('S', 50), caseloadOf(officerOf('C'), 60)])).toEqual(['C', 'S']);
    expect(named([trainee('T', 50), caseloadOf(officerOf('C'), 60)])).toEqual(['C', 'T']);
    expect(placedBy([senior('S', 50), caseloadOf(officerOf('C'), 60)])).toEqual([null, 'needed_grade']);
  });

  it('but not where the best of that grade would end more than 15 points above the best of the other', () => {
    // A case of 29 points is 1.33 points of workload: 11 cases are 14.7, 12 are 16.0.
    expect(named([senior('S', 50), caseloadOf(officerOf('C'), 61)])).toEqual(['C', 'S']);
    expect(named([senior('S', 50), caseloadOf(officerOf('C'), 62)])).toEqual(['S', 'C']);
    // The best of the grade speaks for all of it: C2 stands before the senior too.
    expect(named([senior('S', 50), caseloadOf(officerOf('C'), 60), caseloadOf(officerOf('C2'), 90)])).toEqual(
      ['C', 'C2', 'S'],
    );
    // Each other grade is judged by its own best: the senior stands behind, the trainee by workload.
    expect(named([senior('S', 60), trainee('T', 40), caseloadOf(officerOf('C'), 60)])).toEqual([
      'T',
      'C',
      'S',
    ]);
  });

  it('keeps the grade step silent while the grade that the case needs is undecided', () => {
    const open = subjectOf(waitingCase({ rsr: null, flags: ['domestic_abuse'] }));
    const untrained = caseloadOf(officerOf('S', { grade: 'SCM', training: [] }), 0);
    expect(named([caseloadOf(officerOf('C'), 5), untrained], open)).toEqual(['S', 'C']);
  });

  it('then lowest workload after, fewest cases, longest since the last new case, surname, staff code', () => {
    expect(named([caseloadOf(officerOf('A'), 12), caseloadOf(officerOf('B'), 10)])).toEqual(['B', 'A']);
    const two = [heldCase({ state: 'contact_suspended' })];
    expect(named([caseloadOf(officerOf('A'), 10, two), caseloadOf(officerOf('B'), 10)])).toEqual(['B', 'A']);
    const since = [
      caseloadOf(officerOf('A'), 0, [heldCase({}, 30), heldCase({}, 400)]),
      caseloadOf(officerOf('B'), 0, [heldCase({}, 40), heldCase({}, 50)]),
      caseloadOf(officerOf('C'), 2),
    ];
    expect(named(since)).toEqual(['C', 'B', 'A']);
    expect(placedBy(since)).toEqual([null, 'longest_since_new', 'longest_since_new']);
    const bySurname = [
      caseloadOf(officerOf('A', { surname: 'Zed' }), 1),
      caseloadOf(officerOf('B', { surname: 'Able' }), 1),
    ];
    expect(named(bySurname)).toEqual(['B', 'A']);
    const same = [
      caseloadOf(officerOf('B', { surname: 'Able' }), 1),
      caseloadOf(officerOf('A', { surname: 'Able' }), 1),
    ];
    expect(named(same)).toEqual(['A', 'B']);
    expect(placedBy(same)).toEqual([null, 'staff_code']);
  });

  it('is said in the policy’s own words, with the settings in them', () => {
    expect(orderInWords(IBAT_4).map(({ text }) => text)).toEqual([
      'Allowed before with oversight or a training gap, and those before not allowed',
      'Under the intake cap before at it: 3 new cases in 7 days for each available FTE',
      'Who supervised this person in the last 24 months, unless they would end over 110% and more than 15 points above the lowest of their grade',
      'The grade that the case needs before a higher grade or a trainee, unless the best of it would end more than 15 points above the best of the other',
      'Lowest workload after',
      'Fewest cases',
      'Longest since the last new case',
      'Surname',
      'Staff code',
    ]);
  });
});

const withOrder = (rules: readonly OrderRule[]): WorkloadModel => ({
  ...IBAT_4,
  shortlistOrder: SHIPPED_ORDER.map((step) => ({
    ...step,
    on: rules.includes(step.rule),
    place: rules.includes(step.rule) ? rules.indexOf(step.rule) + 1 : 20 + step.place,
  })),
});

describe('a policy that was edited', () => {
  it('leaves out a step that is not in use, and decides in the order of its places', () => {
    const caseloads = [senior('S', 50), caseloadOf(officerOf('C'), 60)];
    const without = ORDER_RULES.filter((rule) => rule !== 'needed_grade');
    expect(named(caseloads, subjectOf(), withOrder(without))).toEqual(['S', 'C']);
    const hard = subjectOf(waitingCase({ rsr: 4 }));
    const loads = [caseloadOf(officerOf('C'), 0), senior('S', 70)];
    expect(named(loads, hard, withOrder(['lowest_workload', 'verdict']))).toEqual(['C', 'S']);
    expect(
      named([caseloadOf(officerOf('B'), 0), caseloadOf(officerOf('A'), 90)], subjectOf(), withOrder([])),
    ).toEqual(['A', 'B']);
  });
});

const anyPolicy = fc.shuffledSubarray([...ORDER_RULES], { minLength: 0 }).map((rules) => withOrder(rules));

describe('the order, whatever the policy, the case and the officers', { timeout: 60_000 }, () => {
  it('is total and does not depend on the order handed over: each stands in one place, with the step that put them there', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constant(IBAT_4), anyPolicy),
        anyCase,
        anyOfficers,
        fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
        (model, facts, { caseloads, pastHoldings }, keys) => {
          const subject = subjectOf(facts, pastHoldings);
          const candidates = drawn(caseloads, subject, model);
          const shuffled = candidates
            .map((entry, index) => ({ entry, key: keys[index] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ entry }) => entry);
          const again = placeCandidates({ model, banding: subject.banding }, shuffled);
          expect(again.map(({ entry }) => entry)).toEqual(candidates);
          expect(again.map((one) => one.placedBy?.rule ?? null)).toEqual(
            candidates.map((entry) => entry.placedBy?.rule ?? null),
          );
          expect(again.map((one) => one.placedBy === null)).toEqual(again.map((_, index) => index === 0));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is transitive: the steps that part two officers never run in a circle, so each later one is behind by the first step that parts them', () => {
    fc.assert(
      fc.property(anyCase, anyOfficers, (facts, { caseloads, pastHoldings }) => {
        const candidates = drawn(caseloads, subjectOf(facts, pastHoldings));
        const depth = candidates.map((entry) =>
          orderInWords(IBAT_4).findIndex(({ rule }) => rule === entry.placedBy?.rule),
        );
        // Between any two, the earliest step on the way from one to the other is what parts them: a tree, hence an order.
        candidates.forEach((a, i) =>
          candidates.slice(i + 1).forEach((b, j) => {
            const first = Math.min(...depth.slice(i + 1, i + j + 2));
            if (first === 0) expect(rank(a.verdict)).toBeLessThan(rank(b.verdict));
            else expect(a.verdict).toBe(b.verdict);
            if (first === 1) expect([a.atIntakeCap, b.atIntakeCap]).toEqual([false, true]);
            if (first === 4)
              expect(a.after.pointsUsedHundredths * b.after.pointsAvailable).toBeLessThan(
                b.after.pointsUsedHundredths * a.after.pointsAvailable,
              );
            if (first === 5) expect(a.after.caseCount).toBeLessThan(b.after.caseCount);
          }),
        );
      }),
      { numRuns: 100 },
    );
  });
});

function rank(verdict: string): number {
  return GRADE_VERDICTS.findIndex((entry) => entry === verdict);
}
