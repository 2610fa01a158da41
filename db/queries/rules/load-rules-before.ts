import { desc, lte } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { RulesBefore } from '../../../lib/domain/workload/relief/oversight-standing';
import type { Reader, Tables } from '../../store';
import { loadModelInForce } from './load-model-in-force';
import { addDays } from '../../../lib/kernel/dates';

/** The versions of the rules that were in force before the one of a day, the latest first, each with the first day of the one after it. */
export async function loadRulesBefore(db: Reader, t: Tables, onDate: IsoDate): Promise<RulesBefore[]> {
  const { effectiveFrom } = t.modelVersions;
  const begun = await db
    .select({ from: effectiveFrom })
    .from(t.modelVersions)
    .where(lte(effectiveFrom, onDate))
    .orderBy(desc(effectiveFrom));
  const before: RulesBefore[] = [];
  for (const { from } of begun.slice(0, -1))
    before.push({ model: await loadModelInForce(db, t, addDays(from, -1)), until: from });
  return before;
}
