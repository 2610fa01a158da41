import 'server-only';
import { loadOrganisation } from '../../../db/queries/estate/load-organisation';
import { countInUnits, type UnitCounts } from '../../../db/queries/estate/count-in-units';
import { loadStoredEstate, type StoredEstate } from '../../../db/queries/import/load-import-facts';
import { TEAM_TYPE_LABELS } from '../../domain/banding/labels';
import { groupBy, sumOf } from '../../kernel/collections';
import { err, ok, type Result } from '../../kernel/result';
import { compareNames } from '../../kernel/text/fold-name';
import { todayOf, type UseCaseContext } from '../context';
import { modelOf } from '../once-a-request';
import type { Problem } from '../problem';
import type { EstatePage, ShownCounts, ShownLdu, ShownRegion, ShownTeam } from './estate-page';
import { keepsEstate } from './parts/keeps-estate';

/** Regions, LDUs and teams with what stands in each, for administrators of the whole; not there for others. */
export async function viewEstate(context: UseCaseContext): Promise<Result<EstatePage, Problem>> {
  if (!keepsEstate(context)) return err({ code: 'not_found' });
  const { db, t } = context.store;
  const estate = await loadStoredEstate(db, t);
  const counts = await countInUnits(db, t, todayOf(context));
  return ok({
    organisation: await loadOrganisation(db, t),
    levels: (await modelOf(context)).estateNames,
    regions: toRegions(estate, counts),
    closed: byName(estate.teams).flatMap(({ code, name, closedOn }) =>
      closedOn === null ? [] : [{ code, name, closedOn }],
    ),
  });
}

function toRegions(estate: StoredEstate, counts: UnitCounts): ShownRegion[] {
  const ldus = groupBy(byName(estate.ldus), (ldu): string => ldu.regionCode);
  const ldusOf = lduDrawer(estate, counts);
  return byName(estate.regions).map(({ code, name }) => {
    const inside = (ldus.get(code) ?? []).map(ldusOf);
    return { code, name, ldus: inside, ...sums(inside, counts.waitingOfRegion.get(code)) };
  });
}

function lduDrawer(estate: StoredEstate, counts: UnitCounts) {
  const open = byName(estate.teams).filter(({ closedOn }) => closedOn === null);
  const teams = groupBy(open, (team): string => team.lduCode);
  const areas = groupBy(estate.areas, (row): string => row.lduCode);
  const nameOf = new Map<string, string>(
    [...estate.regions, ...estate.ldus].map(({ code, name }) => [code, name]),
  );
  const serves = groupBy(estate.serves, (row): string => row.teamCode);
  const toTeam = ({ code, name, type }: (typeof open)[number]): ShownTeam => ({
    code,
    name,
    type: TEAM_TYPE_LABELS[type],
    serves: (serves.get(code) ?? []).map(({ unitCode }) => nameOf.get(unitCode) ?? unitCode),
    staff: counts.staff.get(code) ?? 0,
    liveCases: counts.held.get(code) ?? 0,
  });
  return ({ code, name }: StoredEstate['ldus'][number]): ShownLdu => {
    const inside = (teams.get(code) ?? []).map(toTeam);
    const served = (areas.get(code) ?? []).map(({ area }) => area).sort(compareNames);
    return { code, name, areas: served, teams: inside, ...sums(inside, counts.waitingOfLdu.get(code)) };
  };
}

function sums(inside: readonly ShownCounts[], waiting = 0): ShownCounts {
  return {
    staff: sumOf(inside, ({ staff }) => staff),
    liveCases: sumOf(inside, ({ liveCases }) => liveCases) + waiting,
  };
}

function byName<T extends { readonly name: string }>(units: readonly T[]): T[] {
  return [...units].sort((a, b) => compareNames(a.name, b.name));
}
