import { groupBy } from '../../../kernel/collections';
import { londonDay } from '../../../kernel/dates';
import { type DecisionBrief, type Exception, exceptionsOf } from './decision-list';
import { NOTED_CODES } from '../reasons/reasons-asked';
import { compareNames } from '../../../kernel/text/fold-name';

/** One decision as the analytics count it. */
export interface CountedDecision {
  readonly decidedAt: string;
  readonly staffCode: string;
  readonly team: { readonly code: string; readonly name: string };
  readonly reasonCode: string | null;
  readonly brief: DecisionBrief | null;
}

/** Decisions that went past what the rules or the order offered, of those in a group. */
export interface OverrideCount {
  readonly decisions: number;
  /** With the candidates kept: only of these can it be said whether they were overrides. */
  readonly known: number;
  /** With something out of the ordinary, or a reason that was asked for. */
  readonly overrides: number;
  /** The officer was not the first on the shortlist. */
  readonly notFirst: number;
}

export interface OverrideAnalytics {
  readonly all: OverrideCount;
  readonly byTeam: readonly (OverrideCount & { readonly code: string; readonly name: string })[];
  /** YYYY-MM, the oldest first; months without a decision are left out. */
  readonly byMonth: readonly (OverrideCount & { readonly month: string })[];
  readonly byReason: readonly { readonly code: string; readonly decisions: number }[];
  readonly byException: readonly { readonly exception: Exception; readonly decisions: number }[];
}

/** Which reasons were given and what was overridden, by team and by month. Every count is of the same decisions. */
export function countOverrides(decisions: readonly CountedDecision[]): OverrideAnalytics {
  const teams = groupBy(decisions, (entry) => entry.team.code);
  const months = groupBy(decisions, (entry) => londonDay(new Date(entry.decidedAt)).slice(0, 7));
  const reasons = groupBy(
    decisions.filter((entry) => entry.reasonCode !== null),
    (entry) => entry.reasonCode ?? '',
  );
  const exceptions = new Map<Exception, number>();
  for (const entry of decisions)
    for (const exception of entry.brief === null ? [] : exceptionsOf(entry.brief))
      exceptions.set(exception, (exceptions.get(exception) ?? 0) + 1);
  return {
    all: countOf(decisions),
    byTeam: [...teams.entries()]
      .map(([code, own]) => ({ code, name: own[0]?.team.name ?? code, ...countOf(own) }))
      .sort((a, b) => compareNames(a.name, b.name) || a.code.localeCompare(b.code)),
    byMonth: [...months.entries()]
      .map(([month, own]) => ({ month, ...countOf(own) }))
      .sort((a, b) => a.month.localeCompare(b.month)),
    byReason: [...reasons.entries()]
      .map(([code, own]) => ({ code, decisions: own.length }))
      .sort((a, b) => b.decisions - a.decisions || a.code.localeCompare(b.code)),
    byException: [...exceptions.entries()]
      .map(([exception, found]) => ({ exception, decisions: found }))
      .sort((a, b) => b.decisions - a.decisions || a.exception.localeCompare(b.exception)),
  };
}

/** What was recorded by itself, because every choice would have been so, is no override. */
function isNoted(exception: Exception): boolean {
  return NOTED_CODES.some((code) => code === exception);
}

function countOf(decisions: readonly CountedDecision[]): OverrideCount {
  const known = decisions.flatMap(({ brief, staffCode }) => (brief === null ? [] : [{ brief, staffCode }]));
  return {
    decisions: decisions.length,
    known: known.length,
    overrides: known.filter(({ brief }) => exceptionsOf(brief).some((entry) => !isNoted(entry))).length,
    notFirst: known.filter(({ brief, staffCode }) => brief.firstOffered !== staffCode).length,
  };
}
