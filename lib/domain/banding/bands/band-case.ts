import type { IsoDate } from '../../../kernel/dates';
import { plausibleAge } from '../dates/plausible-age';
import type {
  Banding,
  BandingFacts,
  BandingModel,
  BandPart,
  CommunityPaybackRule,
  Reason,
} from './banding-types';
import { bandPart, missingInputs } from './base-band';
import { FLAG_LABELS, GRADE_ROLE_LABELS, ROSH_LABELS } from '../labels';
import type { RuleSet, SeniorRule } from './rule-set';
import { newOfficerRule, scoreNamesOf } from '../rule-names';
import { seniorRulesOf, seniorRuleText } from './senior-rules';
import type { Flag } from '../case-vocabulary';

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
  const courses = ruleSet.courses.filter((course) => course.on && hasAny(facts.flags, course.flags));
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
    minimumGradeUndecided: minimumRole === 'ordinary' && undecided.some((rule) => rule !== 'CP-STANDALONE'),
    oversightRequired: payback === 'CP-STANDALONE',
    reasons: firedReasons(facts, model, { bands, fired, payback, courses, underAge }),
    undecided,
    communityPayback: payback,
    requiredCourses: courses.map((course) => course.course),
    underAge,
    newOfficerRisks: newOfficerRisks(facts, ruleSet),
  };
}

const NO_RISKS: readonly string[] = [];

function newOfficerRisks({ rosh, flags }: BandingFacts, ruleSet: RuleSet): readonly string[] {
  const rule = newOfficerRule(ruleSet);
  const atRosh = rosh !== null && rule.rosh.includes(rosh);
  if (!atRosh && !hasAny(flags, rule.flags)) return NO_RISKS;
  return [
    ...(atRosh ? [`${ROSH_LABELS[rosh]} risk of serious harm`] : []),
    ...rule.flags.filter((flag) => flags.includes(flag)).map((flag) => FLAG_LABELS[flag]),
  ];
}

function hasAny(flags: readonly Flag[], wanted: readonly Flag[]): boolean {
  return wanted.some((flag) => flags.includes(flag));
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
): Reason[] {
  const { upBanding, escalation, adultAge } = model.ruleSet;
  const reasons: Reason[] = [];
  if (bands.upBanded && upBanding !== null) {
    const text = `Domestic abuse: band ${upBanding.from} becomes band ${upBanding.to}`;
    reasons.push({ rule: upBanding.rule, text });
  }
  for (const rule of fired) reasons.push({ rule: rule.id, text: seniorRuleText(rule, facts) });
  if (payback !== null) reasons.push({ rule: payback, text: paybackText(payback, facts, model) });
  if (escalates(facts, model.ruleSet))
    reasons.push({ rule: escalation.rule, text: 'Refer for risk escalation' });
  for (const course of courses)
    reasons.push({ rule: course.rule, text: `The officer needs ${course.label} training` });
  if (underAge) reasons.push({ rule: 'AGE-UNDER-18', text: `Under ${adultAge}: refer to youth justice` });
  return reasons;
}

function escalates(facts: BandingFacts, { escalation }: RuleSet): boolean {
  return (
    escalation.on &&
    ((facts.rosh !== null && escalation.rosh.includes(facts.rosh)) || hasAny(facts.flags, escalation.flags))
  );
}

/**
 * On standalone unpaid work the rule that CP-STANDALONE sets aside leaves CP-STANDALONE undecided, not itself; but under CP-CONFLICT
 * CP-STANDALONE can no longer apply, and the rule itself stays undecided.
 */
function undecidedRules(rules: readonly SeniorRule[], payback: CommunityPaybackRule | null): string[] {
  if (payback === null || payback === 'CP-CONFLICT') return rules.map((rule) => rule.id);
  return [...new Set(rules.map((rule) => (rule.setAsideByStandalone ? 'CP-STANDALONE' : rule.id)))];
}

function communityPaybackRule(fired: readonly SeniorRule[]): CommunityPaybackRule {
  if (fired.some((rule) => !rule.setAsideByStandalone)) return 'CP-CONFLICT';
  return fired.length > 0 ? 'CP-STANDALONE' : 'CP-GENERIC';
}

function paybackText(rule: CommunityPaybackRule, facts: BandingFacts, model: BandingModel): string {
  const ordinary = model.gradeOfRole.ordinary ?? GRADE_ROLE_LABELS.ordinary;
  switch (rule) {
    case 'CP-STANDALONE':
      return `Standalone unpaid work with ${scoreNamesOf(model.ruleSet).rsr} ${facts.rsr?.toFixed(2) ?? ''}: ${ordinary} in the Community Payback unit, with oversight by its manager`;
    case 'CP-CONFLICT':
      return `Standalone unpaid work with another rule that needs a ${model.seniorName ?? GRADE_ROLE_LABELS.senior}: a manager decides the unit`;
    case 'CP-GENERIC':
      return `Standalone unpaid work: ${ordinary} in the Community Payback unit`;
  }
}
