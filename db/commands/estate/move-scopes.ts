import { and, eq, sql } from 'drizzle-orm';
import type { ScopeLevel } from '../../../lib/domain/access/actor';
import { sameValue } from '../../../lib/kernel/same-value';
import type { Merging, Saving } from './merging';

/** Roles and tokens over a unit, briefs that were asked for of it, and who may know why by a post there, go over to another code of the same unit. */
export async function moveScopes(
  { tx, t }: Saving,
  level: Exclude<ScopeLevel, 'nation'>,
  { from, into }: Merging<string>,
): Promise<void> {
  const { userRoles: r, apiTokens: k, factRecorders: f, briefRequests: b } = t;
  const over = and(eq(r.scopeLevel, level), eq(r.scopeCode, from));
  const there = await tx
    .select()
    .from(r)
    .where(and(eq(r.scopeLevel, level), eq(r.scopeCode, into)));
  for (const { seq, ...role } of await tx.select().from(r).where(over)) {
    const had = there.some(({ seq: _seq, ...other }) => sameValue({ ...role, scopeCode: into }, other));
    if (had) await tx.delete(r).where(eq(r.seq, seq));
    else await tx.update(r).set({ scopeCode: into }).where(eq(r.seq, seq));
  }
  await tx
    .update(k)
    .set({ scopeCode: into })
    .where(and(eq(k.scopeLevel, level), eq(k.scopeCode, from)));
  await tx
    .update(b)
    .set({ unitCode: into })
    .where(and(eq(b.unitLevel, level), eq(b.unitCode, from)));
  // "manager/team/WYHA": found by the end of a post, and looked at whole below.
  const ends = `/${level}/${from}"`;
  const recorders = await tx
    .select()
    .from(f)
    .where(sql`cast(${f.posts} as text) like ${`%${ends}%`}`);
  for (const { factId, actorId, posts } of recorders)
    await tx
      .update(f)
      .set({ posts: [...new Set(posts.map((post) => renamedPost(post, `/${level}/`, { from, into })))] })
      .where(and(eq(f.factId, factId), eq(f.actorId, actorId)));
}

function renamedPost(post: string, level: string, { from, into }: Merging<string>): string {
  return post.endsWith(`${level}${from}`) ? `${post.slice(0, -from.length)}${into}` : post;
}
