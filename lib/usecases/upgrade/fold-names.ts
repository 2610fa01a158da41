import 'server-only';
import { z } from 'zod';
import { type FoldedNames, foldStoredNames, NAMED_TABLES } from '../../../db/commands/kept/save-name-keys';
import type { UseCaseContext } from '../context';
import type { BatchOutcome, UpgradeBatch, UpgradeStep } from './upgrade-step';

/** The table that is under way, by its place in the order, and the last of its keys that is done. */
const cursorSchema = z.object({ table: z.number().int(), after: z.string().nullable() });

/** Rows of a batch. */
const ROWS = 2_000;

/** Gives the people and staff of before what their names are searched and sorted by. Changes no other value. */
export const foldNames: UpgradeStep = foldingNames(ROWS);

/** The step with its batches of a size, in rows of one table. */
export function foldingNames(rows: number): UpgradeStep {
  return {
    name: 'names-folded',
    async runBatch({ tx, t, cursor }: UpgradeBatch): Promise<BatchOutcome> {
      const { table, after } =
        cursor === null ? { table: 0, after: null } : cursorSchema.parse(JSON.parse(cursor));
      const name = NAMED_TABLES[table];
      if (name === undefined) return { next: null, report: [] };
      const { last } = await foldStoredNames(tx, t, name, after, rows);
      const next = last === null ? { table: table + 1, after: null } : { table, after: last };
      return { next: JSON.stringify(next), report: [] };
    },
  };
}

/**
 * Brings along what names are searched and sorted by where it is not what the names say: rows that were written or renamed past the
 * service. In batches, each a transaction; returns how many there were.
 */
export async function foldNamesAgain(
  { store }: Pick<UseCaseContext, 'store'>,
  stop: () => boolean = () => false,
): Promise<number> {
  let brought = 0;
  for (const name of NAMED_TABLES) {
    let after: string | null = null;
    do {
      const from: string | null = after;
      const folded: FoldedNames = await store.tx((tx) => foldStoredNames(tx, store.t, name, from, ROWS));
      brought += folded.changed;
      after = folded.last;
    } while (after !== null && !stop());
  }
  return brought;
}
