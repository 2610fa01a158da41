import { onceFor, onceForKey } from '../../kernel/remember';
import type { Banding } from './bands/banding-types';
import type { GradeJudgement } from './bands/judge-grade';
import { FLAG_LABELS, ROSH_LABELS } from './labels';
import type { OversightNeed, RuleSet } from './bands/rule-set';
import type { Rosh } from './case-vocabulary';

/** Why a holding needs management oversight today, and how often (docs/rules/oversight.md, O-1). */
export interface OversightReason {
  /** The same for as long as it is the same reason: a verdict, a level of ROSH, a flag, or standalone unpaid work. */
  readonly key: string;
  readonly text: string;
  /** Days from one review to the next at most. */
  readonly everyDays: number;
  /** Working days in which the first one is recorded, from the day on which the reason began; 0: the day itself. */
  readonly firstWithinWorkingDays: number;
}

/** What the oversight rules ask, in the order in which they are told. An older document gives one interval for every reason. */
export function oversightNeedsOf({ oversight }: Pick<RuleSet, 'oversight'>): readonly OversightNeed[] {
  return oversight.needs ?? olderNeedsOf(oversight);
}

const olderNeedsOf = onceFor(
  ({ reviewWithinDays: everyDays, rosh, flags }: RuleSet['oversight']): readonly OversightNeed[] => [
    { when: { kind: 'verdict', verdict: 'not_allowed' }, everyDays },
    { when: { kind: 'verdict', verdict: 'with_oversight' }, everyDays },
    { when: { kind: 'rosh', levels: rosh }, everyDays },
    ...flags.map((flag): OversightNeed => ({ when: { kind: 'flag', flag }, everyDays })),
    { when: { kind: 'standalone' }, everyDays },
  ],
);

/** Every reason for which a holding needs oversight; none where it needs none. Holdings with the same reason share it. */
export function oversightReasons(
  facts: { readonly rosh: string | null; readonly flags: readonly string[] | null },
  banding: Pick<Banding, 'oversightRequired'>,
  judgement: Pick<GradeJudgement, 'verdict'>,
  ruleSet: Pick<RuleSet, 'oversight'>,
): readonly OversightReason[] {
  let reasons: OversightReason[] | undefined;
  for (const need of oversightNeedsOf(ruleSet)) {
    const met = isMet(need.when, facts, banding, judgement);
    if (met) (reasons ??= []).push(reasonsOf(need)(need.when.kind === 'rosh' ? facts.rosh : null));
  }
  return reasons ?? NO_REASONS;
}

const NO_REASONS: readonly OversightReason[] = [];

function isMet(
  when: OversightNeed['when'],
  { rosh, flags }: Parameters<typeof oversightReasons>[0],
  { oversightRequired }: Pick<Banding, 'oversightRequired'>,
  { verdict }: Pick<GradeJudgement, 'verdict'>,
): boolean {
  switch (when.kind) {
    case 'verdict':
      return when.verdict === verdict;
    case 'standalone':
      return oversightRequired;
    case 'rosh':
      return rosh !== null && (when.levels as readonly string[]).includes(rosh);
    case 'flag':
      return flags !== null && flags.includes(when.flag);
  }
}

/** The reason that a need gives, by the level of ROSH that it is met at: written once for each. */
const reasonsOf = onceFor(({ when, everyDays, firstWithinWorkingDays = 0 }: OversightNeed) =>
  onceForKey((rosh: string | null): OversightReason => ({
    ...wordsOf(when, rosh),
    everyDays,
    firstWithinWorkingDays,
  })),
);

function wordsOf(when: OversightNeed['when'], rosh: string | null): Pick<OversightReason, 'key' | 'text'> {
  switch (when.kind) {
    case 'verdict':
      return { key: when.verdict, text: VERDICT_TEXTS[when.verdict] };
    case 'standalone':
      return { key: STANDALONE, text: STANDALONE_TEXT };
    case 'rosh':
      return { key: `rosh:${rosh}`, text: `${ROSH_LABELS[rosh as Rosh]} risk of serious harm` };
    case 'flag':
      return {
        key: `flag:${when.flag}`,
        text: when.flag === 'child_protection' ? 'On the child protection register' : FLAG_LABELS[when.flag],
      };
  }
}

const STANDALONE = 'standalone';
const STANDALONE_TEXT = 'Standalone unpaid work that needs oversight by the Community Payback manager';
const VERDICT_TEXTS = {
  not_allowed: 'Held beyond grade',
  with_oversight: 'Held with oversight only',
} as const;

/** Whether one of the reasons is for the manager of the Community Payback unit to answer. */
export function needsPaybackManager(reasons: readonly Pick<OversightReason, 'key'>[]): boolean {
  return reasons.some((reason) => reason.key === STANDALONE);
}

/** Days to the furthest review date that may be set: the shortest interval of the reasons; the longest of the rules where there is none. */
export function furthestReviewDays(
  reasons: readonly Pick<OversightReason, 'everyDays'>[],
  ruleSet: Pick<RuleSet, 'oversight'>,
): number {
  if (reasons.length > 0) return Math.min(...reasons.map((reason) => reason.everyDays));
  return Math.max(...oversightNeedsOf(ruleSet).map((need) => need.everyDays), 1);
}
