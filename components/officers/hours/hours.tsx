import { toListFile } from '@/lib/addresses/lists';
import { FileLinks } from '../../ui/list/file-links';
import { TableTools } from '../../ui/list/filter-bar';
import { countOf, formatDate, formatDateShort, formatHundredths } from '@/lib/kernel/format';
import { placeOn } from '@/lib/kernel/address';
import { toOfficer } from '@/lib/addresses/officers';
import type { IsoDate } from '@/lib/kernel/dates';
import type { OfficerPage } from '@/lib/usecases/officers/officer-page';
import { absenceLabel, isAway } from '@/lib/domain/workload/absence/absence';
import { hoursStopOn, stretchHolding } from '@/lib/domain/workload/absence/absence-stretch';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import type { RecordedAbsence, RecordedReduction } from '@/lib/domain/workload/measure/officer-record';
import { reductionStatus, type ReductionStatus } from '@/lib/domain/workload/hours/reductions';
import { EmptyState } from '../../ui/page/empty-state';
import { actionColumn, type ItemColumn, ItemTable } from '../../ui/list/item-table';
import { type SummaryRow, SummaryList } from '../../ui/list/summary-list';
import { Tag, type TagMeaning } from '../../ui/list/tag';
import { TextLink } from '../../ui/list/text-link';

/** What is recorded of an officer's post: hours, grade, dates, line manager. */
export function PostSummary({ page }: { readonly page: OfficerPage }) {
  const { officer, grade } = page.measured;
  const edit = (field: string, of: string): Pick<SummaryRow, 'action'> =>
    page.mayEdit
      ? { action: { href: placeOn(toOfficer.edit(officer.staffCode), field), label: 'Change', of } }
      : {};
  const hours = officer.contractedHoursHundredths;
  return (
    <SummaryList
      rows={[
        { key: 'Staff code', value: officer.staffCode },
        {
          key: 'Grade',
          value:
            grade === null
              ? 'Not recorded: the workload cannot be worked out'
              : `${grade.code}, ${grade.name}`,
          ...edit('grade', 'grade'),
        },
        {
          key: 'Contracted hours',
          value:
            hours === null
              ? 'Not recorded: the workload cannot be worked out'
              : `${formatHundredths(hours)} a week`,
          ...edit('hours', 'contracted hours'),
        },
        {
          key: 'Hours available',
          value:
            hours === null
              ? 'Not known'
              : `${formatHundredths(page.measured.workload.hoursAvailableHundredths)} a week today`,
        },
        { key: 'Start date', value: dayWords(officer.startDate), ...edit('startDate', 'start date') },
        {
          key: 'Leaving date',
          value: officer.leavingDate === null ? 'None' : dayWords(officer.leavingDate),
          ...edit('leavingDate', 'leaving date'),
        },
        { key: 'Team', value: officer.teamName, ...edit('team', 'team') },
        {
          key: 'Line manager',
          value: page.lineManager?.name ?? 'Not recorded',
          ...edit('lineManager', 'line manager'),
        },
        { key: 'Email', value: officer.email ?? 'Not recorded', ...edit('email', 'email') },
      ]}
    />
  );
}

function dayWords(date: IsoDate | null): string {
  return date === null ? 'Not recorded' : formatDate(date);
}

const STATUS: Record<
  ReductionStatus,
  { readonly words: string; readonly meaning: TagMeaning; readonly order: number }
> = {
  review_due: { words: 'Review due', meaning: 'due', order: 0 },
  active: { words: 'Active', meaning: 'allowed', order: 1 },
  scheduled: { words: 'Scheduled', meaning: 'neutral', order: 2 },
  ended: { words: 'Ended', meaning: 'neutral', order: 3 },
  cancelled: { words: 'Cancelled', meaning: 'neutral', order: 4 },
};

/** Reductions, those that count first. */
export function ReductionTable({ page }: { readonly page: OfficerPage }) {
  const { officer } = page.measured;
  if (officer.reductions.length === 0) {
    return (
      <EmptyState
        kind="none_exist"
        title="No reductions are recorded"
        {...(page.mayEdit
          ? { next: { href: toOfficer.newReduction(officer.staffCode), label: 'Add a reduction' } }
          : {})}
      >
        All contracted hours are available for cases.
      </EmptyState>
    );
  }
  const lines = officer.reductions
    .map((reduction): ReductionLine => ({ ...reduction, status: reductionStatus(reduction, page.today) }))
    .sort(
      (a, b) => STATUS[a.status].order - STATUS[b.status].order || b.startDate.localeCompare(a.startDate),
    );
  return (
    <>
      <TableTools summary={countOf(lines.length, 'reduction')}>
        <FileLinks file={toListFile('reductions', { of: officer.staffCode })} what="of reductions" />
      </TableTools>
      <ItemTable
        caption="Reductions"
        items={lines}
        keyOf={(line) => line.id}
        columns={[...REDUCTION_COLUMNS, ...(page.mayEdit ? [endColumn(officer.staffCode)] : [])]}
      />
    </>
  );
}

type ReductionLine = RecordedReduction & { readonly status: ReductionStatus };

const REDUCTION_COLUMNS: readonly ItemColumn<ReductionLine>[] = [
  { key: 'reason', label: 'Reason', cell: ({ reason }) => reason },
  {
    key: 'status',
    label: 'Status',
    cell: ({ status }) => <Tag meaning={STATUS[status].meaning}>{STATUS[status].words}</Tag>,
  },
  {
    key: 'hours',
    label: 'Hours a week',
    numeric: true,
    cell: ({ hoursHundredths }) => formatHundredths(hoursHundredths),
  },
  { key: 'from', label: 'First day', cell: ({ startDate }) => formatDateShort(startDate) },
  {
    key: 'to',
    label: 'Last day',
    cell: ({ endDate }) => (endDate === null ? 'Open' : formatDateShort(endDate)),
  },
  { key: 'notes', label: 'Notes', cell: ({ notes }) => notes ?? <span className="hr-muted">None</span> },
];

function endColumn(staffCode: string): ItemColumn<ReductionLine> {
  return actionColumn(({ id, reason, status }) =>
    status === 'ended' || status === 'cancelled' ? null : (
      <TextLink href={toOfficer.reduction(staffCode, id)} hiddenSuffix={reason}>
        End or cancel
      </TextLink>
    ),
  );
}

/** Absences, the latest first. */
export function AbsenceTable({ page }: { readonly page: OfficerPage }) {
  const { officer } = page.measured;
  if (officer.absences.length === 0) {
    return (
      <EmptyState
        kind="none_exist"
        title="No absences are recorded"
        {...(page.mayEdit
          ? { next: { href: toOfficer.newAbsence(officer.staffCode), label: 'Record an absence' } }
          : {})}
      >
        Sickness, leave and secondments appear here.
      </EmptyState>
    );
  }
  return (
    <>
      <TableTools summary={countOf(officer.absences.length, 'absence')}>
        <FileLinks file={toListFile('absences', { of: officer.staffCode })} what="of absences" />
      </TableTools>
      <ItemTable
        caption="Absences, the latest first"
        items={[...officer.absences].sort((a, b) => b.startDate.localeCompare(a.startDate))}
        keyOf={(absence) => absence.id}
        columns={[...absenceColumns(page), ...(page.mayEdit ? [changeColumn(officer.staffCode)] : [])]}
      />
    </>
  );
}

function absenceColumns({ measured, model, today }: OfficerPage): ItemColumn<RecordedAbsence>[] {
  const { absences } = measured.officer;
  return [
    {
      key: 'kind',
      label: 'Kind',
      cell: (absence) => (
        <>
          {absenceLabel(absence)}
          {isAway(absence, today) ? <strong> (today)</strong> : null}
        </>
      ),
    },
    { key: 'from', label: 'First day', cell: ({ startDate }) => formatDateShort(startDate) },
    {
      key: 'to',
      label: 'Last day',
      cell: ({ endDate }) => (endDate === null ? 'Not known' : formatDateShort(endDate)),
    },
    {
      key: 'effect',
      label: 'What it does to hours',
      short: 'Hours',
      cell: (absence) => effectWords(absence, absences, model),
    },
  ];
}

function changeColumn(staffCode: string): ItemColumn<RecordedAbsence> {
  return actionColumn((absence) => (
    <TextLink
      href={toOfficer.absence(staffCode, absence.id)}
      hiddenSuffix={`of ${absenceLabel(absence)}, ${formatDateShort(absence.startDate)}`}
    >
      Change
    </TextLink>
  ));
}

function effectWords(
  absence: RecordedAbsence,
  all: readonly RecordedAbsence[],
  model: WorkloadModel,
): string {
  const counted = stretchHolding(absence, all);
  const stops = hoursStopOn(counted, model);
  const parts = counted.startDate !== absence.startDate || counted.endDate !== absence.endDate;
  const one = parts ? `, as one stretch from ${formatDateShort(counted.startDate)}` : '';
  if (stops === null) return `Cover only${one}`;
  return stops <= absence.startDate
    ? `Takes all hours away${one}`
    : `Takes all hours away from ${formatDateShort(stops)}${one}`;
}
