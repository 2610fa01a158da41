import { and, eq } from 'drizzle-orm';
import type { ScopeLevel } from '../../../lib/domain/access/actor';
import { removePosts, savePosts } from './save-establishment';
import type { Saving } from './merging';

/** Funded posts of a unit are those of another from now on, beside its own; `into` null: they are taken away. */
export async function movePosts(
  { tx, t, now }: Saving,
  unitLevel: Exclude<ScopeLevel, 'nation'>,
  { from, into }: { readonly from: string; readonly into: string | null },
): Promise<void> {
  const { establishmentPosts: e } = t;
  const of = (unitCode: string) =>
    tx
      .select()
      .from(e)
      .where(and(eq(e.unitLevel, unitLevel), eq(e.unitCode, unitCode)));
  const own = into === null ? [] : await of(into);
  for (const { grade, fteHundredths } of await of(from)) {
    await removePosts(tx, t, { unitLevel, unitCode: from, grade });
    if (into === null) continue;
    const there = own.find((row) => row.grade === grade)?.fteHundredths ?? 0;
    await savePosts(tx, t, { unitLevel, unitCode: into, grade, fteHundredths: there + fteHundredths }, now);
  }
}
