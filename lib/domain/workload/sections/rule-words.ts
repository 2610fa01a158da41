import { FLAG_LABELS, ROSH_LABELS, type ScoreNames } from '../../banding/labels';
import type { RuleSet, SeniorRule } from '../../banding/bands/rule-set';
import { scoreNamesOf } from '../../banding/rule-names';
import type { Flag, Rosh } from '../../banding/case-vocabulary';
import { countOf } from '../../../kernel/format';
import type { WorkloadModel } from '../model/model';
import { markInRules } from '../../banding/mark-in-rules';
import { markWords } from '../../rulebook/rule-marks';

/** "Reached at OGRS 75 or over, or RSR 3 or over, or ROSH high." */
export function baseBandWords(
  { ogrsFrom, rsrFrom, rosh = [] }: RuleSet['baseBands'][number],
  ruleSet: Pick<RuleSet, 'scoreNames'>,
): string {
  const names = scoreNamesOf(ruleSet);
  const ways = [
    ...(ogrsFrom === undefined ? [] : [`${names.ogrs} ${ogrsFrom} or over`]),
    ...(rsrFrom === undefined ? [] : [`${names.rsr} ${rsrFrom} or over`]),
    ...(rosh.length === 0 ? [] : [`ROSH ${levels(rosh)}`]),
  ];
  return ways.length === 0 ? 'Where no higher band is reached.' : `Reached at ${either(ways)}.`;
}

/** What lifts a band, in a sentence. */
export function upBandingWords({ ruleSet }: Pick<WorkloadModel, 'ruleSet'>): string {
  const rule = ruleSet.upBanding;
  if (rule === null) return 'Nothing lifts a band.';
  return `A case in band ${rule.from} moves to band ${rule.to} with ${flags(rule.flags)} (${rule.rule}).`;
}

/** What asks for a senior grade, in a sentence. */
export function seniorRuleWords(
  rule: SeniorRule,
  { grades, ruleSet }: Pick<WorkloadModel, 'grades' | 'ruleSet'>,
): string {
  const senior = grades.find((grade) => grade.role === 'senior');
  const when = conditionWords(rule.condition, scoreNamesOf(ruleSet));
  const aside = rule.setAsideByStandalone
    ? ' Set aside on standalone unpaid work when no other rule fires.'
    : '';
  const mark = markInRules(ruleSet, rule.id);
  const source = mark === null ? '' : ` ${markWords(mark)}.`;
  return `${rule.label}: needs a ${senior?.name ?? 'senior grade'} when ${when}.${aside}${source}`;
}

function conditionWords(condition: SeniorRule['condition'], scores: ScoreNames): string {
  switch (condition.kind) {
    case 'rsr_at_least':
      return `${scores.rsr} is ${condition.value} or over`;
    case 'flag':
      return `the flag “${FLAG_LABELS[condition.flag]}” is current`;
    case 'flag_and_ogrs_at_least':
      return `the flag “${FLAG_LABELS[condition.flag]}” is current and ${scores.ogrs} is ${condition.value} or over`;
    case 'rosh_in':
      return `ROSH is ${levels(condition.levels)}`;
  }
}

/** What asks for a course, in a sentence. */
export function courseWords({ label, flags: asked, on }: RuleSet['courses'][number]): string {
  return `Training in ${label} is asked for by ${flags(asked)}.${on ? '' : ' Not in use.'}`;
}

/** What asks for management oversight, and how often, in a sentence. */
export function oversightNeedWords({
  when,
  everyDays,
  firstWithinWorkingDays,
}: NonNullable<RuleSet['oversight']['needs']>[number]): string {
  const first =
    firstWithinWorkingDays === undefined
      ? 'at once'
      : `the first within ${countOf(firstWithinWorkingDays, 'working day')}`;
  return `${needWords(when)}: ${first}, then every ${countOf(everyDays, 'day')}.`;
}

function needWords(when: NonNullable<RuleSet['oversight']['needs']>[number]['when']): string {
  switch (when.kind) {
    case 'verdict':
      return when.verdict === 'not_allowed' ? 'Held beyond grade' : 'Held with oversight only';
    case 'rosh':
      return `ROSH is ${levels(when.levels)}`;
    case 'flag':
      return `The flag “${FLAG_LABELS[when.flag]}” is current`;
    case 'standalone':
      return 'Standalone unpaid work overseen by the Community Payback manager';
  }
}

function flags(values: readonly Flag[]): string {
  return values.length === 0 ? 'no flag' : either(values.map((flag) => `“${FLAG_LABELS[flag]}”`));
}

function levels(values: readonly Rosh[]): string {
  return either(values.map((level) => ROSH_LABELS[level].toLowerCase()));
}

function either(parts: readonly string[]): string {
  return parts.length < 2
    ? (parts[0] ?? 'none')
    : `${parts.slice(0, -1).join(', ')} or ${parts[parts.length - 1] ?? ''}`;
}
