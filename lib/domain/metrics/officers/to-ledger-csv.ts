import { SETTING_LABELS, STATE_LABELS } from '../../banding/labels';
import { type CsvCell, OFFICIAL_MARKING } from '../../../kernel/text/csv';
import { countOf, formatDate, formatInstant, formatListName, formatWorkload } from '../../../kernel/format';
import { clockFigures, clockWords } from '../../workload/contact/contact-words';
import type { LedgerLine } from '../../workload/ledger/ledger';
import { modelVersionOf } from '../../workload/model/model';
import type { CaseRow } from '../../workload/ledger/to-case-row';
import type { FigureSource } from '../../workload/ledger/figure-source';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';

const HEAD = [
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
  'days_since_seen',
  'contact_every_days',
  'contact_overdue_days',
  'contact_due',
];

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
  const blank = (count: number): CsvCell[] => Array.from({ length: count }, () => null);
  return [
    [
      `${OFFICIAL_MARKING}. Ledger of ${formatListName(officer)} (${officer.staffCode}): ${percent}${rangeWords(workload)}. ${from}. Model ${modelVersionOf(model)}.`,
    ],
    HEAD,
    ...workload.ledger.map((line) => toLine(line, rowOf)),
    [
      'total',
      null,
      'Points used',
      ...blank(7),
      workload.pointsUsedHundredths / 100,
      workload.dormantPointsHundredths / 100,
      ...blank(8),
    ],
    [
      'total',
      null,
      'Points available',
      ...blank(9),
      workload.hoursAvailableHundredths / 100,
      workload.pointsAvailable,
      ...blank(6),
    ],
  ];
}

/** " (between 101.3% and 119.0%: 2 bands are provisional)"; nothing where none is. */
function rangeWords({
  provisionalCount,
  usedRangeHundredths,
  pointsAvailable,
}: MeasuredOfficer['workload']): string {
  if (usedRangeHundredths === null) return '';
  const bands = `${countOf(provisionalCount, 'band')} ${provisionalCount === 1 ? 'is' : 'are'} provisional`;
  if (pointsAvailable === 0) return ` (${bands})`;
  const [low, high] = usedRangeHundredths;
  return ` (between ${formatWorkload(low, pointsAvailable)} and ${formatWorkload(high, pointsAvailable)}: ${bands})`;
}

function toLine(line: LedgerLine, rowOf: ReadonlyMap<string, CaseRow>): CsvCell[] {
  const crn = line.kind === 'case' && line.held === 'record' ? line.crn : null;
  const row = crn === null ? undefined : rowOf.get(crn);
  return [...toCells(line), line.kind === 'case' ? line.held : null, ...toContactCells(row)];
}

/** The person's clock of an own case; empty for any other line, and where the reader may not know dates of the case. */
function toContactCells(row: CaseRow | undefined): CsvCell[] {
  if (row === undefined || (row.name.hides ?? []).includes('identity')) return [null, null, null, null];
  const release =
    row.preReleaseDue === null ? '' : `Pre-release contact due: release on ${formatDate(row.preReleaseDue)}.`;
  const words = [clockWords(row.contact), release].filter((part) => part !== '').join(' ');
  const { daysSinceSeen, plannedEveryDays, overdueDays, contactDue } = clockFigures(row.contact, words);
  return [daysSinceSeen, plannedEveryDays, overdueDays, contactDue];
}

function toCells(line: LedgerLine): CsvCell[] {
  switch (line.kind) {
    case 'case':
      return [
        line.side,
        line.kind,
        line.label,
        line.crn,
        line.band,
        SETTING_LABELS[line.setting],
        line.cohort,
        STATE_LABELS[line.state],
        line.provisional ? 'yes' : 'no',
        line.pointsEachHundredths / 100,
        line.pointsHundredths / 100,
        line.dormantHundredths / 100,
        null,
        null,
        null,
      ];
    case 'report':
      return [
        line.side,
        line.kind,
        line.label,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        line.pointsHundredths / 100,
        null,
        null,
        null,
        line.completedOn,
      ];
    case 'support':
      return [
        line.side,
        line.kind,
        line.label,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        line.pointsHundredths / 100,
        null,
        null,
        null,
        null,
      ];
    case 'target':
    case 'reduction':
    case 'absence':
      return [
        line.side,
        line.kind,
        line.label,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        line.hoursHundredths / 100,
        line.pointsAvailable,
        line.until,
      ];
  }
}
