import type { ReactNode } from 'react';
import { placeOn } from '@/lib/kernel/address';
import { toListFile } from '@/lib/addresses/lists';
import { toOfficer } from '@/lib/addresses/officers';
import type { IsoDate } from '@/lib/kernel/dates';
import { countOf, formatDate } from '@/lib/kernel/format';
import {
  coursesOf,
  type CourseStatus,
  type OfficerCourse,
} from '@/lib/domain/metrics/officers/officer-courses';
import type { OfficerPage } from '@/lib/usecases/officers/officer-page';
import type { TrainingRecord } from '@/lib/domain/workload/measure/officer-record';
import { FileLinks } from '../../ui/list/file-links';
import { TableTools } from '../../ui/list/filter-bar';
import { EmptyState } from '../../ui/page/empty-state';
import { actionColumn, type ItemColumn, ItemTable } from '../../ui/list/item-table';
import { Tag, type TagMeaning } from '../../ui/list/tag';
import { TextLink } from '../../ui/list/text-link';
import { capitalised } from '@/lib/kernel/text/first-letter';

/** Courses of an officer: done, run out, or asked for by their cases and not done. */
export function TrainingTable({ page }: { readonly page: OfficerPage }) {
  const { staffCode } = page.measured.officer;
  const lines = coursesOf(page);
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
    <>
      <TableTools summary={countOf(lines.length, 'course')}>
        <FileLinks file={toListFile('training', { of: staffCode })} />
      </TableTools>
      <ItemTable
        caption="Training"
        items={lines}
        keyOf={(line) => line.course}
        columns={[...COLUMNS, lackingColumn(staffCode), ...(page.mayEdit ? [recordColumn(staffCode)] : [])]}
      />
    </>
  );
}

const COLUMNS: readonly ItemColumn<OfficerCourse>[] = [
  { key: 'course', label: 'Course', cell: ({ label }) => capitalised(label) },
  { key: 'status', label: 'Status', cell: (line) => <StatusTag {...line} /> },
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

const STATUS_TAGS: Readonly<Record<CourseStatus, { readonly words: string; readonly meaning: TagMeaning }>> =
  {
    not_done: { words: 'Not done', meaning: 'training_gap' },
    ran_out: { words: 'Run out', meaning: 'training_gap' },
    runs_out_soon: { words: 'Runs out soon', meaning: 'due' },
    done: { words: 'Done', meaning: 'allowed' },
  };

function StatusTag({ status }: Pick<OfficerCourse, 'status'>) {
  const { words, meaning } = STATUS_TAGS[status];
  return <Tag meaning={meaning}>{words}</Tag>;
}

function dayOf(
  record: OfficerCourse['record'],
  pick: (record: TrainingRecord) => IsoDate | null,
  none: string,
): ReactNode {
  if (record === undefined) return <span className="hr-muted">–</span>;
  const day = pick(record);
  return day === null ? none : formatDate(day);
}

function lackingColumn(staffCode: string): ItemColumn<OfficerCourse> {
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

function recordColumn(staffCode: string): ItemColumn<OfficerCourse> {
  return actionColumn(({ course, label, record }) => (
    <TextLink href={toOfficer.recordTraining(staffCode, { course })} hiddenSuffix={label}>
      {record === undefined ? 'Record' : 'Change'}
    </TextLink>
  ));
}
