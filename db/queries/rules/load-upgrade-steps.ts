import { asc, isNotNull } from 'drizzle-orm';
import type { Reader, Tables } from '../../store';

export interface FinishedUpgradeStep {
  readonly name: string;
  readonly finishedAt: string;
  readonly report: readonly string[];
  /** What it left for later steps to compare with; null where it left nothing. */
  readonly kept: string | null;
}

/** The steps that are done, the earliest first. */
export async function loadFinishedUpgradeSteps(db: Reader, t: Tables): Promise<FinishedUpgradeStep[]> {
  const { name, finishedAt, report, cursor: kept } = t.upgradeSteps;
  const rows = await db
    .select({ name, finishedAt, report, kept })
    .from(t.upgradeSteps)
    .where(isNotNull(finishedAt))
    .orderBy(asc(finishedAt), asc(name));
  return rows.map((row) => ({ ...row, finishedAt: row.finishedAt ?? '' }));
}
