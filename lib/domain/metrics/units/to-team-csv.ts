import { type CsvCell, OFFICIAL_MARKING } from '../../../kernel/text/csv';
import { formatInstant, formatListName } from '../../../kernel/format';
import { sumOf } from '../../../kernel/collections';
import type { CoWorker } from '../cases/co-workers';
import { percentRoundedHalfUp } from '../../../kernel/ratio';
import { modelVersionOf } from '../../workload/model/model';
import { type NamedStates, stateName } from '../../workload/model/model-words';
import type { FigureSource } from '../../workload/ledger/figure-source';
import type { TeamPlace } from '../../workload/measure/officer-record';
import type { TeamFigures } from './team-figures';
import type { TeamRow } from './team-row';

const HEAD = [
  'staff_code',
  'name',
  'grade',
  'workload_percent',
  'state',
  'points_used',
  'points_available',
  'cases',
  'new_in_7_days',
  'needs_reallocating',
  'beyond_grade',
  'oversight_missing',
  'oversight_overdue',
  'oversight_due',
  'contacts_overdue',
  'training_gaps',
  'details_missing',
  'away',
  'contracted_hours',
  'reduction_hours',
  'ending_in_4_weeks',
  'releases_in_4_weeks',
];

/** Contact by the person's clock, beside the count of contacts overdue. */
const CONTACT = ['not_seen_over_28', 'not_seen_over_56', 'longest_overdue_days'];

/** Whose points a row tells: the team's, which add up to its total, or co-workers', who are in no figure of it. */
const COUNTED = { team: 'team', apart: 'co-worker, apart' } as const;

/** What the file of a team is written from. */
interface TeamFile extends Pick<FigureSource, 'model' | 'dataAsOf'> {
  readonly team: TeamPlace;
  readonly view: TeamFigures;
  /** Those to be listed, in their order. */
  readonly rows: readonly TeamRow[];
}

/** A team's table as rows of a file: the marking and the date of the data, the head, a row an officer, and the team as the last row. */
export function toTeamCsv(file: TeamFile): CsvCell[][] {
  const { team, view, rows, model, dataAsOf } = file;
  const { totals } = view;
  const bands = [...model.bands].sort((a, b) => a.rank - b.rank).map((band) => band.code);
  const from = dataAsOf === null ? 'No data imported yet' : `Data from ${formatInstant(new Date(dataAsOf))}`;
  const blank = HEAD.length - 9;
  return [
    [`${OFFICIAL_MARKING}. ${team.teamName}. ${from}. Model ${modelVersionOf(model)}.`],
    [
      ...HEAD,
      ...bands.map((band) => `band_${band}`),
      'counted',
      'range_low_percent',
      'range_high_percent',
      ...CONTACT,
    ],
    ...rows.map((row) => [
      ...toRow(row, bands, model),
      COUNTED.team,
      ...rangeCells(row),
      ...toContactCells(row),
    ]),
    [
      team.teamCode,
      'Whole team',
      null,
      percentOf(totals.pointsUsedHundredths, totals.pointsAvailable),
      stateName(model, totals.state),
      totals.pointsUsedHundredths / 100,
      totals.pointsAvailable,
      totals.caseCount,
      totals.newIn7Days,
      ...Array.from({ length: blank + bands.length }, () => null),
      COUNTED.team,
      ...rangeCells(totals),
      ...toContactCells({
        unseenOver28: sumOf(view.rows, (row) => row.unseenOver28),
        unseenOver56: sumOf(view.rows, (row) => row.unseenOver56),
        longestOverdueDays: longestOf(view.rows),
      }),
    ],
    ...toCoWorkerRows(team.teamCode, view.coWorkers, blank + bands.length + 2, model),
  ];
}

function toContactCells(
  row: Pick<TeamRow, 'unseenOver28' | 'unseenOver56' | 'longestOverdueDays'>,
): CsvCell[] {
  return [row.unseenOver28, row.unseenOver56, row.longestOverdueDays];
}

function longestOf(rows: readonly TeamRow[]): number | null {
  const days = rows.flatMap((row) => row.longestOverdueDays ?? []);
  return days.length === 0 ? null : Math.max(...days);
}

function rangeCells({
  usedRangeHundredths: range,
  pointsAvailable,
}: Pick<TeamRow, 'usedRangeHundredths' | 'pointsAvailable'>): CsvCell[] {
  return range === null ? [null, null] : range.map((used) => percentOf(used, pointsAvailable));
}

/** Co-workers below the team, and their sums as the last row. */
function toCoWorkerRows(
  teamCode: string,
  coWorkers: readonly CoWorker[],
  blank: number,
  model: NamedStates,
): CsvCell[][] {
  if (coWorkers.length === 0) return [];
  const used = sumOf(coWorkers, (entry) => entry.pointsUsedHundredths);
  const available = sumOf(coWorkers, (entry) => entry.pointsAvailable);
  const cells = (head: CsvCell[], points: number, of: number, state: CsvCell): CsvCell[] => [
    ...head,
    percentOf(points, of),
    state,
    points / 100,
    of,
    ...Array.from({ length: blank }, () => null),
    COUNTED.apart,
    ...Array.from({ length: 2 + CONTACT.length }, () => null),
  ];
  return [
    ...coWorkers.map((entry) =>
      cells(
        [entry.staffCode, entry.name, entry.gradeCode],
        entry.pointsUsedHundredths,
        entry.pointsAvailable,
        stateName(model, entry.state),
      ),
    ),
    cells([teamCode, 'Co-workers', null], used, available, null),
  ];
}

/** A workload in a file: its percentage, which is not known where the state says so, and its state. */
export function workloadCells(
  model: NamedStates,
  row: Pick<TeamRow, 'state' | 'pointsUsedHundredths' | 'pointsAvailable'>,
): CsvCell[] {
  return [
    row.state === 'unknown' ? null : percentOf(row.pointsUsedHundredths, row.pointsAvailable),
    stateName(model, row.state),
  ];
}

function toRow(row: TeamRow, bands: readonly string[], model: NamedStates): CsvCell[] {
  const { attention } = row;
  const known = row.state !== 'unknown';
  return [
    row.staffCode,
    formatListName(row),
    row.gradeCode,
    ...workloadCells(model, row),
    row.pointsUsedHundredths / 100,
    known ? row.pointsAvailable : null,
    row.caseCount,
    row.newIn7Days,
    attention.needs_reallocating,
    attention.beyond_grade,
    attention.oversight_missing,
    attention.oversight_overdue,
    attention.oversight_due,
    attention.contact_overdue,
    attention.training_gap,
    attention.details_missing,
    row.away,
    row.contractedHoursHundredths === null ? null : row.contractedHoursHundredths / 100,
    row.reductionHoursHundredths / 100,
    row.endingIn4Weeks,
    row.releasesIn4Weeks,
    ...bands.map((band) => row.bandCounts[band] ?? 0),
  ];
}

/** 1 decimal, half up, as on screen; empty without points available: never 0. */
function percentOf(usedHundredths: number, available: number): number | null {
  return percentRoundedHalfUp(usedHundredths, available * 100, 1);
}
