import type { Banding, Reason } from './banding-types';
import { FLAGS_MISSING, GRADE_ROLE_LABELS } from '../labels';
import type { RuleSet, SeniorRule } from './rule-set';
import { inputName } from '../rule-names';
import { inputOfRule } from './senior-rules';
import { GRADE_VERDICTS, type GradeRole, type GradeVerdict } from '../case-vocabulary';
import { onceFor, onceForKey } from '../../../kernel/remember';
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
  if (holder === null) return NO_GRADE;
  const found: GradeReason[] = [];
  addSeniorNeeded(found, banding, holder, ruleSet);
  addSeniorUndecided(found, banding, holder, ruleSet);
  addStandaloneRisk(found, banding, holder, ruleSet);
  addNewOfficer(found, banding, holder);
  addMatrixCell(found, banding, holder, ruleSet);
  let verdict: GradeVerdict = 'allowed';
  for (const reason of found) verdict = worseVerdict(verdict, reason.verdict);
  if (verdict === 'allowed') return ALLOWED;
  return { verdict, reasons: found.filter((reason) => reason.verdict === verdict) };
}

/** Nothing speaks against it: most judgements, which share it. */
export const ALLOWED: GradeJudgement = { verdict: 'allowed', reasons: [] };
const NO_GRADE: GradeJudgement = { verdict: 'unknown', reasons: [] };

/** The worse of two verdicts: not allowed, then with oversight, then allowed. */
export function worseVerdict(a: GradeVerdict, b: GradeVerdict): GradeVerdict {
  return GRADE_VERDICTS.indexOf(a) >= GRADE_VERDICTS.indexOf(b) ? a : b;
}

function addSeniorNeeded(
  found: GradeReason[],
  banding: Banding,
  holder: HolderGrade,
  ruleSet: RuleSet,
): void {
  const verdict = ruleSet.whenSeniorNeeded[holder.role];
  if (verdict === undefined || banding.minimumRole !== 'senior') return;
  const ids = seniorIdsOf(ruleSet);
  for (const reason of banding.reasons) if (ids.has(reason.rule)) found.push(withVerdict(reason)(verdict));
}

const seniorIdsOf = onceFor(({ seniorRules }: RuleSet) => new Set(seniorRules.map((rule) => rule.id)));

/** A reason of the band as one of a verdict: reasons are shared between cases, and so are these. */
const withVerdict = onceFor((reason: Reason) =>
  onceForKey((verdict: GradeVerdict): GradeReason => ({ ...reason, verdict })),
);

/** One reason a rule that may yet fire, naming the input that it waits for. */
function addSeniorUndecided(
  found: GradeReason[],
  banding: Banding,
  { role, seniorName = GRADE_ROLE_LABELS.senior }: HolderGrade,
  ruleSet: RuleSet,
): void {
  const verdict = ruleSet.whenSeniorUndecided[role];
  if (verdict === undefined || !banding.minimumGradeUndecided) return;
  const told = new Set<string>();
  for (const rule of ruleSet.seniorRules) {
    if (!banding.undecided.includes(rule.id)) continue;
    const text = `May need a ${seniorName}: ${missingWords(rule, banding, ruleSet)}`;
    if (told.has(text)) continue;
    told.add(text);
    found.push({ rule: rule.id, text, verdict });
  }
}

/** What keeps a rule from being decided: "RSR missing", "flags not recorded", which many rules may say alike. */
function missingWords(rule: SeniorRule, { flagsMissing }: Banding, ruleSet: RuleSet): string {
  if (flagsMissing && 'flag' in rule.condition) return FLAGS_MISSING;
  const input = inputOfRule(rule);
  return `${input === null ? '' : inputName(ruleSet, input)} missing`;
}

function addStandaloneRisk(
  found: GradeReason[],
  banding: Banding,
  { role }: HolderGrade,
  ruleSet: RuleSet,
): void {
  const verdict = ruleSet.whenStandaloneRisk[role];
  if (verdict === undefined) return;
  for (const reason of banding.reasons)
    if (reason.rule === 'CP-STANDALONE') found.push(withVerdict(reason)(verdict));
}

function addNewOfficer(
  found: GradeReason[],
  { newOfficerRisks }: Banding,
  { newlyQualified = false }: HolderGrade,
): void {
  if (!newlyQualified || newOfficerRisks.length === 0) return;
  const text = `Newly qualified: with oversight only (${newOfficerRisks.join(', ')})`;
  found.push({ rule: 'NEW-OFFICER', text, verdict: 'with_oversight' });
}

function addMatrixCell(found: GradeReason[], { band }: Banding, holder: HolderGrade, ruleSet: RuleSet): void {
  const verdict = ruleSet.matrix?.[holder.code]?.[band];
  if (verdict === undefined || verdict === 'allowed') return;
  found.push(matrixReasonsOf(holder)[verdict](band));
}

/** Why the matrix keeps a grade from a band, by the band: written once for each. */
const matrixReasonsOf = onceFor((holder: HolderGrade) => {
  const who = holderWords(holder);
  return {
    not_allowed: onceForKey((band: string): GradeReason => ({
      rule: 'MATRIX',
      text: `${who} may not hold band ${band}`,
      verdict: 'not_allowed',
    })),
    with_oversight: onceForKey((band: string): GradeReason => ({
      rule: 'MATRIX',
      text: `${who} may hold band ${band} with oversight only`,
      verdict: 'with_oversight',
    })),
  };
});

function holderWords({ role, name }: HolderGrade): string {
  if (role === 'other') return capitalised(name);
  return `${/^[aeiou]/i.test(name) ? 'An' : 'A'} ${name}`;
}
