import type { Banding } from './banding-types';
import { FLAGS_MISSING, GRADE_ROLE_LABELS } from '../labels';
import type { RuleSet, SeniorRule } from './rule-set';
import { inputName } from '../rule-names';
import { inputOfRule } from './senior-rules';
import { GRADE_VERDICTS, type GradeRole, type GradeVerdict } from '../case-vocabulary';
import { capitalised } from '../../../kernel/text/first-letter';

/** A grade of the model, as a verdict needs it. */
export interface HolderGrade {
  readonly code: string;
  readonly role: GradeRole;
  readonly name: string;
  /** What the model calls its senior grade; left out: as its role. */
  readonly seniorName?: string;
  /** The reduction for newly qualified officers is active on the day; left out: it is not. */
  readonly newlyQualified?: boolean;
}

export interface GradeReason {
  readonly rule: string;
  readonly text: string;
  readonly verdict: GradeVerdict;
}

export interface GradeJudgement {
  /** `unknown`: no grade is recorded for the officer. */
  readonly verdict: GradeVerdict | 'unknown';
  /** The rules or the matrix cell that made the verdict what it is; empty when allowed. */
  readonly reasons: readonly GradeReason[];
}

/**
 * Whether an officer of this grade may hold this case: the worst of the minimum grade, Community Payback and the
 * matrix, and of the rule for newly qualified officers (docs/rules/allocation.md, L-6). Each reason returned is one that made the verdict what it is.
 */
export function judgeGrade(banding: Banding, holder: HolderGrade | null, ruleSet: RuleSet): GradeJudgement {
  if (holder === null) return { verdict: 'unknown', reasons: [] };
  const found = [
    ...seniorNeeded(banding, holder, ruleSet),
    ...seniorUndecided(banding, holder, ruleSet),
    ...standaloneRisk(banding, holder, ruleSet),
    ...newOfficer(banding, holder),
    ...matrixCell(banding, holder, ruleSet),
  ];
  const verdict = found.reduce<GradeVerdict>(
    (worst, reason) => worseVerdict(worst, reason.verdict),
    'allowed',
  );
  return { verdict, reasons: found.filter((reason) => verdict !== 'allowed' && reason.verdict === verdict) };
}

/** The worse of two verdicts: not allowed, then with oversight, then allowed. */
export function worseVerdict(a: GradeVerdict, b: GradeVerdict): GradeVerdict {
  return GRADE_VERDICTS.indexOf(a) >= GRADE_VERDICTS.indexOf(b) ? a : b;
}

function seniorNeeded(banding: Banding, holder: HolderGrade, ruleSet: RuleSet): GradeReason[] {
  const verdict = ruleSet.whenSeniorNeeded[holder.role];
  if (verdict === undefined || banding.minimumRole !== 'senior') return [];
  const ids = new Set(ruleSet.seniorRules.map((rule) => rule.id));
  return banding.reasons.filter((reason) => ids.has(reason.rule)).map((reason) => ({ ...reason, verdict }));
}

/** One reason a rule that may yet fire, naming the input that it waits for. */
function seniorUndecided(banding: Banding, holder: HolderGrade, ruleSet: RuleSet): GradeReason[] {
  const verdict = ruleSet.whenSeniorUndecided[holder.role];
  if (verdict === undefined || !banding.minimumGradeUndecided) return [];
  const told = new Set<string>();
  return ruleSet.seniorRules
    .filter((rule) => banding.undecided.includes(rule.id))
    .map((rule) => ({
      rule: rule.id,
      text: `May need a ${holder.seniorName ?? GRADE_ROLE_LABELS.senior}: ${missingWords(rule, banding, ruleSet)}`,
      verdict,
    }))
    .filter(({ text }) => !told.has(text) && told.add(text));
}

/** What keeps a rule from being decided: "RSR missing", "flags not recorded", which many rules may say alike. */
function missingWords(rule: SeniorRule, { flagsMissing }: Banding, ruleSet: RuleSet): string {
  if (flagsMissing && 'flag' in rule.condition) return FLAGS_MISSING;
  const input = inputOfRule(rule);
  return `${input === null ? '' : inputName(ruleSet, input)} missing`;
}

function standaloneRisk(banding: Banding, holder: HolderGrade, ruleSet: RuleSet): GradeReason[] {
  const verdict = ruleSet.whenStandaloneRisk[holder.role];
  if (verdict === undefined) return [];
  return banding.reasons
    .filter((reason) => reason.rule === 'CP-STANDALONE')
    .map((reason) => ({ ...reason, verdict }));
}

function newOfficer({ newOfficerRisks }: Banding, { newlyQualified = false }: HolderGrade): GradeReason[] {
  if (!newlyQualified || newOfficerRisks.length === 0) return [];
  const text = `Newly qualified: with oversight only (${newOfficerRisks.join(', ')})`;
  return [{ rule: 'NEW-OFFICER', text, verdict: 'with_oversight' }];
}

function matrixCell(banding: Banding, holder: HolderGrade, ruleSet: RuleSet): GradeReason[] {
  const verdict = ruleSet.matrix?.[holder.code]?.[banding.band];
  if (verdict === undefined || verdict === 'allowed') return [];
  const text = `${holderWords(holder)} may ${verdict === 'not_allowed' ? 'not hold' : 'hold'} band ${banding.band}${verdict === 'with_oversight' ? ' with oversight only' : ''}`;
  return [{ rule: 'MATRIX', text, verdict }];
}

function holderWords({ role, name }: HolderGrade): string {
  if (role === 'other') return capitalised(name);
  return `${/^[aeiou]/i.test(name) ? 'An' : 'A'} ${name}`;
}
