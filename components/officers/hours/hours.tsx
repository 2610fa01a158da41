import type { ReactNode } from 'react';
import { placeOn } from '@/lib/kernel/address';
import { toOfficer } from '@/lib/addresses/officers';
import { formatDate, formatDateShort, formatHundredths } from '@/lib/kernel/format';
import type { IsoDate } from '@/lib/kernel/dates';
import type { OfficerPage } from '@/lib/usecases/officers/officer-page';
import { absenceLabel, isAway } from '@/lib/domain/workload/absence/absence';
import { hoursStopOn, stretchHolding } from '@/lib/domain/workload/absence/absence-stretch';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import type { RecordedAbsence, RecordedReduction } from '@/lib/domain/workload/measure/officer-record';
import { reductionStatus, type ReductionStatus } from '@/lib/domain/workload/hours/reductions';
import { EmptyState } from '../../ui/page/empty-state';
import { type SummaryRow, SummaryList } from '../../ui/list/summary-list';
import { Cell, type Column, Row, RowHeader, Table } from '../../ui/list/table';
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
  const statusOf = (reduction: RecordedReduction): ReductionStatus => reductionStatus(reduction, page.today);
  const rows = [...officer.reductions].sort(
    (a, b) => STATUS[statusOf(a)].order - STATUS[statusOf(b)].order || b.startDate.localeCompare(a.startDate),
  );
  return (
    <Table
      caption="Reductions"
      columns={withAction(
        [
          { key: 'reason', label: 'Reason' },
          { key: 'status', label: 'Status' },
          { key: 'hours', label: 'Hours a week', numeric: true },
          { key: 'from', label: 'First day' },
          { key: 'to', label: 'Last day' },
          { key: 'notes', label: 'Notes' },
        ],
        page.mayEdit,
      )}
    >
      {rows.map((reduction) => (
        <Row key={reduction.id}>
          <RowHeader>{reduction.reason}</RowHeader>
          <Cell label="Status">
            <Tag meaning={STATUS[statusOf(reduction)].meaning}>{STATUS[statusOf(reduction)].words}</Tag>
          </Cell>
          <Cell label="Hours a week" numeric>
            {formatHundredths(reduction.hoursHundredths)}
          </Cell>
          <Cell label="First day">{formatDateShort(reduction.startDate)}</Cell>
          <Cell label="Last day">
            {reduction.endDate === null ? 'Open' : formatDateShort(reduction.endDate)}
          </Cell>
          <Cell label="Notes">{reduction.notes ?? <span className="hr-muted">None</span>}</Cell>
          {page.mayEdit ? (
            <ActionCell>
              {statusOf(reduction) === 'ended' || statusOf(reduction) === 'cancelled' ? null : (
                <TextLink
                  href={toOfficer.reduction(officer.staffCode, reduction.id)}
                  hiddenSuffix={reduction.reason}
                >
                  End or cancel
                </TextLink>
              )}
            </ActionCell>
          ) : null}
        </Row>
      ))}
    </Table>
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
  const rows = [...officer.absences].sort((a, b) => b.startDate.localeCompare(a.startDate));
  return (
    <Table
      caption="Absences, the latest first"
      columns={withAction(
        [
          { key: 'kind', label: 'Kind' },
          { key: 'from', label: 'First day' },
          { key: 'to', label: 'Last day' },
          { key: 'effect', label: 'What it does to hours' },
        ],
        page.mayEdit,
      )}
    >
      {rows.map((absence) => (
        <Row key={absence.id}>
          <RowHeader>
            {absenceLabel(absence)}
            {isAway(absence, page.today) ? <strong> (today)</strong> : null}
          </RowHeader>
          <Cell label="First day">{formatDateShort(absence.startDate)}</Cell>
          <Cell label="Last day">
            {absence.endDate === null ? 'Not known' : formatDateShort(absence.endDate)}
          </Cell>
          <Cell label="Hours">{effectWords(absence, officer.absences, page.model)}</Cell>
          {page.mayEdit ? (
            <ActionCell>
              <TextLink
                href={toOfficer.absence(officer.staffCode, absence.id)}
                hiddenSuffix={`of ${absenceLabel(absence)}, ${formatDateShort(absence.startDate)}`}
              >
                Change
              </TextLink>
            </ActionCell>
          ) : null}
        </Row>
      ))}
    </Table>
  );
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

function withAction(columns: Column[], mayEdit: boolean): Column[] {
  return mayEdit
    ? [...columns, { key: 'action', label: <span className="govuk-visually-hidden">Action</span> }]
    : columns;
}

function ActionCell({ children }: { readonly children: ReactNode }) {
  return <Cell nowrap>{children}</Cell>;
}
