import { describe, expect, it } from 'vitest';
import { HMPPS_TIERS } from '../../workload/model/shipped/shipped-models';
import { tabulateBandsByGrade } from './band-grade-table';
import { capacityFacts, cases, officer, SENIOR_CASE, someCase, waiting } from '../testing/test-facts';

describe('live cases by band and grade of holder', () => {
  it('counts each live case once, those beyond grade within their cell, and the waiting in a row of their own', () => {
    const table = tabulateBandsByGrade(
      capacityFacts({
        officers: [
          officer([...cases(3), someCase(SENIOR_CASE), someCase({ ogrs: 80 })]),
          officer(cases(2, SENIOR_CASE), { grade: 'SCM' }),
          officer([someCase(), someCase({ ogrs: 80 })], { grade: 'PQiP' }),
        ],
        waiting: [waiting()],
      }),
    );
    expect(table.bands).toEqual(['1', '2', '3', '4']);
    expect(
      table.rows.map((row) => [row.label, row.cells.map((cell) => cell.count), row.total, row.beyond]),
    ).toEqual([
      ['Senior case manager', [0, 0, 2, 0], 2, 0],
      ['Case manager', [3, 0, 2, 0], 5, 1],
      ['Trainee', [1, 0, 1, 0], 2, 1],
      ['Waiting for an officer', [1, 0, 0, 0], 1, 0],
    ]);
    expect(table.total).toMatchObject({ total: 10, beyond: 2 });
  });

  it('marks the cells that the matrix closes, also when nothing is in them', () => {
    const table = tabulateBandsByGrade(capacityFacts({ officers: [officer(cases(1), { grade: 'PQiP' })] }));
    expect(table.rows[0]?.cells.map((cell) => cell.closed)).toEqual([false, false, true, true]);
  });

  it('shows holders without a recorded grade', () => {
    const table = tabulateBandsByGrade(capacityFacts({ officers: [officer(cases(2), { grade: null })] }));
    expect(table.rows.map((row) => row.label)).toEqual(['Grade not recorded']);
  });

  it('lists only the bands in use where the model has many', () => {
    expect(tabulateBandsByGrade(capacityFacts({ model: HMPPS_TIERS })).bands).toEqual([]);
  });
});
