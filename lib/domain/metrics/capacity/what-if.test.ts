import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { asTeamCode } from '../../../kernel/ids';
import { capacityFacts, cases, officer, SENIOR_CASE, waiting } from '../testing/test-facts';
import { tallyUnit } from '../tally/unit-tally';
import { figuresOfTally, measureUnit } from '../units/measure-unit';
import { mostTakenAway, TRIED_ROLES, withOfficers } from './what-if';

const NONE = { senior: 0, ordinary: 0, trainee: 0 };
const gradeOf = (role: (typeof TRIED_ROLES)[number]): string =>
  IBAT_4.grades.find((grade) => grade.role === role)?.code ?? '';

describe('what a unit would be with more officers, or fewer', () => {
  it('is what it is measured to be with them: any number, in any of its teams', () => {
    const team = fc.constantFrom('T1', 'T2');
    const counts = fc.record({
      senior: fc.integer({ min: 0, max: 3 }),
      ordinary: fc.integer({ min: 0, max: 3 }),
      trainee: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(team, counts, fc.integer({ min: 0, max: 90 }), (teamCode, more, held) => {
        const facts = capacityFacts({
          officers: [
            officer(cases(held)),
            officer(cases(12, SENIOR_CASE), { teamCode: asTeamCode('T2') }),
            officer([], { grade: 'SCM', contractedHoursHundredths: 1850 }),
          ],
          waiting: [waiting(), waiting(SENIOR_CASE, { teamCode: null })],
        });
        const joining = TRIED_ROLES.flatMap((role) =>
          Array.from({ length: more[role] }, () =>
            officer([], { grade: gradeOf(role), teamCode: asTeamCode(teamCode) }),
          ),
        );
        const measured = measureUnit({ ...facts, officers: [...facts.officers, ...joining] });
        const hundredths = {
          senior: more.senior * 100,
          ordinary: more.ordinary * 100,
          trainee: more.trainee * 100,
        };
        const tried = figuresOfTally(IBAT_4, withOfficers(IBAT_4, tallyUnit(facts), hundredths, teamCode));
        for (const name of [
          'workloadPercent',
          'pointsUsed',
          'pointsAvailable',
          'fteByGrade',
          'capacityGap',
        ] as const)
          expect(tried[name], name).toEqual(measured[name]);
        // Taken away again, all is as before.
        const back = {
          senior: -hundredths.senior,
          ordinary: -hundredths.ordinary,
          trainee: -hundredths.trainee,
        };
        const again = withOfficers(
          IBAT_4,
          withOfficers(IBAT_4, tallyUnit(facts), hundredths, teamCode),
          back,
          teamCode,
        );
        expect(figuresOfTally(IBAT_4, again).workloadPercent).toBe(measureUnit(facts).workloadPercent);
      }),
      { numRuns: 30 },
    );
  });

  it('changes nothing with nobody, and says how many there are to take away', () => {
    const facts = capacityFacts({
      officers: [officer(cases(3)), officer([], { contractedHoursHundredths: 1850 })],
    });
    const tally = tallyUnit(facts);
    expect(withOfficers(IBAT_4, tally, NONE, null)).toEqual(tally);
    expect(mostTakenAway(IBAT_4, tally, 'ordinary')).toBe(150);
    expect(mostTakenAway(IBAT_4, tally, 'senior')).toBe(0);
  });

  it('fills no gap of a team where it is open which team they join', () => {
    const facts = capacityFacts({ officers: [officer(cases(100))] });
    const seniors = { ...NONE, senior: 100 };
    const gapWith = (team: string | null) =>
      figuresOfTally(IBAT_4, withOfficers(IBAT_4, tallyUnit(facts), seniors, team)).capacityGap;
    expect(gapWith('T1')['CM']?.after).toBe(0);
    expect(gapWith(null)['CM']?.after).toBe(0.33);
  });
});
