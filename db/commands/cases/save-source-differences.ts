import { and, desc, eq, inArray } from 'drizzle-orm';
import type {
  DifferenceState,
  FoundDifference,
  SourceDifference,
} from '../../../lib/domain/allocation/cases/source-difference';
import { sameValue } from '../../../lib/kernel/same-value';
import { inChunks } from '../../queries/kit/chunked';
import type { Tables, Tx } from '../../store';

/** What one import found, as far as it is kept here. */
export interface DifferencesFound {
  found(): readonly FoundDifference[];
  toldOf(thingType: FoundDifference['thingType'], thingKey: string, field: string): boolean;
}

/**
 * Keeps what the files of an import say otherwise: one open row a record and field, renewed by each import that says it again. One that
 * the files told of and do not say otherwise any more is settled. What a manager decided to keep is not asked again while the
 * source goes on saying the same.
 */
export async function saveSourceDifferences(
  tx: Tx,
  t: Tables,
  watch: DifferencesFound,
  { now, newId }: { readonly now: Date; readonly newId: () => string },
): Promise<void> {
  const at = now.toISOString();
  const found = watch.found();
  const kept = await loadOf(tx, t, found);
  const foundKeys = new Set(found.map(keyOf));
  const open = await tx.select().from(t.sourceDifferences).where(eq(t.sourceDifferences.state, 'open'));
  for (const row of open)
    if (!foundKeys.has(keyOf(row)) && watch.toldOf(row.thingType, row.thingKey, row.field))
      await settleDifference(tx, t, row, { state: 'agreed', at, by: null, why: null });
  const openOf = new Map(open.map((row) => [keyOf(row), row]));
  for (const difference of found) {
    const before = openOf.get(keyOf(difference));
    if (before) {
      const { sourceValue, ourValue, asOf, decidedAt, kind, file } = difference;
      await tx
        .update(t.sourceDifferences)
        .set({ sourceValue, ourValue, asOf, decidedAt, kind, file, renewedAt: at, times: before.times + 1 })
        .where(eq(t.sourceDifferences.id, before.id));
    } else if (!wasKept(kept.get(keyOf(difference)), difference)) {
      await tx
        .insert(t.sourceDifferences)
        .values({ ...difference, id: newId(), raisedAt: at, renewedAt: at });
    }
  }
}

/** Keeps one difference that does not come with a file; one that is open is renewed. */
export async function raiseDifference(
  tx: Tx,
  t: Tables,
  difference: FoundDifference,
  { now, newId }: { readonly now: Date; readonly newId: () => string },
): Promise<void> {
  const at = now.toISOString();
  const d = t.sourceDifferences;
  const { thingType, thingKey, field, sourceValue, ourValue } = difference;
  const renewed = await tx
    .update(d)
    .set({ sourceValue, ourValue, renewedAt: at })
    .where(and(eq(d.state, 'open'), eq(d.thingType, thingType), eq(d.thingKey, thingKey), eq(d.field, field)))
    .returning({ id: d.id });
  if (renewed.length === 0)
    await tx.insert(d).values({ ...difference, id: newId(), raisedAt: at, renewedAt: at });
}

/** Whether a manager kept what stands against just this, and nobody decided on it since. */
function wasKept(last: SourceDifference | undefined, found: FoundDifference): boolean {
  if (last?.state !== 'kept' || last.settledAt === null) return false;
  const decidedSince = found.decidedAt !== null && found.decidedAt > last.settledAt;
  return !decidedSince && sameValue(last.sourceValue.value, found.sourceValue.value);
}

/** The latest settled row of each record and field. */
async function loadOf(
  tx: Tx,
  t: Tables,
  found: readonly FoundDifference[],
): Promise<Map<string, SourceDifference>> {
  const d = t.sourceDifferences;
  const keys = [...new Set(found.map((difference) => difference.thingKey))];
  const rows = await inChunks(keys, (part) =>
    tx.select().from(d).where(inArray(d.thingKey, part)).orderBy(desc(d.settledAt)),
  );
  const latest = new Map<string, SourceDifference>();
  for (const row of rows) if (row.state !== 'open' && !latest.has(keyOf(row))) latest.set(keyOf(row), row);
  return latest;
}

function keyOf({ thingType, thingKey, field }: Pick<FoundDifference, 'thingType' | 'thingKey' | 'field'>) {
  return `${thingType}/${thingKey}/${field}`;
}

/** Settles a difference that is still open; false when it is settled already. */
export async function settleDifference(
  tx: Tx,
  t: Tables,
  { id }: Pick<SourceDifference, 'id'>,
  settling: {
    readonly state: Exclude<DifferenceState, 'open'>;
    readonly at: string;
    readonly by: { readonly id: string; readonly name: string } | null;
    readonly why: string | null;
  },
): Promise<boolean> {
  const d = t.sourceDifferences;
  const settled = await tx
    .update(d)
    .set({
      state: settling.state,
      settledAt: settling.at,
      settledById: settling.by?.id ?? null,
      settledByName: settling.by?.name ?? null,
      settledWhy: settling.why,
    })
    .where(and(eq(d.id, id), eq(d.state, 'open')))
    .returning({ id: d.id });
  return settled.length === 1;
}
