import { asc, eq, inArray } from 'drizzle-orm';
import { groupBy } from '../../../lib/kernel/collections';
import type { Reader, Tables } from '../../store';
import { chunked } from '../kit/chunked';
import { type ExportGround, openTeamOf, staffCodesOf } from './export-ground';

/** The open teams of a part of the estate, with what their LDUs serve and what they serve besides. */
export async function* readTeams(db: Reader, t: Tables, ground: ExportGround) {
  const areas = groupBy(
    await db.select().from(t.lduAreas).orderBy(asc(t.lduAreas.areaKey)),
    (row) => row.lduCode,
  );
  const serves = groupBy(
    await db.select().from(t.teamServes).orderBy(asc(t.teamServes.unitCode)),
    (row) => row.teamCode,
  );
  const rows = await db
    .select({
      team: t.teams,
      lduName: t.ldus.name,
      regionCode: t.ldus.regionCode,
      regionName: t.regions.name,
    })
    .from(t.teams)
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .innerJoin(t.regions, eq(t.ldus.regionCode, t.regions.code))
    .where(openTeamOf(t, ground))
    .orderBy(asc(t.teams.code));
  yield rows.map((row) => ({
    ...row,
    areas: (areas.get(row.team.lduCode) ?? []).map(({ area }) => area),
    serves: (serves.get(row.team.code) ?? []).map(({ unitCode }) => unitCode),
  }));
}

/** So many officers are read at a time. */
const OFFICERS_AT_A_TIME = 500;

/** The officers of a part of the estate with their courses, those who left among them. */
export async function* readOfficers(db: Reader, t: Tables, ground: ExportGround) {
  for (const codes of chunked(await staffCodesOf(db, t, ground), OFFICERS_AT_A_TIME)) {
    const training = groupBy(
      await db
        .select()
        .from(t.officerTraining)
        .where(inArray(t.officerTraining.staffCode, codes))
        .orderBy(asc(t.officerTraining.course)),
      (row) => row.staffCode,
    );
    const rows = await db
      .select()
      .from(t.officers)
      .where(inArray(t.officers.staffCode, codes))
      .orderBy(asc(t.officers.staffCode));
    yield rows.map((officer) => ({
      officer,
      courses: (training.get(officer.staffCode) ?? []).map(({ course }) => course),
    }));
  }
}

/** The posts of a part of the estate: of the region, its LDUs and its open teams. */
export async function* readPosts(db: Reader, t: Tables, ground: ExportGround) {
  const rows = await db
    .select()
    .from(t.establishmentPosts)
    .orderBy(asc(t.establishmentPosts.unitCode), asc(t.establishmentPosts.grade));
  if (ground === null) {
    yield rows;
    return;
  }
  const teams = await db.select({ code: t.teams.code }).from(t.teams).where(openTeamOf(t, ground));
  const units = new Set<string>([ground.region, ...ground.ldus, ...teams.map(({ code }) => code)]);
  yield rows.filter(({ unitCode }) => units.has(unitCode));
}
