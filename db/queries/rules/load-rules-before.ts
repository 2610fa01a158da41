import type { IsoDate } from '../../../lib/kernel/dates';
import type { RulesBefore } from '../../../lib/domain/workload/relief/oversight-standing';
import type { Reader, Tables } from '../../store';
import { loadDocument, type ModelKey, selectModelsUpTo } from './load-model-in-force';

/** The versions of the rules that were in force before the one of a day, the latest first, each with the first day of the one after it. */
export async function loadRulesBefore(db: Reader, t: Tables, onDate: IsoDate): Promise<RulesBefore[]> {
  return rulesBeforeOf(db, t, await selectModelsUpTo(db, t, onDate));
}

/** The same, of the models that took effect up to the day, the latest first. */
export async function rulesBeforeOf(
  db: Reader,
  t: Tables,
  upToDay: readonly ModelKey[],
): Promise<RulesBefore[]> {
  const before: RulesBefore[] = [];
  for (const { effectiveFrom: until } of upToDay.slice(0, -1)) {
    const key = upToDay.find((row) => row.effectiveFrom < until) ?? upToDay.at(-1);
    if (key) before.push({ model: await loadDocument(db, t, key), until });
  }
  return before;
}
