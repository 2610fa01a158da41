import 'server-only';
import { findCasesByName, findOfficers } from '../../../db/queries/search/find-people';
import { type Action, can, mayAnywhere, type Place, scopesFor } from '../../domain/access/can';
import { caseNameFor, casePlaces } from '../../domain/access/case-name';
import { readSearchText } from '../../domain/allocation/cases/case-list';
import type { TeamPlace } from '../../domain/workload/measure/officer-record';
import { findGrade, type WorkloadModel } from '../../domain/workload/model/model';
import { groupBy } from '../../kernel/collections';
import { formatListName } from '../../kernel/format';
import { asStaffCode, type Crn, parseCrn } from '../../kernel/ids';
import { ok, type Result } from '../../kernel/result';
import { foldName, searchWords, sortByNames } from '../../kernel/text/fold-name';
import { loadCaseFor } from '../cases/parts/load-case';
import { casesBeside, type NamedCase, waitingForActor } from '../cases/parts/single-cases';
import { todayOf, type UseCaseContext } from '../context';
import { storedStaffCode } from '../officers/stored-staff-code';
import { viewSavedTeams } from '../lists/saved-teams';
import { estateOf, modelOf } from '../once-a-request';
import type { Problem } from '../problem';
import type { FoundOfficer, FoundPerson, FoundUnit, SearchPage } from './search-page';

/** So many of each kind are shown. */
const SHOWN = 10;
/** For a file: more than there are of any kind. */
export const EVERYTHING_FOUND = 1_000_000_000;
/** Letters without which half a nation would be found. */
const SHORTEST = 2;
const NOWHERE: Place = { regionCode: null, lduCode: null, teamCode: null };

/**
 * People under supervision, staff, teams and units by what somebody typed: a whole CRN, a staff code, the code of a unit, or how words of a name begin.
 * The first of each kind, as many as are asked for. Each within the reader's part of the estate; a restricted name is found by those alone who may know it.
 */
export async function findAnything(
  context: UseCaseContext,
  { text, most = SHOWN }: { readonly text: string; readonly most?: number },
): Promise<Result<SearchPage, Problem>> {
  const { actor } = context;
  const mayCases = mayAnywhere(actor, 'view_case') || actor.staffCode !== null;
  const mayOfficers = mayAnywhere(actor, 'view_officer') || actor.staffCode !== null;
  const mayUnits = mayAnywhere(actor, 'view_team');
  const words = searchWords(text);
  const tooShort = words.every((word) => word.length < SHORTEST);
  const [model, saved] = await Promise.all([modelOf(context), viewSavedTeams(context)]);
  const nothing = { rows: [], more: false };
  if (tooShort)
    return ok({
      model,
      text,
      tooShort,
      savedTeams: saved,
      people: mayCases ? nothing : null,
      officers: mayOfficers ? nothing : null,
      units: mayUnits ? nothing : null,
      inListOfCases: false,
    });
  const units = mayUnits ? await unitsFound(context, text) : null;
  const savedTeams = saved.filter((team) => units?.some((unit) => isTeam(unit, team)));
  const others = units?.filter((unit) => !savedTeams.some((team) => isTeam(unit, team)));
  const page = {
    savedTeams,
    people: mayCases ? part(await peopleFound(context, text, most + 1), most) : null,
    officers: mayOfficers ? part(await officersFound(context, model, text, most + 1), most) : null,
    units: others ? part(others, most) : null,
  };
  const found =
    savedTeams.length > 0 ||
    [page.people, page.officers, page.units].some((kind) => (kind?.rows.length ?? 0) > 0);
  const partOfCrn = !found && readSearchText(text).crnStart !== null && parseCrn(text) === null;
  return ok({ model, text, tooShort, ...page, inListOfCases: mayCases && partOfCrn });
}

function isTeam(unit: FoundUnit, team: TeamPlace): boolean {
  return unit.level === 'team' && unit.code === team.teamCode;
}

function part<T>(rows: readonly T[], most: number): { readonly rows: readonly T[]; readonly more: boolean } {
  return { rows: rows.slice(0, most), more: rows.length > most };
}

async function peopleFound(context: UseCaseContext, text: string, limit: number): Promise<FoundPerson[]> {
  const { crnStart, words } = readSearchText(text);
  if (crnStart !== null) return caseOfCrn(context, text);
  const { actor, store } = context;
  const { routing } = await estateOf(context);
  const single = [
    ...(await waitingForActor(context)),
    ...(await casesBeside(context, { today: todayOf(context) })),
  ];
  const reach = (action: Action, crns: readonly Crn[]) => ({
    scopes: scopesFor(actor, action),
    ownStaffCode: actor.staffCode,
    crns,
  });
  const named = single.filter(({ name }) => name.named || !name.restricted);
  const found = await findCasesByName(store.db, store.t, {
    words,
    visible: reach('view_case', crnsOf(single)),
    restrictedNames: reach('view_restricted_name', crnsOf(named)),
    ldusOfRegion: new Map(
      [...groupBy(routing.ldus, (ldu): string => ldu.regionCode)].map(([region, ldus]) => [
        region,
        ldus.map((ldu) => ldu.code),
      ]),
    ),
    limit,
  });
  const regionOfLdu = new Map(routing.ldus.map((ldu) => [ldu.code, ldu.regionCode]));
  const names = new Map(single.map((row) => [row.crn, row.name]));
  return found.flatMap((row): FoundPerson[] => {
    const { crn, staffCode, teamCode, lduCode, regionCode } = row;
    const place = teamCode === null ? NOWHERE : { teamCode, lduCode, regionCode };
    const thing = { places: casePlaces(place, row.homeLduCode, regionOfLdu), staffCode };
    const name = names.get(crn) ?? caseNameFor(actor, row, thing);
    // By its name nothing is found whose name may not be shown.
    if (!name.named) return [];
    const holderName = formatListName({
      surname: row.holderSurname ?? '',
      forename: row.holderForename ?? '',
    });
    const holder = staffCode === null ? null : { name: holderName, teamName: row.teamName ?? '' };
    return [{ crn, name, holder, ended: false }];
  });
}

function crnsOf(cases: readonly NamedCase[]): Crn[] {
  return cases.map(({ crn }) => crn);
}

/** The case of a whole CRN, ended or not, where the reader may see it by its page. */
async function caseOfCrn(context: UseCaseContext, text: string): Promise<FoundPerson[]> {
  const loaded = await loadCaseFor(context, text);
  if (!loaded.ok) return [];
  const { facts, name, holdings, endedOn } = loaded.value;
  const holder = holdings.find((holding) => holding.endedOn === null && holding.undoneAt === null);
  return [
    {
      crn: facts.crn,
      name,
      holder: holder === undefined ? null : { name: formatListName(holder), teamName: holder.teamName },
      ended: endedOn !== null,
    },
  ];
}

async function officersFound(
  context: UseCaseContext,
  model: WorkloadModel,
  text: string,
  limit: number,
): Promise<FoundOfficer[]> {
  const { actor, store } = context;
  const typed = text.trim();
  const code = /\s/.test(typed) ? null : await storedStaffCode(context, typed, 'read');
  const found = await findOfficers(store.db, store.t, {
    words: searchWords(text),
    staffCode: code === null ? null : asStaffCode(code),
    scopes: scopesFor(actor, 'view_officer'),
    own: actor.staffCode,
    limit,
  });
  return found
    .filter(
      (officer) => can(actor, 'view_officer', { places: [officer], staffCode: officer.staffCode }).allowed,
    )
    .map((officer) => ({
      staffCode: officer.staffCode,
      name: formatListName(officer),
      grade: findGrade(model, officer.grade)?.code ?? officer.grade,
      teamName: officer.teamName,
    }));
}

/** Teams and units whose code was typed, or whose name has every word; of the teams those that the reader sees, and the units that those are in. */
async function unitsFound(context: UseCaseContext, text: string): Promise<FoundUnit[]> {
  const { actor } = context;
  const { places } = await estateOf(context);
  const mine = places.filter((place) => can(actor, 'view_team', { places: [place] }).allowed);
  const words = searchWords(text);
  const code = text.trim().toLowerCase();
  const fits = (unit: FoundUnit): boolean => {
    const own = foldName(unit.name).split(/[\t ]/);
    return (
      unit.code.toLowerCase() === code || words.every((word) => own.some((part) => part.startsWith(word)))
    );
  };
  const mayCapacity = mayAnywhere(actor, 'view_capacity');
  const all = new Map(
    mine.flatMap((place) => unitsOf(place, mayCapacity)).map((unit) => [`${unit.level} ${unit.code}`, unit]),
  );
  return sortByNames([...all.values()].filter(fits), (unit) => [unit.name]);
}

function unitsOf(place: TeamPlace, mayCapacity: boolean): FoundUnit[] {
  const { teamCode, teamName, lduCode, lduName, regionCode, regionName } = place;
  return [
    { level: 'region', code: regionCode, name: regionName, within: [], mayView: mayCapacity },
    { level: 'ldu', code: lduCode, name: lduName, within: [regionName], mayView: mayCapacity },
    { level: 'team', code: teamCode, name: teamName, within: [lduName, regionName], mayView: true },
  ];
}
