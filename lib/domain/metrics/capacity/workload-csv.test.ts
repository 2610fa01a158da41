import { describe, expect, it } from 'vitest';
import type { CaseName } from '../../access/case-name';
import type { CaseFacts } from '../../banding/bands/case-facts';
import { shownCase } from '../../banding/bands/shown-case';
import { addDays } from '../../../kernel/dates';
import { toCsv } from '../../../kernel/text/csv';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import { type CaseRow, toCaseRow } from '../../workload/ledger/to-case-row';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { sortTeamRows, DEFAULT_SORT } from '../units/sort-team-rows';
import { toTeamFigures } from '../units/team-figures';
import { cases, LONG_SICK, officer, TODAY } from '../testing/test-facts';
import { toLedgerCsv } from '../officers/to-ledger-csv';
import { toTeamCsv } from '../units/to-team-csv';

const source = { model: IBAT_4, dataAsOf: '2026-11-02T06:10:00.000Z' };
const team = officer([]).officer;

describe('the team table as a file', () => {
  const officers = [officer(cases(80), { surname: '=cmd()', forename: 'Sam' }), officer(cases(2), LONG_SICK)];
  const view = toTeamFigures(IBAT_4, officers, TODAY);
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

/** Rows of an officer's cases, as somebody sees them from whom nothing is withheld, or the identity of each. */
const rowsOf = (measured: MeasuredOfficer, hides: CaseName['hides'] = []): CaseRow[] =>
  measured.cases.map((entry) => {
    const name: CaseName = { text: 'Somebody', restricted: false, named: true, hides };
    return shownCase(name, IBAT_4.ruleSet, toCaseRow(IBAT_4, entry, name, false, TODAY));
  });

describe('contact in the files', () => {
  const seen = (days: number): Partial<CaseFacts> => ({
    orderStart: addDays(TODAY, -300),
    lastSeen: addDays(TODAY, -days),
  });
  const measured = officer([
    ...cases(1, seen(60)),
    ...cases(1, seen(1)),
    ...cases(1, { setting: 'custody' }),
  ]);

  it('stands beside each own case: days since seen, the plan, days overdue, and what is due in words', () => {
    const rows = toLedgerCsv({ ...source, measured, cases: rowsOf(measured) });
    const head = rows[1] ?? [];
    const cell = (line: number, column: string) => rows[line]?.[head.indexOf(column)];
    const every = Number(cell(2, 'contact_every_days'));
    expect(cell(2, 'days_since_seen')).toBe(60);
    expect(cell(2, 'contact_overdue_days')).toBe(60 - every);
    expect(cell(2, 'contact_due')).toMatch(/^Seen 60 days ago; planned every \d+ days, \d+ days overdue\./);
    expect(cell(3, 'contact_overdue_days')).toBeNull();
    expect(cell(3, 'contact_due')).toMatch(/due by/);
    expect(['days_since_seen', 'contact_every_days', 'contact_due'].map((name) => cell(4, name))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is left out of a case whose dates the reader may not know', () => {
    const rows = toLedgerCsv({ ...source, measured, cases: rowsOf(measured, ['identity']) });
    const at = (rows[1] ?? []).indexOf('days_since_seen');
    expect(rows.slice(2).every((row) => row.slice(at).every((cell) => cell === null))).toBe(true);
  });

  it('is counted for each officer and the team', () => {
    const view = toTeamFigures(IBAT_4, [measured], TODAY);
    const rows = toTeamCsv({ ...source, team, view, rows: view.rows });
    const at = (rows[1] ?? []).indexOf('not_seen_over_28');
    expect(rows[2]?.slice(at, at + 2)).toEqual([1, 1]);
    expect(rows[3]?.slice(at)).toEqual(rows[2]?.slice(at));
  });
});

describe('the ledger as a file', () => {
  it('sums to points used and points available', () => {
    const measured = officer(cases(7));
    const rows = toLedgerCsv({ ...source, measured, cases: rowsOf(measured) });
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
    const line = String(
      toLedgerCsv({ ...source, measured: provisional, cases: rowsOf(provisional) })[0]?.[0],
    );
    expect(line).toMatch(
      /between [\d.]+% and [\d.]+%: 2 bands are provisional\)\. .*Model ibat-4, version 2\.$/,
    );
    expect(line).toMatch(/Data from|No data imported yet/);
    expect(String(toLedgerCsv({ ...source, measured: officer(cases(2)), cases: [] })[0]?.[0])).not.toContain(
      'between',
    );
  });
});
