import { lt, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import { chunked } from '../../queries/kit/chunked';
import type { KeptOf } from '../../queries/figures/load-kept-figures';
import type { Tables, Tx } from '../../store';

/** The figures of a place as they were made, with the number that it had before its facts were read. */
export interface MadeFigures {
  readonly place: string;
  readonly number: number;
  readonly tally: string;
  readonly officers: string | null;
}

/** Keeps figures that were made; what somebody made meanwhile from newer facts stays. */
export async function saveKeptFigures(
  tx: Tx,
  t: Tables,
  of: KeptOf,
  made: readonly MadeFigures[],
): Promise<void> {
  const k = t.keptFigures;
  for (const part of chunked(
    made.map((one) => ({ ...of, ...one })),
    200,
  ))
    await tx
      .insert(k)
      .values(part)
      .onConflictDoUpdate({
        target: [k.part, k.onDate, k.rules, k.place],
        set: {
          number: sql`excluded.number`,
          tally: sql`excluded.tally`,
          officers: sql`excluded.officers`,
        },
        setWhere: sql`${k.number} < excluded.number`,
      });
}

/** Drops figures of days before this one: nobody reads them any more. */
export async function dropKeptFigures(tx: Tx, t: Tables, before: IsoDate): Promise<void> {
  await tx.delete(t.keptFigures).where(lt(t.keptFigures.onDate, before));
}

/** Drops all kept figures: after an upgrade they are made anew by the rules of the code that reads them. */
export async function dropAllKeptFigures(tx: Tx, t: Tables): Promise<void> {
  await tx.delete(t.keptFigures);
}
