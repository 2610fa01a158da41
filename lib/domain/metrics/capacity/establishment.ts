import type { Scope, ScopeLevel } from '../../access/actor';
import { quotientRoundedHalfUp } from '../../../kernel/ratio';
import { sumOf } from '../../../kernel/collections';
import type { TeamPlace } from '../../workload/measure/officer-record';
import { findGrade, type WorkloadModel } from '../../workload/model/model';
import type { GradeTallies } from '../units/measure-grades';
import { isInside, unitOfTeam } from '../units/units';

/** The levels of which posts are set. */
export const POST_LEVELS = ['region', 'ldu', 'team'] as const satisfies readonly ScopeLevel[];

/** Posts that a unit is to have of a grade, in hundredths of a full-time equivalent: set for the unit itself. */
export interface EstablishmentPost {
  readonly unitLevel: ScopeLevel;
  readonly unitCode: string;
  readonly grade: string;
  readonly fteHundredths: number;
}

/** Posts, staff and vacancies of a grade in a unit, in hundredths of a full-time equivalent. */
export interface VacancyLine {
  /** Code of the grade by the model. */
  readonly grade: string;
  /** Null where none are set: not known, never 0. */
  readonly posts: number | null;
  /** Contracted hours ÷ full-time hours of those in post today. */
  readonly inPost: number;
  /** Posts less those in post; below 0, more are in post than there are posts. Null where none are set. */
  readonly vacant: number | null;
}

/** The posts of a unit: those set for itself, and for every unit inside it (docs/rules/measures.md, M-22). */
export function postsInside(
  posts: readonly EstablishmentPost[],
  estate: readonly TeamPlace[],
  unit: Scope,
): EstablishmentPost[] {
  if (unit.level === 'nation') return [...posts];
  const inside = new Set(
    estate
      .filter((team) => isInside(unit, team))
      .flatMap((team) => levelsFrom(unit.level).map((level) => `${level}/${unitOfTeam(team, level).code}`)),
  );
  return posts.filter((post) => inside.has(`${post.unitLevel}/${post.unitCode}`));
}

function levelsFrom(level: ScopeLevel): readonly ScopeLevel[] {
  const from = POST_LEVELS.findIndex((one) => one === level);
  return from < 0 ? POST_LEVELS : POST_LEVELS.slice(from);
}

/** Posts and vacancies of each grade of the model in a unit, in the order of the model. */
export function vacanciesByGrade(
  model: Pick<WorkloadModel, 'grades'>,
  posts: readonly EstablishmentPost[],
  estate: readonly TeamPlace[],
  unit: Scope,
  tallies: GradeTallies,
): VacancyLine[] {
  const inside = postsInside(posts, estate, unit);
  return model.grades.map((grade): VacancyLine => {
    const own = inside.filter((post) => findGrade(model, post.grade)?.code === grade.code);
    const contracted = tallies[grade.code]?.contracted ?? 0;
    const inPost = quotientRoundedHalfUp(contracted * 100, grade.fullTimeHoursHundredths, 0) ?? 0;
    const set = own.length === 0 ? null : sumOf(own, (post) => post.fteHundredths);
    return { grade: grade.code, posts: set, inPost, vacant: set === null ? null : set - inPost };
  });
}
