import 'server-only';
import { z } from 'zod';
import { identifyRows, TO_IDENTIFY } from '../../../db/commands/kept/save-identities';
import type { BatchOutcome, UpgradeBatch, UpgradeStep } from './upgrade-step';

/** The table that is under way, by its place in the order, and the last of its keys that is done. */
const cursorSchema = z.object({
  table: z.number().int(),
  after: z.union([z.string(), z.number(), z.null()]),
});

/**
 * Gives people and staff of before their ids, and writes them beside the readable keys in what is kept for ever: audit, past facts, stored
 * days and decisions. The database does so for what is written from now on. Changes no other value.
 */
export const giveIds: UpgradeStep = givingIds(1_000);

/** The step with its batches of a size, in rows of one table. */
export function givingIds(rows: number): UpgradeStep {
  return {
    name: 'ids-of-people-and-staff',
    async runBatch({ tx, t, cursor }: UpgradeBatch): Promise<BatchOutcome> {
      const { table, after } =
        cursor === null ? { table: 0, after: null } : cursorSchema.parse(JSON.parse(cursor));
      const name = TO_IDENTIFY[table];
      if (name === undefined) return { next: null, report: [] };
      const last = await identifyRows(tx, t, name, after, rows);
      const next = last === null ? { table: table + 1, after: null } : { table, after: last };
      return { next: JSON.stringify(next), report: [] };
    },
  };
}
