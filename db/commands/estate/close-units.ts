import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import { asLduCode, asRegionCode, asTeamCode } from '../../../lib/kernel/ids';
import { happensAt } from '../../change-instant';
import { saveAudit } from '../kept/save-audit';
import { mergeLdus, mergeRegions, moveTeam } from './merge-units';
import type { Saving } from './merging';
import { movePosts } from './move-posts';

/** The unit that is closed, and the one in which what stands in it goes on; null: nothing stands in it. */
export interface Closing {
  readonly level: 'region' | 'ldu' | 'team';
  readonly from: string;
  readonly into: string | null;
}

/**
 * Closes a unit, in the caller's transaction, with the audit entry. A team stays on record for the days before, closed from today. Nothing of the past names
 * an LDU or a region: they are removed, once what stands in them goes on elsewhere.
 */
export async function closeUnit(saving: Saving, { level, from, into }: Closing): Promise<void> {
  if (level === 'team') return closeTeam(saving, from, into);
  if (into === null) return removeUnit(saving, level, from);
  return level === 'ldu'
    ? mergeLdus(saving, { from, into }, 'unit.closed')
    : mergeRegions(saving, { from, into }, 'unit.closed');
}

async function closeTeam(saving: Saving, code: string, into: string | null): Promise<void> {
  const { tx, t, actor, now, today } = saving;
  const { officers: o, allocations: a } = t;
  const from = asTeamCode(code);
  await happensAt(tx, now);
  const holding = tx.select({ staffCode: a.staffCode }).from(a).where(isNull(a.endedOn));
  // Who left and holds nothing stays under the team of then.
  const stands = or(isNull(o.leavingDate), gte(o.leavingDate, today), inArray(o.staffCode, holding));
  const staff =
    into === null
      ? []
      : await moveTeam(saving, { from, into: asTeamCode(into) }, and(eq(o.teamCode, from), stands));
  if (into === null) {
    await tx.delete(t.teamServes).where(eq(t.teamServes.teamCode, from));
    await movePosts(saving, 'team', { from, into });
  }
  await tx.update(t.teams).set({ closedOn: today }).where(eq(t.teams.code, from));
  await saveAudit(tx, t, actor, now, from, {
    action: 'unit.closed',
    thingType: 'team',
    detail: { from: { code: from }, to: { code: into, staff } },
  });
}

async function removeUnit(saving: Saving, level: 'region' | 'ldu', code: string): Promise<void> {
  const { tx, t, actor, now } = saving;
  await happensAt(tx, now);
  await movePosts(saving, level, { from: code, into: null });
  const removed =
    level === 'ldu'
      ? await tx
          .delete(t.ldus)
          .where(eq(t.ldus.code, asLduCode(code)))
          .returning()
      : await tx
          .delete(t.regions)
          .where(eq(t.regions.code, asRegionCode(code)))
          .returning();
  await saveAudit(tx, t, actor, now, code, {
    action: 'unit.closed',
    thingType: level,
    detail: { from: { code, name: removed[0]?.name }, to: { code: null } },
  });
}
