import type { IsoDate } from '../../../kernel/dates';
import { formatWorkload } from '../../../kernel/format';
import type { WorkloadModel } from '../../workload/model/model';
import type { OfficerSummary } from '../../workload/summary/officer-summary';
import { type AssessedForMany, assessForMany } from '../candidates/assess-for-many';
import type { AllocationSubject } from '../candidates/assess-officer';

/** A case that moves, with whom its questions name instead. */
export interface MovedSubject {
  readonly subject: AllocationSubject;
  readonly insteadCodes: readonly (string | null)[];
}

/**
 * What those who are named as alternatives for single cases would come to with all of them: beside each case alone they look as if they
 * could take the lot. One sentence each, in the order in which they are first named; empty for a single case.
 */
export function alternativesForAll(
  model: WorkloadModel,
  moved: readonly MovedSubject[],
  summaries: readonly OfficerSummary[],
  onDate: IsoDate,
): readonly string[] {
  if (moved.length < 2) return [];
  const subjects = moved.map(({ subject }) => subject);
  const crns = new Set<string>(subjects.map(({ facts }) => facts.crn));
  const codes = new Set(moved.flatMap(({ insteadCodes }) => insteadCodes));
  return [...codes].flatMap((code) => {
    const summary = summaries.find(
      // Who gives one of the cases up is nobody to whom all of them could go.
      ({ officer, cases = [] }) => officer.staffCode === code && !cases.some(({ crn }) => crns.has(crn)),
    );
    const assessed = summary === undefined ? null : assessForMany(model, subjects, summary, onDate);
    return assessed === null ? [] : [sentenceOf(model, assessed)];
  });
}

function sentenceOf(
  { thresholds }: Pick<WorkloadModel, 'thresholds'>,
  { name, now, after, cases }: AssessedForMany,
): string {
  const allowed = cases.filter(
    ({ judgement, missingCourses, ruledOut }) =>
      judgement.verdict === 'allowed' && missingCourses.length === 0 && ruledOut.length === 0,
  ).length;
  const which = allowed === cases.length ? `all ${cases.length}` : `${allowed} of the ${cases.length}`;
  const [from, to] = [now, after].map((side) =>
    formatWorkload(side.pointsUsedHundredths, side.pointsAvailable, thresholds),
  );
  return `${name} is allowed for ${which} cases; with all of them workload would go from ${from} to ${to}.`;
}
