import 'server-only';
import { modelVersionOf } from '../workload/model';
import type { FigureSource } from '../workload/figure-source';
import { RULES_VERSION, type RulesOfDay, type RulesStep, rulesSteps } from '../workload/rules-version';

/** Every change of rules along some stored days, oldest first, and from the last of them to today. */
export function rulesUpTo(
  { model, today }: Pick<FigureSource, 'model' | 'today'>,
  days: readonly RulesOfDay[],
): RulesStep[] {
  if (days.length === 0) return [];
  const now = { onDate: today, modelVersion: modelVersionOf(model), rulesVersion: RULES_VERSION };
  return rulesSteps([...days, now]);
}
