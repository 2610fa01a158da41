import { reachInBrackets } from '../../workload/summary/reach-words';
import { SETTING_LABELS, STATE_LABELS } from '../../banding/labels';
import { type CsvCell, OFFICIAL_MARKING } from '../../../kernel/text/csv';
import { formatDate, formatInstant, formatListName, formatWorkloadMark } from '../../../kernel/format';
import { clockFigures, clockWords } from '../../workload/contact/contact-words';
import type { LedgerLine } from '../../workload/ledger/ledger';
import { modelVersionOf } from '../../workload/model/model';
import type { CaseRow } from '../../workload/ledger/to-case-row';
import type { FigureSource } from '../../workload/ledger/figure-source';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';

/** What the file says of the line itself; what its person's clock says comes behind. */
const OF_LINE = [
  'side',
  'kind',
  'line',
  'crn',
  'band',
  'setting',
  'cohort',
  'state',
  'provisional',
  'points_each',
  'points_used',
  'dormant_points',
  'hours',
  'points_available',
  'until',
  'held',
] as const;

const HEAD = [...OF_LINE, 'days_since_seen', 'contact_every_days', 'contact_overdue_days', 'contact_due'];

/** What the file of a ledger is written from. */
interface LedgerFile extends Pick<FigureSource, 'model' | 'dataAsOf'> {
  readonly measured: MeasuredOfficer;
  readonly cases: readonly CaseRow[];
}

/** An officer's ledger, every line: points used sum to points used, points available to points available. Cases by CRN, without names. */
export function toLedgerCsv({ measured, model, dataAsOf, cases }: LedgerFile): CsvCell[][] {
  const rowOf = new Map(cases.map((row) => [row.crn, row]));
  const { officer, workload } = measured;
  const from = dataAsOf === null ? 'No data imported yet' : `Data from ${formatInstant(new Date(dataAsOf))}`;
  const percent = workload.workloadPercent === null ? 'no percentage' : `${workload.workloadPercent}%`;
  return [
    [
      `${OFFICIAL_MARKING}. Ledger of ${formatListName(officer)} (${officer.staffCode}): ${percent}${reachInBrackets(workload, formatWorkloadMark)}. ${from}. Model ${modelVersionOf(model)}.`,
    ],
    HEAD,
    ...workload.ledger.map((line) => toLine(line, rowOf)),
    [
      ...lineCells({
        side: 'total',
        line: 'Points used',
        points_used: workload.pointsUsedHundredths / 100,
        dormant_points: workload.dormantPointsHundredths / 100,
      }),
      ...NO_CLOCK,
    ],
    [
      ...lineCells({
        side: 'total',
        line: 'Points available',
        hours: workload.hoursAvailableHundredths / 100,
        points_available: workload.pointsAvailable,
      }),
      ...NO_CLOCK,
    ],
  ];
}

function toLine(line: LedgerLine, rowOf: ReadonlyMap<string, CaseRow>): CsvCell[] {
  const crn = line.kind === 'case' && line.held === 'record' ? line.crn : null;
  const row = crn === null ? undefined : rowOf.get(crn);
  return [...toCells(line), ...toContactCells(row)];
}

const NO_CLOCK: CsvCell[] = [null, null, null, null];

/** The person's clock of an own case; empty for any other line, and where the reader may not know dates of the case. */
function toContactCells(row: CaseRow | undefined): CsvCell[] {
  if (row === undefined || (row.name.hides ?? []).includes('identity')) return NO_CLOCK;
  const release =
    row.preReleaseDue === null ? '' : `Pre-release contact due: release on ${formatDate(row.preReleaseDue)}.`;
  const words = [clockWords(row.contact), release].filter((part) => part !== '').join(' ');
  const { daysSinceSeen, plannedEveryDays, overdueDays, contactDue } = clockFigures(row.contact, words);
  return [daysSinceSeen, plannedEveryDays, overdueDays, contactDue];
}

function toCells(line: LedgerLine): CsvCell[] {
  const { side, kind, label } = line;
  switch (line.kind) {
    case 'case':
      return lineCells({
        side,
        kind,
        line: label,
        crn: line.crn,
        band: line.band,
        setting: SETTING_LABELS[line.setting],
        cohort: line.cohort,
        state: STATE_LABELS[line.state],
        provisional: line.provisional ? 'yes' : 'no',
        points_each: line.pointsEachHundredths / 100,
        points_used: line.pointsHundredths / 100,
        dormant_points: line.dormantHundredths / 100,
        held: line.held,
      });
    case 'report':
      return lineCells({
        side,
        kind,
        line: label,
        points_used: line.pointsHundredths / 100,
        until: line.completedOn,
      });
    case 'support':
      return lineCells({ side, kind, line: label, points_used: line.pointsHundredths / 100 });
    case 'target':
    case 'reduction':
    case 'absence':
      return lineCells({
        side,
        kind,
        line: label,
        hours: line.hoursHundredths / 100,
        points_available: line.pointsAvailable,
        until: line.until,
      });
  }
}

/** The cells of a line by the names of their columns; one that is not given is empty. */
function lineCells(given: Partial<Record<(typeof OF_LINE)[number], CsvCell>>): CsvCell[] {
  return OF_LINE.map((column) => given[column] ?? null);
}
