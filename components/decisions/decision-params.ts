import { toDecisions } from '@/lib/addresses/allocations';
import type { PageParams } from '@/lib/kernel/reading/query';
import {
  DECISION_PERIODS,
  type DecisionQuery,
  decisionReasons,
} from '@/lib/domain/allocation/decisions/decision-list';

/** Reads the search parameters of the lists of decisions; what is not known is left out, never an error. */
export function readDecisionParams(params: PageParams, days: DecisionQuery['days']): DecisionQuery {
  const asked = toDecisions.history.read(params);
  return {
    days: DECISION_PERIODS.find((entry) => String(entry) === asked.days) ?? days,
    teamCode: asked.team || null,
    kind: asked.kind,
    reasonCode: decisionReasons().find((entry) => entry.code === asked.reason)?.code ?? null,
    exception: asked.exception,
    page: asked.page,
  };
}

/** The parameters that a link keeps: only those that say something. */
export function decisionParamsOf({ days, teamCode, kind, reasonCode, exception }: DecisionQuery): PageParams {
  return toDecisions.history.params({
    days: String(days),
    team: teamCode ?? '',
    kind,
    reason: reasonCode,
    exception,
  });
}

/** Whether anything but the period narrows the list. */
export function isDecisionFiltered({ teamCode, kind, reasonCode, exception }: DecisionQuery): boolean {
  return teamCode !== null || kind !== null || reasonCode !== null || exception !== null;
}
