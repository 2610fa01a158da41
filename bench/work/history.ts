import Database from 'better-sqlite3';
import { addDays, type IsoDate, londonDayEnd } from '../../lib/kernel/dates';
import { toSnapshotRow, type SnapshotRow } from '../../lib/domain/metrics/history/snapshot-row';
import { measureCaseload } from '../../lib/domain/workload/measure/measure-caseload';
import { workloadState } from '../../lib/domain/workload/measure/states';
import type { WorkloadModel } from '../../lib/domain/workload/model/model';
import { commandContext } from '../../lib/cli/command';
import { settings } from '../../lib/machine/settings';
import { loadFigureSource, loadScopedCaseloads } from '../../lib/usecases/capacity/parts/load-measured';
import type { Figure } from '../report/figures';
import type { WorkInput } from './work-input';

/** Days for which an officer’s figures stay as they are: what is kept is one row a day all the same. */
const STRETCH_DAYS = 28;

/**
 * Fills the days before today with daily snapshots: everybody as they are today, their points a little up and down from month to month. In
 * bulk, without the service: it would replay each day from what was known then, and an estate that came today was not known.
 */
export async function makeHistory({ days = '0' }: WorkInput): Promise<readonly Figure[]> {
  const context = commandContext();
  const source = await loadFigureSource(context);
  const { model, today } = source;
  const caseloads = await loadScopedCaseloads(context, source, 'view_team', { level: 'nation', code: '' });
  const known = londonDayEnd(today).toISOString();
  const rows = caseloads.flatMap((caseload) => {
    const row = toSnapshotRow(model, measureCaseload(model, caseload, today), today, known);
    return row === null ? [] : [row];
  });
  const database = new Database(settings().databaseUrl.slice('file:'.length));
  // What breaks off is thrown away: no journal of it is needed.
  for (const pragma of ['synchronous = OFF', 'journal_mode = OFF', 'cache_size = -400000'])
    database.pragma(pragma);
  withoutIndexes(database, () => {
    database.exec(STRETCHES);
    database.transaction(() => {
      writeDays(database, today, Number(days));
      writeStretches(database, model, rows, Math.floor(Number(days) / STRETCH_DAYS));
      database.exec(SPREAD_OUT);
      database.exec(MARKED);
    })();
  });
  database.close();
  return [];
}

const STRETCHES = `CREATE TEMP TABLE stretch AS SELECT *, 0 AS number FROM officer_snapshot WHERE 0;
  CREATE TEMP TABLE past_day (on_date TEXT, known_at TEXT, number INTEGER)`;
const COLUMNS = `staff_code, team_code, grade, points_used_hundredths, points_available, case_count,
  provisional_count, state, model_version, contracted_hours_hundredths, rules_version, beside_hundredths`;
const SPREAD_OUT = `INSERT INTO officer_snapshot (${COLUMNS}, on_date, known_at, staff_id)
  SELECT s.${COLUMNS.replaceAll(/,\s+/g, ', s.')}, d.on_date, d.known_at, k.staff_id
  FROM stretch s JOIN past_day d ON d.number = s.number LEFT JOIN staff_key k ON k.staff_code = s.staff_code`;
const MARKED = `INSERT INTO stored_day (on_date, officers)
  SELECT d.on_date, count(*) FROM past_day d JOIN stretch s ON s.number = d.number GROUP BY d.on_date`;

function writeDays(database: Database.Database, today: IsoDate, days: number): void {
  const insert = database.prepare('INSERT INTO past_day VALUES (?, ?, ?)');
  for (let back = 1; back <= days; back += 1) {
    const onDate = addDays(today, -back);
    insert.run(onDate, londonDayEnd(onDate).toISOString(), Math.floor(back / STRETCH_DAYS));
  }
}

function writeStretches(
  database: Database.Database,
  model: WorkloadModel,
  rows: readonly SnapshotRow[],
  last: number,
): void {
  const insert = database.prepare(
    `INSERT INTO stretch (${COLUMNS}, number) VALUES (${Array.from({ length: 13 }, () => '?').join(', ')})`,
  );
  // One officer after the other, as the key of the snapshots lies.
  for (const [place, row] of rows.entries())
    for (let number = 0; number <= last; number += 1) {
      const swing = number === 0 ? 1 : 1 + (((place * 7 + number * 13) % 21) - 10) / 100;
      const points = Math.round(row.pointsUsedHundredths * swing);
      const state =
        row.state === 'unknown' ? row.state : workloadState(points, row.pointsAvailable, model.thresholds);
      insert.run(
        row.staffCode,
        row.teamCode,
        row.grade,
        points,
        row.pointsAvailable,
        row.caseCount,
        row.provisionalCount,
        state,
        row.modelVersion,
        row.contractedHoursHundredths,
        row.rulesVersion,
        row.besideHundredths,
        number,
      );
    }
}

/** Runs a bulk of writing with the triggers and indexes of the snapshots away, and puts them back. */
function withoutIndexes(database: Database.Database, write: () => void): void {
  const made = database
    .prepare(
      `SELECT type, name, sql FROM sqlite_master
       WHERE tbl_name = 'officer_snapshot' AND type IN ('index', 'trigger') AND sql IS NOT NULL`,
    )
    .all() as { type: string; name: string; sql: string }[];
  for (const { type, name } of made) database.exec(`DROP ${type} ${name}`);
  write();
  for (const { sql } of made) database.exec(sql);
}
