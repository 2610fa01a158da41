import { sumOf } from '../../../kernel/collections';
import type { FigureSource } from '../../workload/ledger/figure-source';
import { courseLabel } from '../../workload/ledger/to-case-row';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import type { TrainingRecord } from '../../workload/measure/officer-record';
import { expiringTraining } from '../cases/attention-lists';

/** How an officer stands with a course. */
export type CourseStatus = 'done' | 'runs_out_soon' | 'ran_out' | 'not_done';

/** A course of an officer, or one that their cases ask for. */
export interface OfficerCourse {
  readonly course: string;
  readonly label: string;
  readonly record: TrainingRecord | undefined;
  readonly status: CourseStatus;
  /** Cases that ask for it, while it is not done. */
  readonly lacking: number;
}

/** Courses of an officer: done, run out, or asked for by their cases and not done. */
export function coursesOf({
  measured,
  model,
  today,
}: Pick<FigureSource, 'model' | 'today'> & { readonly measured: MeasuredOfficer }): OfficerCourse[] {
  const { officer, cases } = measured;
  const soon = new Set(expiringTraining(measured, today).map((entry) => entry.course));
  const lacking = cases.flatMap((entry) => entry.missingCourses);
  const courses = new Set([...officer.training.map((entry) => entry.course), ...lacking]);
  const statusOf = (course: string, record: TrainingRecord | undefined): CourseStatus => {
    if (record === undefined) return 'not_done';
    if (record.expiresOn !== null && record.expiresOn < today) return 'ran_out';
    return soon.has(course) ? 'runs_out_soon' : 'done';
  };
  return [...courses].map((course) => {
    const record = officer.training.find((entry) => entry.course === course);
    return {
      course,
      label: courseLabel(model, course),
      record,
      status: statusOf(course, record),
      lacking: sumOf(cases, (entry) => (entry.missingCourses.includes(course) ? 1 : 0)),
    };
  });
}
