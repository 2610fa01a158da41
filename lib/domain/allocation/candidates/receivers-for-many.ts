import type { Reason } from '../../banding/bands/band-case';
import { countOf } from '../../../kernel/format';
import type { IsoDate } from '../../../kernel/dates';
import type { WorkloadModel } from '../../workload/model/model';
import type { OfficerSummary } from '../../workload/summary/officer-summary';
import { type AssessedForMany, assessForMany } from './assess-for-many';
import type { AllocationSubject } from './assess-officer';
import type { Comparison } from '../compare/comparison';
import type { Candidate, Shortlist, ShortlistPlace } from './draw-shortlist';
import { type OrderContext, type PlacedBy, placeCandidates } from './order-candidates';
import { reasonsAgainst } from '../reasons/reasons-against';
import { reasonsFor } from '../reasons/reasons-for';

/** Reasons that hold for the officer whatever the single case: the others are said for each case. */
const SHARED_AGAINST: ReadonlySet<string> = new Set([
  'WELL-OVER',
  'OVER',
  'LOWER-ALTERNATIVE',
  'CASE-CAP',
  'CASELOAD-GUARD',
  'AWAY-UNTIL',
  'AWAY-SOON',
  'LEAVING',
  'OTHER-TEAM',
  'OTHER-LDU',
]);
const SHARED_FOR: ReadonlySet<string> = new Set(['ENDS-WITHIN', 'LOWEST-WORKLOAD']);

/**
 * Everybody who could take several cases together, in the order of a shortlist: by the worst verdict, and by the workload after all
 * of them. What speaks against an officer names the cases that it is about.
 */
export function receiversForMany(
  model: WorkloadModel,
  subjects: readonly AllocationSubject[],
  place: ShortlistPlace,
  summaries: readonly OfficerSummary[],
  onDate: IsoDate,
): Shortlist {
  const assessed = summaries.flatMap((entry) => assessForMany(model, subjects, entry, onDate) ?? []);
  return shortlistOfMany({ model, subjects, place, way: 'hold' }, assessed);
}

/** How several cases come to an officer: to hold, or to cover for a while. */
export interface ManyAsked {
  readonly model: WorkloadModel;
  readonly subjects: readonly AllocationSubject[];
  readonly place: ShortlistPlace;
  readonly way: 'hold' | 'cover';
}

/** Those who were measured against several cases, in the order of a shortlist, each with what speaks for and against. */
export function shortlistOfMany(asked: ManyAsked, assessed: readonly AssessedForMany[]): Shortlist {
  const { model, subjects, place, way } = asked;
  const [subject] = subjects;
  if (!subject) return { candidates: [], ruledOut: [] };
  const open = assessed.filter((entry) => entry.ruledOut.length === 0);
  const comparison: Comparison = { model, subject, ...place, candidates: open };
  const explain = (entry: AssessedForMany, placedBy: PlacedBy | null): Candidate => ({
    ...entry,
    placedBy,
    reasonsFor: [
      ...mayHaveAll(entry, way),
      ...reasonsFor(entry, comparison).filter((reason) => SHARED_FOR.has(reason.rule)),
    ],
    reasonsAgainst: [
      ...gradeLines(entry, way),
      ...trainingLines(entry, model),
      ...reasonsAgainst(entry, comparison).filter((reason) => SHARED_AGAINST.has(reason.rule)),
      ...intakeLine(entry, way),
    ],
    asked: [],
    noted: [],
  });
  return {
    candidates: placeCandidates({ model, banding: neededByAll(subjects) }, open).map(({ entry, placedBy }) =>
      explain(entry, placedBy),
    ),
    ruledOut: assessed.filter((entry) => entry.ruledOut.length > 0).map((entry) => explain(entry, null)),
  };
}

/** The grade that every one of the cases needs; undecided where they differ, or one of them is. */
function neededByAll(subjects: readonly AllocationSubject[]): OrderContext['banding'] {
  const roles = new Set(subjects.map(({ banding }) => banding.minimumRole));
  const [minimumRole = 'ordinary'] = roles;
  const minimumGradeUndecided =
    roles.size > 1 || subjects.some(({ banding }) => banding.minimumGradeUndecided);
  return { minimumRole, minimumGradeUndecided };
}

function mayHaveAll({ verdict, cases, grade }: AssessedForMany, way: ManyAsked['way']): readonly Reason[] {
  if (verdict !== 'allowed' || grade === null) return [];
  return [{ rule: 'GRADE-MAY-HOLD', text: `May ${way} ${countWords(cases.length, cases.length)}.` }];
}

function gradeLines({ cases }: AssessedForMany, way: ManyAsked['way']): readonly Reason[] {
  const line = (verdict: string, rule: string, words: string): Reason[] => {
    const found = cases.filter((entry) => entry.judgement.verdict === verdict);
    if (found.length === 0) return [];
    const why = [...new Set(found.flatMap((entry) => entry.judgement.reasons.map((reason) => reason.text)))];
    const which = found.length === cases.length ? '' : ` (${found.map((entry) => entry.crn).join(', ')})`;
    const text = `${words.replace('#', countWords(found.length, cases.length))}${which}: ${why.join('; ')}.`;
    return [{ rule, text }];
  };
  return [
    ...line('not_allowed', 'NOT-ALLOWED', `May not ${way} # by grade`),
    ...line('with_oversight', 'WITH-OVERSIGHT', `May ${way} # with oversight only`),
  ];
}

function trainingLines({ cases }: AssessedForMany, model: WorkloadModel): readonly Reason[] {
  return model.ruleSet.courses.flatMap(({ course, rule, label }) => {
    const found = cases.filter((entry) => entry.missingCourses.includes(course));
    if (found.length === 0) return [];
    return [{ rule, text: `No ${label} training, which ${countWords(found.length, cases.length)} need.` }];
  });
}

function intakeLine(
  { newIn7Days, intakeCap, atIntakeCap, cases }: AssessedForMany,
  way: ManyAsked['way'],
): readonly Reason[] {
  if (!atIntakeCap || intakeCap === null) return [];
  // A case that is covered is no new case.
  if (way === 'cover')
    return [
      {
        rule: 'INTAKE-CAP',
        text: `${countOf(newIn7Days, 'new case')} in 7 days: the cap is ${intakeCap}.`,
      },
    ];
  const after = countOf(newIn7Days + cases.length, 'new case');
  return [{ rule: 'INTAKE-CAP', text: `Would have ${after} in 7 days: the cap is ${intakeCap}.` }];
}

/** "all 3 cases", "2 of the 3 cases". */
function countWords(some: number, all: number): string {
  if (some === all) return all === 1 ? 'the case' : `all ${all} cases`;
  return `${some} of the ${all} cases`;
}
