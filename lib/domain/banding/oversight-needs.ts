import type { Banding } from './bands/banding-types';
import type { GradeJudgement } from './bands/judge-grade';
import { FLAG_LABELS, ROSH_LABELS } from './labels';
import type { OversightNeed, RuleSet } from './bands/rule-set';

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
  if (oversight.needs !== undefined) return oversight.needs;
  const everyDays = oversight.reviewWithinDays;
  const flags = oversight.flags.map((flag): OversightNeed => ({ when: { kind: 'flag', flag }, everyDays }));
  return [
    { when: { kind: 'verdict', verdict: 'not_allowed' }, everyDays },
    { when: { kind: 'verdict', verdict: 'with_oversight' }, everyDays },
    { when: { kind: 'rosh', levels: oversight.rosh }, everyDays },
    ...flags,
    { when: { kind: 'standalone' }, everyDays },
  ];
}

/** Every reason for which a holding needs oversight; none where it needs none. */
export function oversightReasons(
  facts: { readonly rosh: string | null; readonly flags: readonly string[] | null },
  banding: Pick<Banding, 'oversightRequired'>,
  judgement: Pick<GradeJudgement, 'verdict'>,
  ruleSet: Pick<RuleSet, 'oversight'>,
): readonly OversightReason[] {
  return oversightNeedsOf(ruleSet).flatMap((need) => {
    const found = reasonOf(need.when, facts, banding, judgement);
    if (found === null) return [];
    const { everyDays, firstWithinWorkingDays = 0 } = need;
    return [{ ...found, everyDays, firstWithinWorkingDays }];
  });
}

function reasonOf(
  when: OversightNeed['when'],
  facts: Parameters<typeof oversightReasons>[0],
  banding: Pick<Banding, 'oversightRequired'>,
  { verdict }: Pick<GradeJudgement, 'verdict'>,
): Pick<OversightReason, 'key' | 'text'> | null {
  switch (when.kind) {
    case 'verdict':
      return when.verdict === verdict ? { key: verdict, text: VERDICT_TEXTS[when.verdict] } : null;
    case 'standalone':
      return banding.oversightRequired ? { key: STANDALONE, text: STANDALONE_TEXT } : null;
    case 'rosh': {
      const level = when.levels.find((rosh) => rosh === facts.rosh);
      return level === undefined
        ? null
        : { key: `rosh:${level}`, text: `${ROSH_LABELS[level]} risk of serious harm` };
    }
    case 'flag': {
      if (!(facts.flags ?? []).includes(when.flag)) return null;
      const registered = when.flag === 'child_protection';
      return {
        key: `flag:${when.flag}`,
        text: registered ? 'On the child protection register' : FLAG_LABELS[when.flag],
      };
    }
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
