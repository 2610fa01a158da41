import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { HMPPS_TIERS, IBAT_4 } from '../model/shipped/shipped-models';
import { record } from '../testing/caseload';
import { lacksTraineeReduction, traineeReasons } from './trainee-reduction';

const TODAY = isoDate('2026-11-02');
const reduction = (reason: string, endDate: string) => ({
  id: 'r1',
  reason,
  hoursHundredths: 2_960,
  startDate: isoDate('2026-06-01'),
  endDate: isoDate(endDate),
  cancelled: false,
  staysUntilReviewed: false,
  notes: null,
  version: 1,
});

describe('a trainee without a trainee reduction', () => {
  it.each([
    ['PQiP', [], true],
    ['PQiP', [reduction('PQiP first 6 months', '2026-11-02')], false],
    ['PQiP', [reduction('pqip 6 to 12 months', '2026-12-01')], false],
    ['PQiP', [reduction('PQiP first 6 months', '2026-11-01')], true],
    ['PQiP', [reduction('Mentoring', '2026-12-01')], true],
    ['CM', [], false],
    [null, [], false],
  ])('of grade %s is flagged, or not: %#', (grade, reductions, flagged) => {
    expect(lacksTraineeReduction(IBAT_4, record({ grade, reductions }), TODAY)).toBe(flagged);
  });

  it('is asked for only while in post', () => {
    const left = record({ grade: 'PQiP', leavingDate: TODAY });
    expect(lacksTraineeReduction(IBAT_4, left, TODAY)).toBe(false);
  });

  it('is told by the reasons of either shipped model', () => {
    for (const model of [IBAT_4, HMPPS_TIERS])
      expect(traineeReasons(model)).toEqual([
        'PQiP first 6 months',
        'PQiP 6 to 12 months',
        'PQiP 12 to 18 months',
      ]);
  });
});
