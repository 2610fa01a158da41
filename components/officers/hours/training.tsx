import type { ReactNode } from 'react';
import { placeOn } from '@/lib/kernel/address';
import { toOfficer } from '@/lib/addresses/officers';
import type { IsoDate } from '@/lib/kernel/dates';
import { countOf, formatDate } from '@/lib/kernel/format';
import { sumOf } from '@/lib/kernel/collections';
import { expiringTraining } from '@/lib/domain/metrics/cases/attention-lists';
import type { OfficerPage } from '@/lib/usecases/officers/officer-page';
import type { TrainingRecord } from '@/lib/domain/workload/measure/officer-record';
import { courseLabel } from '@/lib/domain/workload/ledger/to-case-row';
import { EmptyState } from '../../ui/page/empty-state';
import { actionColumn, type ItemColumn, ItemTable } from '../../ui/list/item-table';
import { Tag } from '../../ui/list/tag';
import { TextLink } from '../../ui/list/text-link';
import { capitalised } from '@/lib/kernel/text/first-letter';

/** A course of an officer: done, run out, or asked for by their cases and not done. */
interface CourseLine {
  readonly course: string;
  readonly label: string;
  readonly record: TrainingRecord | undefined;
  readonly ranOut: boolean;
  readonly runsOutSoon: boolean;
  /** Cases that ask for it, while it is not done. */
  readonly lacking: number;
}

/** Courses of an officer: done, run out, or asked for by their cases and not done. */
export function TrainingTable({ page }: { readonly page: OfficerPage }) {
  const { staffCode } = page.measured.officer;
  const lines = courseLines(page);
  if (lines.length === 0) {
    return (
      <EmptyState
        kind="none_exist"
        title="No training is recorded"
        {...(page.mayEdit
          ? { next: { href: toOfficer.recordTraining(staffCode), label: 'Record training' } }
          : {})}
      >
        No case held today asks for a course that is not done.
      </EmptyState>
    );
  }
  return (
    <ItemTable
      caption="Training"
      items={lines}
      keyOf={(line) => line.course}
      columns={[...COLUMNS, lackingColumn(staffCode), ...(page.mayEdit ? [recordColumn(staffCode)] : [])]}
    />
  );
}

function courseLines({ measured, model, today }: OfficerPage): CourseLine[] {
  const { officer, cases } = measured;
  const soon = new Set(expiringTraining(measured, today).map((entry) => entry.course));
  const lacking = cases.flatMap((entry) => entry.missingCourses);
  const courses = new Set([...officer.training.map((entry) => entry.course), ...lacking]);
  return [...courses].map((course) => {
    const record = officer.training.find((entry) => entry.course === course);
    return {
      course,
      label: courseLabel(model, course),
      record,
      ranOut: record !== undefined && record.expiresOn !== null && record.expiresOn < today,
      runsOutSoon: soon.has(course),
      lacking: sumOf(cases, (entry) => (entry.missingCourses.includes(course) ? 1 : 0)),
    };
  });
}

const COLUMNS: readonly ItemColumn<CourseLine>[] = [
  { key: 'course', label: 'Course', cell: ({ label }) => capitalised(label) },
  { key: 'status', label: 'Status', cell: (line) => <CourseStatus {...line} /> },
  {
    key: 'done',
    label: 'Done on',
    cell: ({ record }) => dayOf(record, (found) => found.completedOn, 'Day not recorded'),
  },
  {
    key: 'expires',
    label: 'Expires on',
    cell: ({ record }) => dayOf(record, (found) => found.expiresOn, 'Does not expire'),
  },
];

function CourseStatus({ record, ranOut, runsOutSoon }: CourseLine) {
  if (record === undefined || ranOut)
    return <Tag meaning="training_gap">{ranOut ? 'Run out' : 'Not done'}</Tag>;
  return runsOutSoon ? <Tag meaning="due">Runs out soon</Tag> : <Tag meaning="allowed">Done</Tag>;
}

function dayOf(
  record: CourseLine['record'],
  pick: (record: TrainingRecord) => IsoDate | null,
  none: string,
): ReactNode {
  if (record === undefined) return <span className="hr-muted">–</span>;
  const day = pick(record);
  return day === null ? none : formatDate(day);
}

function lackingColumn(staffCode: string): ItemColumn<CourseLine> {
  return {
    key: 'cases',
    label: 'Cases that lack it',
    short: 'Cases',
    numeric: true,
    cell: ({ lacking }) =>
      lacking === 0 ? (
        '0'
      ) : (
        <TextLink href={placeOn(toOfficer.page(staffCode, { show: 'training_gap' }), 'cases')}>
          {countOf(lacking, 'case')}
        </TextLink>
      ),
  };
}

function recordColumn(staffCode: string): ItemColumn<CourseLine> {
  return actionColumn(({ course, label, record }) => (
    <TextLink href={toOfficer.recordTraining(staffCode, { course })} hiddenSuffix={label}>
      {record === undefined ? 'Record' : 'Change'}
    </TextLink>
  ));
}
