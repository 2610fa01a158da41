import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { asCrn } from '../../../kernel/ids';
import { type Held, toContinuity } from './to-continuity';

const REGIONS = new Map([['L1', 'R1']]);
const held = (
  crn: string,
  staffCode: string | null,
  startedOn: string | null,
  lduCode = 'L2',
  endedOn: string | null = null,
): Held => ({
  crn: asCrn(crn),
  orderStart: isoDate('2026-01-05'),
  homeLduCode: 'L1',
  staffCode,
  startedOn: startedOn === null ? null : isoDate(startedOn),
  endedOn: endedOn === null ? null : isoDate(endedOn),
  place:
    staffCode === null
      ? { teamCode: null, lduCode: null, regionCode: null }
      : { teamCode: `T-${lduCode}`, lduCode, regionCode: 'R2' },
});

describe('who has held a case, in short', () => {
  it('counts different people, from the first holding, and puts the case where its last officer works', () => {
    const rows = [
      held('X1', 'A', '2026-01-08'),
      held('X1', 'B', '2026-02-01', 'L3'),
      held('X1', 'A', '2026-03-01', 'L4'),
    ];
    expect(toContinuity(rows, REGIONS)).toEqual([
      {
        crn: 'X1',
        orderStart: '2026-01-05',
        officersOfRecord: 2,
        firstAllocatedOn: '2026-01-08',
        place: { teamCode: 'T-L4', lduCode: 'L4', regionCode: 'R2' },
      },
    ]);
  });

  it('does not count an officer who was given the case and gave it up on the same day', () => {
    const rows = [held('X1', 'A', '2026-01-08', 'L2', '2026-01-08'), held('X1', 'B', '2026-01-08')];
    expect(toContinuity(rows, REGIONS)).toMatchObject([
      { officersOfRecord: 1, firstAllocatedOn: '2026-01-08' },
    ]);
    expect(toContinuity(rows.slice(0, 1), REGIONS)).toMatchObject([{ officersOfRecord: 1 }]);
  });

  it('leaves a case that nobody ever held at its home', () => {
    expect(toContinuity([held('X2', null, null)], REGIONS)).toMatchObject([
      {
        officersOfRecord: 0,
        firstAllocatedOn: null,
        place: { regionCode: 'R1', lduCode: 'L1', teamCode: null },
      },
    ]);
  });
});
