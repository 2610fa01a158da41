import 'server-only';
import { countAtHomeIn, countInUnits } from '../../../../db/queries/estate/count-in-units';
import type { StoredEstate } from '../../../../db/queries/import/load-import-facts';
import { loadScopesOver } from '../../../../db/queries/users/load-scopes-over';
import type { Reader, Tables } from '../../../../db/store';
import { homesMoved } from '../../../domain/allocation/routing/estate-changes';
import { TEAM_TYPE_LABELS } from '../../../domain/banding/labels';
import { TEAM_TYPES } from '../../../domain/banding/case-vocabulary';
import type { IsoDate } from '../../../kernel/dates';
import { countOf } from '../../../kernel/format';
import { sumOf } from '../../../kernel/collections';
import type { UnitLevel } from '../estate-page';
import { areasOfChange, type UnitChange } from './plan-unit';
import { placesAt, sightSentences } from './sight';

interface Ground {
  readonly db: Reader;
  readonly t: Tables;
  readonly estate: StoredEstate;
  readonly areasOfCases: readonly string[];
  readonly today: IsoDate;
}

/** What a change of a unit does, a sentence each: which staff and cases go with it, and who gains or loses sight of them. */
export async function unitEffect(ground: Ground, change: UnitChange): Promise<string[]> {
  const { before, after, code } = change;
  if (before === null) return areaSentences(ground, change);
  return [
    ...(before.name === after.name
      ? []
      : [`${before.name} (${code}) is called ${after.name} everywhere, past days among them.`]),
    ...typeSentences(change),
    ...(before.parent === after.parent ? [] : await moveSentences(ground, change)),
    ...(await areaSentences(ground, change)),
    ...servesSentences(ground, change),
  ];
}

function typeSentences({ before, after }: UnitChange): string[] {
  if (before === null || before.type === after.type) return [];
  const label = TEAM_TYPE_LABELS[TEAM_TYPES.find((type) => type === after.type) ?? 'generic'];
  return [`It is a ${label} from now on: cases that wait are routed by that. Who holds cases keeps them.`];
}

async function moveSentences(
  { db, t, estate, today }: Ground,
  { level, code, before, after }: UnitChange,
): Promise<string[]> {
  const above = level === 'team' ? 'ldu' : 'region';
  const counts = await countInUnits(db, t, today);
  const teams = level === 'team' ? [code] : teamsIn(estate, code);
  const staff = sumOf(teams, (team) => counts.staff.get(team) ?? 0);
  const held = sumOf(teams, (team) => counts.held.get(team) ?? 0);
  const waiting = level === 'ldu' ? (counts.waitingOfLdu.get(code) ?? 0) : 0;
  const [from, to] = [before?.parent ?? '', after.parent];
  return [
    `${after.name} goes from ${nameOf(estate, above, from)} to ${nameOf(estate, above, to)}, with ${countOf(staff, 'member', 'members')} of staff and ${countOf(held + waiting, 'live case')}.`,
    ...sightSentences(
      await loadScopesOver(db, t, today),
      placesAt(estate, above, from),
      placesAt(estate, above, to),
    ),
    'Roles over it stay. Days that are stored keep their numbers; its own history is counted where it stands now.',
  ];
}

async function areaSentences(ground: Ground, change: UnitChange): Promise<string[]> {
  const { db, t, estate, areasOfCases } = ground;
  const { taken, removed, ...changes } = areasOfChange(estate, change);
  if (taken.length + removed.length === 0) return [];
  const lost = taken.filter(({ from }) => from !== null);
  const homes = homesMoved(changes, areasOfCases);
  const cases = await countAtHomeIn(
    db,
    t,
    homes.map(({ area }) => area),
  );
  // A new LDU that takes areas of nobody changes nothing that anybody has.
  if (change.before === null && lost.length === 0 && cases === 0) return [];
  return [
    ...(taken.length === 0 ? [] : [`It serves from now on: ${taken.map(({ area }) => area).join('; ')}.`]),
    ...lost.map(({ area, from }) => `${area} was served by ${nameOf(estate, 'ldu', from ?? '')}.`),
    ...(removed.length === 0
      ? []
      : [`Served by nobody from now on: ${namesOfAreas(estate, removed).join('; ')}.`]),
    `${countOf(cases, 'live case')} at home there ${cases === 1 ? 'goes' : 'go'} along: who waits is routed anew, who is held stays with the officer.`,
  ];
}

function namesOfAreas(estate: StoredEstate, removed: readonly { readonly areaKey: string }[]): string[] {
  return removed.map(({ areaKey }) => estate.areas.find((row) => row.areaKey === areaKey)?.area ?? areaKey);
}

function servesSentences({ estate }: Ground, { before, after, level }: UnitChange): string[] {
  if (level !== 'team' || before === null) return [];
  const named = (code: string): string => {
    const found = [...estate.ldus, ...estate.regions].find((unit) => unit.code === code);
    return found === undefined ? code : found.name;
  };
  const added = after.serves.filter((code) => !before.serves.includes(code));
  const removed = before.serves.filter((code) => !after.serves.includes(code));
  return [
    ...(added.length === 0 ? [] : [`It takes cases of ${added.map(named).join(', ')} as well.`]),
    ...(removed.length === 0 ? [] : [`It takes new cases of ${removed.map(named).join(', ')} no more.`]),
  ];
}

function teamsIn(estate: StoredEstate, lduCode: string): string[] {
  return estate.teams.filter((team) => team.lduCode === lduCode).map(({ code }) => code);
}

/** A unit as a sentence names it. */
export function nameOf(estate: StoredEstate, level: UnitLevel, code: string): string {
  const rows: Readonly<Record<UnitLevel, readonly { readonly code: string; readonly name: string }[]>> = {
    region: estate.regions,
    ldu: estate.ldus,
    team: estate.teams,
  };
  const found = rows[level].find((unit) => unit.code === code);
  return found === undefined ? code : `${found.name} (${code})`;
}
