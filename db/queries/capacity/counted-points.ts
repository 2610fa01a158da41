import { inArray, type SQL, sql } from 'drizzle-orm';
import {
  type Grade,
  isCoWorkerGrade,
  isResponsibleGrade,
  type WorkloadModel,
} from '../../../lib/domain/workload/model/model';
import type { Tables } from '../../store';

/**
 * What of a stored day counts in the unit of each officer, by the grade stored with the day (docs/rules/measures.md, M-2): all points
 * used but what co-workers carried beside officers of record, and the points available of responsible officers alone.
 */
export function countedPoints(
  { officerSnapshots: s }: Tables,
  model: Pick<WorkloadModel, 'grades'>,
): { readonly used: SQL; readonly available: SQL; readonly responsible: SQL } {
  const responsible = gradeIn(s.grade, codesOf(model, isResponsibleGrade));
  const beside = gradeIn(s.grade, codesOf(model, isCoWorkerGrade));
  const held = sql`case when ${s.caseCount} = 0 then 0 else ${s.pointsUsedHundredths} - coalesce(${s.besideHundredths}, 0) end`;
  return {
    responsible,
    used: sql`case when ${beside} then ${held} else ${s.pointsUsedHundredths} end`,
    available: sql`case when ${responsible} then ${s.pointsAvailable} else 0 end`,
  };
}

function codesOf({ grades }: Pick<WorkloadModel, 'grades'>, isOne: (grade: Grade) => boolean): string[] {
  return grades
    .filter(isOne)
    .flatMap((grade) => [grade.code, ...grade.otherNames])
    .map((code) => code.toLowerCase());
}

function gradeIn(column: Tables['officerSnapshots']['grade'], codes: readonly string[]): SQL {
  return codes.length === 0 ? sql`1 = 0` : inArray(sql`lower(${column})`, [...codes]);
}
