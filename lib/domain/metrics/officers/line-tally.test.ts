import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { asStaffCode } from '../../../kernel/ids';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { addTallies } from '../tally/add-tallies';
import { type ManagedPerson, measureLineManagement } from './line-management';
import { type LineTally, linesOfTally, NO_LINES, tallyLines } from './line-tally';

const TODAY = isoDate('2026-11-02');
const MODEL = { ...IBAT_4, spanLimit: 2 };
const TEAMS = ['T1', 'T2', 'T3'];

const people = fc
  .array(
    fc.record({
      teamCode: fc.constantFrom(...TEAMS),
      grade: fc.constantFrom('SPO', 'CM', null),
      manager: fc.option(fc.nat(5)),
      startDate: fc.constantFrom(null, isoDate('2020-01-01'), isoDate('2026-11-03')),
      leavingDate: fc.constantFrom(null, null, TODAY, isoDate('2027-01-01')),
    }),
    { minLength: 6, maxLength: 30 },
  )
  .map((all) =>
    all.map(({ manager, ...one }, index): ManagedPerson => ({
      ...one,
      staffCode: asStaffCode(`S${index}`),
      forename: 'Sam',
      surname: `Surname ${index}`,
      teamName: one.teamCode,
      lduCode: one.teamCode === 'T3' ? 'L2' : 'L1',
      regionCode: 'R1',
      lineManagerStaffCode: manager === null ? null : asStaffCode(`S${manager}`),
      caseCount: 0,
    })),
  );

/** What the teams of some people add up to. */
function sumOfTeams(all: readonly ManagedPerson[]): LineTally {
  const teams = TEAMS.map((code) =>
    tallyLines(
      MODEL,
      all.filter(({ teamCode }) => teamCode === code),
      TODAY,
    ),
  );
  return addTallies(teams) ?? NO_LINES;
}

describe('line managers as sums of teams', () => {
  it.each([
    { level: 'nation', code: '' },
    { level: 'ldu', code: 'L1' },
    { level: 'team', code: 'T2' },
  ] as const)('tell of a $level what is told of all its people', (unit) => {
    fc.assert(
      fc.property(people, (all) => {
        const inside = all.filter(
          ({ lduCode, teamCode }) =>
            unit.level === 'nation' || unit.code === (unit.level === 'ldu' ? lduCode : teamCode),
        );
        const { limit, managers, widest, managed, unmanaged } = measureLineManagement(
          MODEL,
          all,
          unit,
          TODAY,
        );
        expect(linesOfTally(MODEL, sumOfTeams(inside), sumOfTeams(all))).toEqual({
          limit,
          managers: managers.length,
          overLimit: managers.filter((one) => one.overLimit).length,
          widest,
          inPost: managed + unmanaged.length,
        });
      }),
    );
  });
});
