import { eq, lt, sql } from 'drizzle-orm';
import type { Reader, Tables, Tx } from '../../store';

export interface SharedLimits {
  readonly burst: number;
  readonly perMinute: number;
}

export interface SharedTake {
  readonly waitSeconds: number;
  /** Up to where in the log this asker has written; null where they have not, or can say so themselves. */
  readonly wrote: string | null;
}

/**
 * Takes one token from a bucket that several servers share, at an instant (milliseconds), as one statement of PostgreSQL: the rule of
 * `takeToken` (lib/machine/token-bucket.ts), where the clock of no server goes back behind another's.
 */
export async function takeSharedToken(
  db: Reader,
  t: Tables,
  key: string,
  { burst, perMinute }: SharedLimits,
  atMs: number,
): Promise<SharedTake> {
  const most = sql`${burst}::float8`;
  const at = sql`${atMs}::float8`;
  const rate = sql`${perMinute}::float8`;
  const left = sql`case when held >= 1 then held - 1 else held end`;
  const { rows } = (await db.execute(sql`
    insert into ${t.rateBuckets} as b (key, tokens, at_ms, full_at_ms, wait_seconds)
    values (${key}, ${most} - 1, ${at}, ${at} + 60000 / ${rate}, 0)
    on conflict (key) do update set (tokens, at_ms, full_at_ms, wait_seconds) = (
      select ${left}, seen_at, seen_at + (${most} - (${left})) * 60000 / ${rate},
        case when held >= 1 then 0 else greatest(1, ceil((1 - held) * 60 / ${rate}))::integer end
      from (
        select least(${most}, b.tokens + greatest(0, ${at} - b.at_ms) * ${rate} / 60000) as held,
          greatest(b.at_ms, ${at}) as seen_at
      ) as filled
    )
    returning wait_seconds as "waitSeconds", wrote_position as wrote`)) as unknown as {
    rows: SharedTake[];
  };
  const [taken] = rows;
  if (!taken) throw new Error('No token was counted');
  return taken;
}

/** Forgets the buckets that are full by an instant (milliseconds): they are what none would be. */
export async function forgetFullBuckets(tx: Tx, t: Tables, atMs: number): Promise<void> {
  await tx.delete(t.rateBuckets).where(lt(t.rateBuckets.fullAtMs, atMs));
}

/** Remembers up to where in the log an asker without cookies has written. */
export async function saveWrotePosition(
  tx: Tx,
  t: Tables,
  key: string,
  wrotePosition: string,
): Promise<void> {
  await tx.update(t.rateBuckets).set({ wrotePosition }).where(eq(t.rateBuckets.key, key));
}
