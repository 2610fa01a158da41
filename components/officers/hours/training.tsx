import { placeOn } from '@/lib/kernel/address';
import { toOfficer } from '@/lib/addresses/officers';
import { countOf, formatDate } from '@/lib/kernel/format';
import { sumOf } from '@/lib/kernel/collections';
import { expiringTraining } from '@/lib/domain/metrics/cases/attention-lists';
import type { OfficerPage } from '@/lib/usecases/officers/officer-page';
import { courseLabel } from '@/lib/domain/workload/ledger/to-case-row';
import { EmptyState } from '../../ui/page/empty-state';
import { Cell, Row, RowHeader, Table } from '../../ui/list/table';
import { Tag } from '../../ui/list/tag';
import { TextLink } from '../../ui/list/text-link';
import { capitalised } from '@/lib/kernel/text/first-letter';

/** Courses of an officer: done, run out, or asked for by their cases and not done. */
export function TrainingTable({ page }: { readonly page: OfficerPage }) {
  const { measured, model, today } = page;
  const { officer, cases } = measured;
  const soon = new Set(expiringTraining(measured, today).map((entry) => entry.course));
  const lacking = [...new Set(cases.flatMap((entry) => entry.missingCourses))];
  const courses = [...new Set([...officer.training.map((entry) => entry.course), ...lacking])];
  if (courses.length === 0) {
    return (
      <EmptyState
        kind="none_exist"
        title="No training is recorded"
        {...(page.mayEdit
          ? { next: { href: toOfficer.recordTraining(officer.staffCode), label: 'Record training' } }
          : {})}
      >
        No case held today asks for a course that is not done.
      </EmptyState>
    );
  }
  return (
    <Table
      caption="Training"
      columns={[
        { key: 'course', label: 'Course' },
        { key: 'status', label: 'Status' },
        { key: 'done', label: 'Done on' },
        { key: 'expires', label: 'Expires on' },
        { key: 'cases', label: 'Cases that lack it', numeric: true },
        ...(page.mayEdit
          ? [{ key: 'action', label: <span className="govuk-visually-hidden">Action</span> }]
          : []),
      ]}
    >
      {courses.map((course) => {
        const record = officer.training.find((entry) => entry.course === course);
        const ran = record !== undefined && record.expiresOn !== null && record.expiresOn < today;
        const gap = sumOf(cases, (entry) => (entry.missingCourses.includes(course) ? 1 : 0));
        const label = courseLabel(model, course);
        return (
          <Row key={course}>
            <RowHeader>{capitalised(label)}</RowHeader>
            <Cell label="Status">
              {record === undefined || ran ? (
                <Tag meaning="training_gap">{ran ? 'Run out' : 'Not done'}</Tag>
              ) : soon.has(course) ? (
                <Tag meaning="due">Runs out soon</Tag>
              ) : (
                <Tag meaning="allowed">Done</Tag>
              )}
            </Cell>
            <Cell label="Done on">
              {record === undefined ? (
                <span className="hr-muted">–</span>
              ) : record.completedOn === null ? (
                'Day not recorded'
              ) : (
                formatDate(record.completedOn)
              )}
            </Cell>
            <Cell label="Expires on">
              {record === undefined ? (
                <span className="hr-muted">–</span>
              ) : record.expiresOn === null ? (
                'Does not expire'
              ) : (
                formatDate(record.expiresOn)
              )}
            </Cell>
            <Cell label="Cases" numeric>
              {gap === 0 ? (
                '0'
              ) : (
                <TextLink
                  href={placeOn(toOfficer.page(officer.staffCode, { show: 'training_gap' }), 'cases')}
                >
                  {countOf(gap, 'case')}
                </TextLink>
              )}
            </Cell>
            {page.mayEdit ? (
              <Cell nowrap>
                <TextLink href={toOfficer.recordTraining(officer.staffCode, { course })} hiddenSuffix={label}>
                  {record === undefined ? 'Record' : 'Change'}
                </TextLink>
              </Cell>
            ) : null}
          </Row>
        );
      })}
    </Table>
  );
}
