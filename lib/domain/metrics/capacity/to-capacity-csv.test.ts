import { describe, expect, it } from 'vitest';
import { measureUnit } from '../units/measure-unit';
import { capacityFacts, cases, officer } from '../testing/test-facts';
import { toCapacityCsv } from './to-capacity-csv';

describe('the units table as a file', () => {
  it('begins with the marking, names every column, and ends with the unit itself', () => {
    const figures = measureUnit(capacityFacts({ officers: [officer(cases(3))] }));
    const rows = toCapacityCsv({
      level: 'ldu',
      code: 'L1',
      name: 'Eastdale',
      dataAsOf: '2026-11-02T06:10:00.000Z',
      modelVersion: 'ibat-4, version 1',
      ...figures,
      units: [{ level: 'team', code: 'T1', name: '=Team', ...figures }],
    });
    expect(rows[0]?.[0]).toMatch(/^OFFICIAL-SENSITIVE\. Data from 2026-11-02/);
    expect(rows).toHaveLength(4);
    expect(new Set(rows.slice(1).map((row) => row.length)).size).toBe(1);
    expect(rows[3]?.slice(0, 8)).toEqual(['ldu', 'L1', 'Eastdale', 3.998, 87, 2176, 3, 3]);
    const head = rows[1]?.indexOf('provisional_bands') ?? 0;
    expect(rows[1]?.at(-1)).toMatch(/_average_caseload_per_available_fte$/);
    expect(rows[1]?.slice(head - 6, head)).toEqual([
      'SCM_capacity_gap_fte',
      'CM_capacity_gap_fte',
      'SCM_capacity_gap_before_lending_fte',
      'SCM_capacity_gap_high_fte',
      'CM_capacity_gap_before_lending_fte',
      'CM_capacity_gap_high_fte',
    ]);
  });
});
