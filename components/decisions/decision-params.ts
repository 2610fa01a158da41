import {
  DECISION_PERIODS,
  type DecisionQuery,
  decisionReasons,
  EXCEPTIONS,
} from '@/lib/domain/allocation/decisions/decision-list';
import type { PageParams } from '../ui/list/href-with';

const KINDS = ['allocation', 'reallocation'] as const;

/** Reads the search parameters of the lists of decisions; what is not known is left out, never an error. */
export function readDecisionParams(params: PageParams, days: DecisionQuery['days']): DecisionQuery {
  const one = (name: string): string => {
    const value = params[name];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
  };
  const page = Number(one('page'));
  const exception = one('exception');
  return {
    days: DECISION_PERIODS.find((entry) => String(entry) === one('days')) ?? days,
    teamCode: one('team') === '' ? null : one('team').slice(0, 50),
    kind: KINDS.find((entry) => entry === one('kind')) ?? null,
    reasonCode: decisionReasons().find((entry) => entry.code === one('reason'))?.code ?? null,
    exception: exception === 'any' ? 'any' : (EXCEPTIONS.find((entry) => entry === exception) ?? null),
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** The parameters that a link keeps: only those that say something. */
export function decisionParamsOf(query: DecisionQuery): PageParams {
  return {
    days: String(query.days),
    team: query.teamCode ?? undefined,
    kind: query.kind ?? undefined,
    reason: query.reasonCode ?? undefined,
    exception: query.exception ?? undefined,
  };
}

/** Whether anything but the period narrows the list. */
export function isDecisionFiltered({ teamCode, kind, reasonCode, exception }: DecisionQuery): boolean {
  return teamCode !== null || kind !== null || reasonCode !== null || exception !== null;
}
