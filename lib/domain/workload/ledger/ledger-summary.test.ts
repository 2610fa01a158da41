import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_STATES, SETTINGS } from '../../banding/case-vocabulary';
import { isoDate } from '../../../kernel/dates';
import { summariseLedger } from './ledger-summary';
import { measureOfficer, type WeighedCase } from '../measure/measure-officer';
import { IBAT_4 } from '../model/shipped/shipped-models';

const TODAY = isoDate('2026-11-02');
const OFFICER = {
  grade: 'CM',
  contractedHoursHundredths: 3700,
  startDate: null,
  leavingDate: null,
  reductions: [],
  absences: [],
};
const weighed = fc.record({
  crn: fc.constant('X1'),
  band: fc.constantFrom('1', '2', '3', '4'),
  setting: fc.constantFrom(...SETTINGS),
  state: fc.constantFrom(...CASE_STATES),
  provisional: fc.boolean(),
});
const toCase = (
  entry: { crn: string; band: string } & Pick<WeighedCase, 'setting' | 'state' | 'provisional'>,
): WeighedCase => ({ ...entry, possibleBands: [entry.band, '4'], cohort: 'standard', count: 1 });

describe('the ledger in brief', () => {
  it('has every line in exactly one group: the groups sum to points used and to the cases', () => {
    fc.assert(
      fc.property(fc.array(weighed, { maxLength: 80 }), (entries) => {
        const work = {
          cases: entries.map(toCase),
          reports: [{ kind: 'fast' as const, completedOn: TODAY }],
          supports: [],
        };
        const workload = measureOfficer(IBAT_4, OFFICER, work, TODAY);
        const { used, available } = summariseLedger(IBAT_4, workload.ledger);
        expect(used.reduce((sum, group) => sum + group.pointsHundredths, 0)).toBe(
          workload.pointsUsedHundredths,
        );
        expect(used.reduce((sum, group) => sum + ('cases' in group ? group.cases : 0), 0)).toBe(
          workload.caseCount,
        );
        expect(available.reduce((sum, line) => sum + line.pointsAvailable, 0)).toBe(workload.pointsAvailable);
      }),
    );
  });

  it('puts the most work first, and states that count for less apart with their dormant points', () => {
    const cases = [
      toCase({ crn: 'A', band: '1', setting: 'community', state: 'active', provisional: false }),
      toCase({ crn: 'B', band: '4', setting: 'licence', state: 'active', provisional: true }),
      toCase({ crn: 'C', band: '1', setting: 'community', state: 'overdue_termination', provisional: false }),
      toCase({ crn: 'D', band: '2', setting: 'community', state: 'warrant', provisional: false }),
    ];
    const { ledger } = measureOfficer(IBAT_4, OFFICER, { cases, reports: [], supports: [] }, TODAY);
    expect(summariseLedger(IBAT_4, ledger).used).toMatchObject([
      { kind: 'band', band: '4', provisional: 1, pointsHundredths: 11_900 },
      { kind: 'band', band: '1', cases: 1 },
      { kind: 'state', label: 'Overdue termination', pointsHundredths: 0, dormantHundredths: 2_900 },
      { kind: 'state', label: 'Warrant outstanding', pointsHundredths: 1_025, dormantHundredths: 3_075 },
    ]);
  });
});
