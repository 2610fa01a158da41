import { describe, expect, it } from 'vitest';
import { toCsv } from '../kernel/csv';
import { IBAT_4 } from '../workload/shipped-models';
import { sortTeamRows, DEFAULT_SORT } from './sort-team-rows';
import { toTeamView } from './team-view';
import { cases, LONG_SICK, officer, TODAY } from './test-facts';
import { toLedgerCsv } from './to-ledger-csv';
import { toTeamCsv } from './to-team-csv';

const source = { model: IBAT_4, dataAsOf: '2026-11-02T06:10:00.000Z' };
const team = officer([]).officer;

describe('the team table as a file', () => {
  const officers = [officer(cases(80), { surname: '=cmd()', forename: 'Sam' }), officer(cases(2), LONG_SICK)];
  const view = toTeamView(IBAT_4, officers, TODAY);
  const rows = toTeamCsv({ ...source, team, view, rows: sortTeamRows(view.rows, DEFAULT_SORT) });

  it('begins with the marking and the date of the data', () => {
    expect(rows[0]).toEqual([
      'OFFICIAL-SENSITIVE. Team 1. Data from 2 November 2026, 6:10am. Model ibat-4, version 2.',
    ]);
  });

  it('has as many cells in every row as in its head, no percentage without points available, and the team last', () => {
    const head = rows[1] ?? [];
    expect(rows.slice(2).every((row) => row.length === head.length || row === rows.at(-1))).toBe(true);
    const percent = head.indexOf('workload_percent');
    expect(rows[2]?.[percent]).toBeNull();
    expect(rows[3]?.[percent]).toBe(106.6);
    expect(rows.at(-1)?.slice(0, 4)).toEqual(['T1', 'Whole team', null, 109.3]);
  });

  it('never lets a name run as a formula', () => {
    expect(toCsv(rows)).toContain(`"'=cmd(), Sam"`);
  });
});

describe('the ledger as a file', () => {
  it('sums to points used and points available', () => {
    const measured = officer(cases(7));
    const rows = toLedgerCsv({ ...source, measured });
    const head = rows[1] ?? [];
    const lines = rows.slice(2, -2);
    const sum = (column: string): number =>
      lines.reduce((total, row) => total + Number(row[head.indexOf(column)] ?? 0), 0);
    expect(sum('points_used')).toBe(measured.workload.pointsUsedHundredths / 100);
    expect(sum('points_available')).toBe(measured.workload.pointsAvailable);
    expect(rows.every((row, index) => index === 0 || row.length === head.length)).toBe(true);
    expect(rows.at(-2)?.[head.indexOf('points_used')]).toBe(203);
    expect(rows.at(-1)?.[head.indexOf('points_available')]).toBe(2176);
  });

  it('says in its first line the range of provisional bands, the age of the data and the model', () => {
    const provisional = officer(cases(2, { rsr: null, ogrs: 60 }));
    const [low, high] = provisional.workload.usedRangeHundredths ?? [0, 0];
    expect(low).toBeLessThan(high);
    const line = String(toLedgerCsv({ ...source, measured: provisional })[0]?.[0]);
    expect(line).toMatch(
      /between [\d.]+% and [\d.]+%: 2 bands are provisional\)\. .*Model ibat-4, version 2\.$/,
    );
    expect(line).toMatch(/Data from|No data imported yet/);
    expect(String(toLedgerCsv({ ...source, measured: officer(cases(2)) })[0]?.[0])).not.toContain('between');
  });
});
