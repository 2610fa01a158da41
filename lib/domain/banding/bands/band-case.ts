import type { IsoDate } from '../../../kernel/dates';
import { onceFor, onceForKey } from '../../../kernel/remember';
import { plausibleAge } from '../dates/plausible-age';
import type {
  Banding,
  BandingFacts,
  BandingModel,
  BandPart,
  CommunityPaybackRule,
  Reason,
} from './banding-types';
import { bandPart, hasAnyFlag, missingInputs } from './base-band';
import { FLAG_LABELS, GRADE_ROLE_LABELS, ROSH_LABELS } from '../labels';
import type { RuleSet, SeniorRule } from './rule-set';
import { newOfficerRule, scoreNamesOf } from '../rule-names';
import { seniorReason, seniorRulesOf } from './senior-rules';

export type { Banding, BandingFacts, BandingModel, RankedBand, Reason } from './banding-types';

/**
 * The band of a case, the lowest grade that may hold it and every rule that fired (docs/rules/banding.md).
 * Pure: the same facts, model and day always give the same answer. `onDate` decides only the person's age.
 */
export function bandCase(facts: BandingFacts, model: BandingModel, onDate: IsoDate): Banding {
  const { ruleSet } = model;
  const bands = bandPart(facts, model);
  const senior = seniorRulesOf(facts, ruleSet);
  const payback = facts.setting === 'unpaid_work' ? communityPaybackRule(senior.fired) : null;
  const fired =
    payback === 'CP-STANDALONE' ? senior.fired.filter((rule) => !rule.setAsideByStandalone) : senior.fired;
  const minimumRole = fired.length > 0 ? 'senior' : 'ordinary';
  const undecided = undecidedRules(senior.undecided, payback);
  const courses = coursesOf(facts, ruleSet);
  const age = plausibleAge(facts.dateOfBirth, onDate);
  const underAge = age !== null && age < ruleSet.adultAge;
  return {
    // Each field by name: a spread here costs more than all the rules together, and a region has thousands of cases.
    band: bands.band,
    baseBand: bands.baseBand,
    provisional: bands.provisional,
    possibleBands: bands.possibleBands,
    upBanded: bands.upBanded,
    baseReasons: bands.baseReasons,
    missing: missingInputs(facts),
    flagsMissing: facts.flagsKnown === false,
    minimumRole,
    minimumGrade: model.gradeOfRole[minimumRole] ?? '',
    minimumGradeUndecided:
      minimumRole === 'ordinary' &&
      undecided.length > 0 &&
      undecided.some((rule) => rule !== 'CP-STANDALONE'),
    oversightRequired: payback === 'CP-STANDALONE',
    reasons: firedReasons(facts, model, { bands, fired, payback, courses, underAge }),
    undecided,
    communityPayback: payback,
    requiredCourses: courses.length === 0 ? NONE : courses.map((course) => course.course),
    underAge,
    newOfficerRisks: newOfficerRisks(facts, ruleSet),
  };
}

/** What most cases have of courses, risks and rules, and share. */
const NONE: readonly string[] = [];
const NO_REASONS: readonly Reason[] = [];
const NO_COURSES: RuleSet['courses'] = [];

function coursesOf({ flags }: BandingFacts, { courses }: RuleSet): RuleSet['courses'] {
  if (flags.length === 0) return NO_COURSES;
  return courses.filter((course) => course.on && hasAnyFlag(flags, course.flags));
}

function newOfficerRisks({ rosh, flags }: BandingFacts, ruleSet: RuleSet): readonly string[] {
  const rule = newOfficerRule(ruleSet);
  const atRosh = rosh !== null && rule.rosh.includes(rosh);
  if (!atRosh && !hasAnyFlag(flags, rule.flags)) return NONE;
  return [
    ...(atRosh ? [`${ROSH_LABELS[rosh]} risk of serious harm`] : []),
    ...rule.flags.filter((flag) => flags.includes(flag)).map((flag) => FLAG_LABELS[flag]),
  ];
}

interface Fired {
  readonly bands: BandPart;
  readonly fired: readonly SeniorRule[];
  readonly payback: CommunityPaybackRule | null;
  readonly courses: RuleSet['courses'];
  readonly underAge: boolean;
}

/** Every rule that fired, in the order of docs/rules/banding.md, B-5. */
function firedReasons(
  facts: BandingFacts,
  model: BandingModel,
  { bands, fired, payback, courses, underAge }: Fired,
): readonly Reason[] {
  const { ruleSet } = model;
  const escalated = escalates(facts, ruleSet);
  const none = fired.length + courses.length === 0 && payback === null;
  if (none && !bands.upBanded && !escalated && !underAge) return NO_REASONS;
  const reasonOf = sharedReasonsOf(ruleSet);
  const reasons: Reason[] = [];
  if (bands.upBanded && reasonOf.upBanding !== null) reasons.push(reasonOf.upBanding);
  for (const rule of fired) reasons.push(seniorReason(rule, facts));
  if (payback !== null) reasons.push(paybackReason(payback, facts, model));
  if (escalated) reasons.push(reasonOf.escalation);
  for (const course of courses) reasons.push(courseReason(course));
  if (underAge) reasons.push(reasonOf.underAge);
  return reasons;
}

/** Reasons that read the same in every case: written once for each set of rules. */
const sharedReasonsOf = onceFor(({ upBanding, escalation, adultAge }: RuleSet) => ({
  upBanding:
    upBanding === null
      ? null
      : {
          rule: upBanding.rule,
          text: `Domestic abuse: band ${upBanding.from} becomes band ${upBanding.to}`,
        },
  escalation: { rule: escalation.rule, text: 'Refer for risk escalation' },
  underAge: { rule: 'AGE-UNDER-18', text: `Under ${adultAge}: refer to youth justice` },
}));

const courseReason = onceFor(({ rule, label }: RuleSet['courses'][number]): Reason => ({
  rule,
  text: `The officer needs ${label} training`,
}));

function escalates(facts: BandingFacts, { escalation }: RuleSet): boolean {
  return (
    escalation.on &&
    ((facts.rosh !== null && escalation.rosh.includes(facts.rosh)) ||
      hasAnyFlag(facts.flags, escalation.flags))
  );
}

/**
 * On standalone unpaid work the rule that CP-STANDALONE sets aside leaves CP-STANDALONE undecided, not itself; but under CP-CONFLICT
 * CP-STANDALONE can no longer apply, and the rule itself stays undecided.
 */
function undecidedRules(
  rules: readonly SeniorRule[],
  payback: CommunityPaybackRule | null,
): readonly string[] {
  if (rules.length === 0) return NONE;
  if (payback === null || payback === 'CP-CONFLICT') return rules.map((rule) => rule.id);
  return [...new Set(rules.map((rule) => (rule.setAsideByStandalone ? 'CP-STANDALONE' : rule.id)))];
}

function communityPaybackRule(fired: readonly SeniorRule[]): CommunityPaybackRule {
  if (fired.some((rule) => !rule.setAsideByStandalone)) return 'CP-CONFLICT';
  return fired.length > 0 ? 'CP-STANDALONE' : 'CP-GENERIC';
}

function paybackReason(rule: CommunityPaybackRule, facts: BandingFacts, model: BandingModel): Reason {
  const score = rule === 'CP-STANDALONE' ? (facts.rsr?.toFixed(2) ?? '') : '';
  return paybackReasonsOf(model)[rule](score);
}

/** Why a Community Payback rule applies, by the score that is told with it. */
const paybackReasonsOf = onceFor((model: BandingModel) => {
  const ordinary = model.gradeOfRole.ordinary ?? GRADE_ROLE_LABELS.ordinary;
  const scoreName = scoreNamesOf(model.ruleSet).rsr;
  const senior = model.seniorName ?? GRADE_ROLE_LABELS.senior;
  const told = (rule: CommunityPaybackRule, text: (score: string) => string): ((score: string) => Reason) =>
    onceForKey((score) => ({ rule, text: text(score) }));
  return {
    'CP-STANDALONE': told(
      'CP-STANDALONE',
      (score) =>
        `Standalone unpaid work with ${scoreName} ${score}: ${ordinary} in the Community Payback unit, with oversight by its manager`,
    ),
    'CP-CONFLICT': told(
      'CP-CONFLICT',
      () => `Standalone unpaid work with another rule that needs a ${senior}: a manager decides the unit`,
    ),
    'CP-GENERIC': told(
      'CP-GENERIC',
      () => `Standalone unpaid work: ${ordinary} in the Community Payback unit`,
    ),
  };
});
