import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRADE_VERDICTS } from '../banding/vocabulary';
import { addDays } from '../kernel/dates';
import { IBAT_4 } from '../workload/shipped-models';
import { drawShortlist } from './draw-shortlist';
import { compareCandidates, orderCandidates } from './order-candidates';
import { anyCase, anyOfficers } from './testing/generated';
import { caseloadOf, HALIFAX, heldCase, officerOf, subjectOf, TODAY, waitingCase } from './testing/people';

const named = (caseloads: Parameters<typeof drawShortlist>[3], subject = subjectOf()): string[] =>
  drawShortlist(IBAT_4, subject, HALIFAX, caseloads, TODAY).candidates.map(
    (entry) => entry.officer.staffCode,
  );

describe('the order of the shortlist', () => {
  it('puts allowed officers first, then oversight or a training gap, then those not allowed, whatever their workload', () => {
    const subject = subjectOf(waitingCase({ ogrs: 60 }));
    const trainee = caseloadOf(officerOf('T', { grade: 'PQiP' }), 0);
    expect(named([trainee, caseloadOf(officerOf('C'), 70)], subject)).toEqual(['C', 'T']);
    const hard = subjectOf(waitingCase({ rsr: 4 }));
    expect(
      named([trainee, caseloadOf(officerOf('C'), 0), caseloadOf(officerOf('S', { grade: 'SCM' }), 70)], hard),
    ).toEqual(['S', 'C', 'T']);
    const abuse = subjectOf(waitingCase({ flags: ['domestic_abuse'] }));
    expect(
      named([caseloadOf(officerOf('G', { training: [] }), 0), caseloadOf(officerOf('C'), 70)], abuse),
    ).toEqual(['C', 'G']);
  });

  it('puts those under the intake cap before those at it', () => {
    const busy = caseloadOf(officerOf('A'), 0, [heldCase({}, 1), heldCase({}, 2), heldCase({}, 3)]);
    expect(named([busy, caseloadOf(officerOf('B'), 60)])).toEqual(['B', 'A']);
  });

  it('then who supervised this person in the last 24 months and ends at 100% or under', () => {
    const holdings = [{ staffCode: 'B', startedOn: addDays(TODAY, -500), endedOn: addDays(TODAY, -100) }];
    const returning = subjectOf(waitingCase(), holdings);
    expect(named([caseloadOf(officerOf('A'), 10), caseloadOf(officerOf('B'), 60)], returning)).toEqual([
      'B',
      'A',
    ]);
    expect(named([caseloadOf(officerOf('A'), 10), caseloadOf(officerOf('B'), 80)], returning)).toEqual([
      'A',
      'B',
    ]);
  });

  it('then lowest workload after, fewest cases, surname, staff code', () => {
    expect(named([caseloadOf(officerOf('A'), 12), caseloadOf(officerOf('B'), 10)])).toEqual(['B', 'A']);
    const two = [heldCase({ state: 'contact_suspended' })];
    expect(named([caseloadOf(officerOf('A'), 10, two), caseloadOf(officerOf('B'), 10)])).toEqual(['B', 'A']);
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
  });

  it('is total and stable: any two officers differ, and the order handed over makes no difference', () => {
    fc.assert(
      fc.property(
        anyCase,
        anyOfficers,
        fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
        (facts, { caseloads, pastHoldings }, keys) => {
          const subject = subjectOf(facts, pastHoldings);
          const { candidates } = drawShortlist(IBAT_4, subject, HALIFAX, caseloads, TODAY);
          const shuffled = candidates
            .map((entry, index) => ({ entry, key: keys[index] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ entry }) => entry);
          expect(orderCandidates(shuffled)).toEqual(candidates);
          const wrong = candidates.flatMap((a, i) =>
            candidates.filter((b, j) => Math.sign(compareCandidates(a, b)) !== Math.sign(i - j)),
          );
          expect(wrong).toEqual([]);
        },
      ),
    );
  });

  it('keeps each rule of the order between any two neighbours', () => {
    fc.assert(
      fc.property(anyCase, anyOfficers, (facts, { caseloads, pastHoldings }) => {
        const { candidates } = drawShortlist(
          IBAT_4,
          subjectOf(facts, pastHoldings),
          HALIFAX,
          caseloads,
          TODAY,
        );
        const keys = candidates.map((entry) => [
          GRADE_VERDICTS.findIndex((verdict) => verdict === entry.verdict),
          Number(entry.atIntakeCap),
          Number(!entry.returning),
          entry.after.pointsUsedHundredths / entry.after.pointsAvailable,
        ]);
        for (let i = 1; i < keys.length; i += 1) {
          const [before, after] = [keys[i - 1] ?? [], keys[i] ?? []];
          const differs = before.findIndex((value, k) => value !== after[k]);
          if (differs >= 0) expect(before[differs]).toBeLessThan(after[differs] ?? Number.NaN);
        }
      }),
    );
  });
});
