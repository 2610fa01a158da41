import type { GradeJudgement } from '../../banding/bands/judge-grade';
import { isFall } from '../../banding/changes/plan-band-change';
import { shownCase } from '../../banding/bands/shown-case';
import { formatListName } from '../../../kernel/format';
import type { MeasuredCase, MeasuredOfficer } from '../../workload/measure/measure-caseload';
import { bandingModelOf, type WorkloadModel } from '../../workload/model/model';

/** One held case by two models: without any name but its holder's. */
export interface PreviewedCase {
  readonly crn: string;
  readonly holder: string;
  readonly holderCode: string;
  readonly teamName: string;
  readonly bandBefore: string;
  readonly bandAfter: string;
  /** Band or lowest grade go down, or one of them goes up: one may go either way. */
  readonly falls: boolean;
  readonly rises: boolean;
  readonly verdictBefore: GradeJudgement['verdict'];
  readonly verdictAfter: GradeJudgement['verdict'];
  /** Why the other model judges as it does. */
  readonly why: readonly string[];
  /** The other model imports bands and knows none for this case. */
  readonly bandUnknown: boolean;
}

/** Whoever previews a model sees no case by name, and no specialist flag. */
const NO_SPECIALISTS = { hides: ['specialist'] } as const;

/** The cases of one officer by two models. */
export function compareCases(
  after: WorkloadModel,
  was: MeasuredOfficer,
  is: MeasuredOfficer,
): PreviewedCase[] {
  const old = new Map(was.cases.map((entry) => [entry.facts.crn, entry]));
  return is.cases.flatMap((entry) => {
    const before = old.get(entry.facts.crn);
    return before ? [compareCase(after, is, before, entry)] : [];
  });
}

function compareCase(
  after: WorkloadModel,
  { officer }: MeasuredOfficer,
  was: MeasuredCase,
  is: MeasuredCase,
): PreviewedCase {
  const ranks = bandingModelOf(after);
  return {
    crn: is.facts.crn,
    holder: formatListName(officer),
    holderCode: officer.staffCode,
    teamName: officer.teamName,
    bandBefore: was.banding.band,
    bandAfter: is.banding.band,
    falls: isFall(was.banding, is.banding, ranks),
    rises: isFall(is.banding, was.banding, ranks),
    verdictBefore: was.judgement.verdict,
    verdictAfter: is.judgement.verdict,
    why: shownCase(
      NO_SPECIALISTS,
      after.ruleSet,
      is.judgement.reasons.map((reason) => reason.text),
    ),
    bandUnknown: after.bandSource === 'imported' && is.banding.provisional,
  };
}
