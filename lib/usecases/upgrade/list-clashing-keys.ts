import 'server-only';
import { loadLiveWeights } from '../../../db/queries/estate/load-live-weights';
import { loadReportIds } from '../../../db/queries/import/load-import-facts';
import { loadStoredKeys } from '../../../db/queries/estate/load-stored-keys';
import { countOf } from '../../kernel/format';
import { clashesIn } from '../../kernel/text/fold-key';
import type { BatchOutcome, UpgradeBatch, UpgradeStep } from './upgrade-step';

const KINDS = [
  ['officer', 'staff codes'],
  ['team', 'team codes'],
  ['ldu', 'codes of units'],
  ['region', 'codes of regions'],
] as const;

/**
 * Lists keys of before that differ in case of letters alone: they are one key from now on. Both records stay and are read as before; what is
 * written goes to the one with live cases. Changes nothing, and never stops an upgrade.
 */
export const listClashingKeys: UpgradeStep = {
  name: 'list-clashing-keys',
  async runBatch({ tx, t }: UpgradeBatch): Promise<BatchOutcome> {
    const keys = await loadStoredKeys(tx, t);
    const weights = await loadLiveWeights(tx, t);
    const report = KINDS.flatMap(([kind, words]) =>
      clashesIn(keys[kind], (key) => weights[kind].get(key) ?? 0).map((group) => {
        const named = group.map(
          (key) => `${key} (${countOf(Math.max(0, weights[kind].get(key) ?? 0), 'live case')})`,
        );
        return `These ${words} differ in case of letters alone: ${named.join(', ')}. All stay as they are; what files and calls say goes to ${group[0] ?? ''}. They are merged under Teams, Records to merge.`;
      }),
    );
    return { next: null, report };
  },
};

/** Lists report ids of before that differ in case of letters alone: each counts as a report of its own until they are merged. */
export const listClashingReports: UpgradeStep = {
  name: 'list-clashing-reports',
  async runBatch({ tx, t }: UpgradeBatch): Promise<BatchOutcome> {
    const report = clashesIn(await loadReportIds(tx, t)).map(
      (group) =>
        `These report ids differ in case of letters alone, and count as ${group.length} reports: ${group.join(', ')}. They are merged under Teams, Records to merge.`,
    );
    return { next: null, report };
  },
};
