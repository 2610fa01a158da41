import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { asLduCode, asRegionCode, asTeamCode, type StaffCode, type TeamCode } from '../../../lib/kernel/ids';
import { happensAt } from '../../change-instant';
import { lockRows } from '../../queries/kit/lock-rows';
import { saveAudit } from '../kept/save-audit';
import { movePosts } from './move-posts';
import { movePulse } from './move-pulse';
import { moveScopes } from './move-scopes';
import type { Merging, Saving } from './merging';

/**
 * Merges two records of one team: its staff, what it serves, offers of it and the roles over it go on under the one code. The other stays
 * for the days before, without anybody and closed, named as what it is, and where and of the type that the one is: no case is routed there.
 */
export async function mergeTeams(saving: Saving, codes: Merging<string>): Promise<void> {
  const { tx, t, actor, now, today } = saving;
  const { officers: o } = t;
  const [from, into] = [asTeamCode(codes.from), asTeamCode(codes.into)];
  await happensAt(tx, now);
  const query = tx
    .select()
    .from(t.teams)
    .where(inArray(t.teams.code, [from, into]));
  const rows = refuseGone(await lockRows(query.$dynamic()));
  const [gone, goesOn] = [from, into].map((code) => rows.find((row) => row.code === code));
  const staff = await moveTeam(saving, { from, into }, eq(o.teamCode, from));
  const name = `${gone?.name ?? ''} (merged into ${into})`;
  await tx
    .update(t.teams)
    .set({ name, type: goesOn?.type, lduCode: goesOn?.lduCode, closedOn: today })
    .where(eq(t.teams.code, from));
  await saveAudit(tx, t, actor, now, into, {
    action: 'keys.merged',
    thingType: 'team',
    detail: {
      from: { code: from, name: gone?.name, type: gone?.type, lduCode: gone?.lduCode },
      to: { code: into, staff },
    },
  });
}

/**
 * What stands in a team goes on in another, in the caller's transaction: those of its staff who are asked for, whom it serves, offers of it, open relief
 * plans, the roles over it and its funded posts. Answers whose staff codes went.
 */
export async function moveTeam(
  saving: Saving,
  { from, into }: Merging<TeamCode>,
  who: SQL | undefined,
): Promise<StaffCode[]> {
  const { tx, t } = saving;
  const { officers: o, teamServes: s, womensOffers: w, reliefPlans: p } = t;
  const staff = await tx
    .update(o)
    .set({ teamCode: into, version: sql`${o.version} + 1` })
    .where(who)
    .returning({ staffCode: o.staffCode });
  const serves = await tx.select().from(s).where(eq(s.teamCode, from));
  if (serves.length > 0)
    await tx
      .insert(s)
      .values(serves.map((row) => ({ ...row, teamCode: into })))
      .onConflictDoNothing();
  await tx.delete(s).where(eq(s.teamCode, from));
  await moveScopes(saving, 'team', { from, into });
  await movePosts(saving, 'team', { from, into });
  await tx.update(w).set({ teamCode: into }).where(eq(w.teamCode, from));
  await tx
    .update(p)
    .set({ teamCode: into })
    .where(and(eq(p.teamCode, from), isNull(p.closedAt)));
  return staff.map((row) => row.staffCode);
}

/**
 * Merges two records of one LDU: its teams, the areas that it serves, the cases at home or waiting there, what teams elsewhere serve of it
 * and the roles over it go on under the one code. Nothing of the past names an LDU, so that the other record is removed.
 */
export async function mergeLdus(
  saving: Saving,
  codes: Merging<string>,
  action: 'keys.merged' | 'unit.closed' = 'keys.merged',
): Promise<void> {
  const { tx, t, actor, now } = saving;
  const { ldus, teams, lduAreas, cases } = t;
  const [from, into] = [asLduCode(codes.from), asLduCode(codes.into)];
  await happensAt(tx, now);
  const query = tx
    .select()
    .from(ldus)
    .where(inArray(ldus.code, [from, into]));
  const rows = refuseGone(await lockRows(query.$dynamic()));
  const gone = rows.find((row) => row.code === from);
  const moved = await tx
    .update(teams)
    .set({ lduCode: into })
    .where(eq(teams.lduCode, from))
    .returning({ code: teams.code });
  const areas = await tx
    .update(lduAreas)
    .set({ lduCode: into })
    .where(eq(lduAreas.lduCode, from))
    .returning({ area: lduAreas.area });
  const atHome = await tx
    .update(cases)
    .set({ homeLduCode: into })
    .where(eq(cases.homeLduCode, from))
    .returning({ crn: cases.crn });
  await tx.update(cases).set({ standsLduCode: into }).where(eq(cases.standsLduCode, from));
  await moveServed(saving, 'ldu', codes);
  await moveScopes(saving, 'ldu', codes);
  await movePosts(saving, 'ldu', codes);
  await tx.delete(ldus).where(eq(ldus.code, from));
  // The history of a unit that was closed is found under its own code.
  await saveAudit(tx, t, actor, now, action === 'keys.merged' ? into : from, {
    action,
    thingType: 'ldu',
    detail: {
      from: { code: from, name: gone?.name, regionCode: gone?.regionCode },
      to: {
        code: into,
        teams: moved.map((row) => row.code),
        areas: areas.map((row) => row.area),
        homeCases: atHome.length,
      },
    },
  });
}

/**
 * Merges two records of one region: its LDUs, the cases that wait with it, what teams elsewhere serve of it and the roles over it go on
 * under the one code. Nothing of the past names a region, so that the other record is removed.
 */
export async function mergeRegions(
  saving: Saving,
  codes: Merging<string>,
  action: 'keys.merged' | 'unit.closed' = 'keys.merged',
): Promise<void> {
  const { tx, t, actor, now } = saving;
  const { regions, ldus, cases } = t;
  const [from, into] = [asRegionCode(codes.from), asRegionCode(codes.into)];
  await happensAt(tx, now);
  const query = tx
    .select()
    .from(regions)
    .where(inArray(regions.code, [from, into]));
  const rows = refuseGone(await lockRows(query.$dynamic()));
  const moved = await tx
    .update(ldus)
    .set({ regionCode: into })
    .where(eq(ldus.regionCode, from))
    .returning({ code: ldus.code });
  await tx.update(cases).set({ standsRegionCode: into }).where(eq(cases.standsRegionCode, from));
  await moveServed(saving, 'region', codes);
  await moveScopes(saving, 'region', codes);
  await movePosts(saving, 'region', codes);
  await movePulse(saving, codes);
  await tx.delete(regions).where(eq(regions.code, from));
  // The history of a unit that was closed is found under its own code.
  await saveAudit(tx, t, actor, now, action === 'keys.merged' ? into : from, {
    action,
    thingType: 'region',
    detail: {
      from: { code: from, name: rows.find((row) => row.code === from)?.name },
      to: { code: into, ldus: moved.map((row) => row.code) },
    },
  });
}

/** What teams elsewhere serve of a unit. A code may be of an LDU and of a region at once: then the team goes on serving the other as well. */
async function moveServed(
  { tx, t }: Saving,
  level: 'ldu' | 'region',
  { from, into }: Merging<string>,
): Promise<void> {
  const { teamServes: s } = t;
  const rows = await tx.select().from(s).where(eq(s.unitCode, from));
  if (rows.length === 0) return;
  await tx
    .insert(s)
    .values(rows.map((row) => ({ ...row, unitCode: into })))
    .onConflictDoNothing();
  const others =
    level === 'ldu'
      ? await tx.$count(t.regions, eq(t.regions.code, asRegionCode(from)))
      : await tx.$count(t.ldus, eq(t.ldus.code, asLduCode(from)));
  if (others === 0) await tx.delete(s).where(eq(s.unitCode, from));
}

function refuseGone<Row>(rows: readonly Row[]): readonly Row[] {
  if (rows.length !== 2) throw new Error('A unit is gone that was to be merged');
  return rows;
}
