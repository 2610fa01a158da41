import 'server-only';
import type { TrainingRow } from '../../../../db/queries/import/load-import-facts';
import type { StaffCode } from '../../../kernel/ids';
import type { GivenOfficer, OfficerRow } from '../reading/columns/columns-of-estate';
import { type FileRow, placeOf, type ReadFile } from '../reading/file-spec';
import type { ImportScope } from './import-plan';

/** One course of one officer. */
export interface CourseRow {
  readonly staffCode: StaffCode;
  readonly course: string;
}

/** What a row does to the training of its officer. */
export interface CourseChange {
  readonly added: readonly CourseRow[];
  readonly removed: readonly CourseRow[];
  readonly changed: boolean;
  readonly detail: {
    readonly from: { readonly training: string[] };
    readonly to: { readonly training: readonly string[] };
  };
}

/** The courses of the cell are those that the officer has; dates recorded of those that stay are kept. */
export function settleTraining(
  file: ReadFile<OfficerRow, GivenOfficer>,
  entry: FileRow<GivenOfficer>,
  recorded: readonly TrainingRow[],
  scope: ImportScope,
): CourseChange {
  const { staffCode, training } = entry.values;
  const before = recorded.map((row) => row.course).sort();
  const after = training ?? before;
  const ruleCourses = scope.model.ruleSet.courses.map((course) => course.course);
  for (const course of after) {
    if (before.includes(course) || ruleCourses.includes(course)) continue;
    scope.log.warn(
      placeOf(file.file, entry, 'training', course),
      `No rule asks for the course ${course}: kept. Rules ask for ${ruleCourses.join(', ')}`,
    );
  }
  const added = after.filter((course) => !before.includes(course)).map((course) => ({ staffCode, course }));
  const removed = before.filter((course) => !after.includes(course)).map((course) => ({ staffCode, course }));
  return {
    added,
    removed,
    changed: added.length + removed.length > 0,
    detail: { from: { training: before }, to: { training: after } },
  };
}
