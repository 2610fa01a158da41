import 'server-only';
import { modelVersionOf } from '../../../domain/workload/model/model';
import type { FigureSource } from '../../../domain/workload/ledger/figure-source';
import {
  RULES_VERSION,
  type RulesOfDay,
  type RulesStep,
  rulesSteps,
} from '../../../domain/workload/model/rules-version';

/** Every change of rules along some stored days, oldest first, and from the last of them to today. */
export function rulesUpTo(
  { model, today }: Pick<FigureSource, 'model' | 'today'>,
  days: readonly RulesOfDay[],
): RulesStep[] {
  if (days.length === 0) return [];
  const now = { onDate: today, modelVersion: modelVersionOf(model), rulesVersion: RULES_VERSION };
  return rulesSteps([...days, now]);
}
