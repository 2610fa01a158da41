import 'server-only';
import { findByKey } from '../../../kernel/text/fold-key';
import { loadCaseloads } from '../../../../db/queries/cases/load-caseloads';
import type { UnitFilter } from '../../../../db/queries/kit/unit-filter';
import type { Scope } from '../../../domain/access/actor';
import { type Action, covers, type Place, scopesFor } from '../../../domain/access/can';
import { type CaseName, caseNameFor, casePlaces } from '../../../domain/access/case-name';
import type { CaseFacts, HeldCase } from '../../../domain/banding/bands/case-facts';
import type { Caseload, MeasuredOfficer } from '../../../domain/workload/measure/measure-caseload';
import type { FigureSource } from '../../../domain/workload/ledger/figure-source';
import type { TeamPlace } from '../../../domain/workload/measure/officer-record';
import { todayOf, type UseCaseContext } from '../../context';
import { knownOfTeams } from '../../figures/known-work';
import { dataAsOfOf, estateOf, modelOf } from '../../once-a-request';
import { whyReader } from '../../access/parts/know-why';

export type { FigureSource };

/** The model in force, today, and the time of the data. */
export async function loadFigureSource(context: UseCaseContext): Promise<FigureSource> {
  const [model, dataAsOf] = await Promise.all([modelOf(context), dataAsOfOf(context)]);
  return { model, today: todayOf(context), dataAsOf };
}

/** Every officer of a unit whom the actor may see by this action, measured. The query is scoped: nobody outside is read. */
export async function loadMeasured(
  context: UseCaseContext,
  source: FigureSource,
  action: Action,
  unit: UnitFilter,
): Promise<MeasuredOfficer[]> {
  const officers = await knownOfTeams(context, source, await teamsOf(context, action, unit), () =>
    loadScopedCaseloads(context, source, action, unit),
  );
  return officers.map(({ measured }) => measured);
}

/** The teams of a unit that the actor may see by this action; null where they are not told by the estate. */
async function teamsOf(
  context: UseCaseContext,
  action: Action,
  unit: UnitFilter,
): Promise<readonly string[] | null> {
  if (context.request === undefined || !isPlain(unit)) return null;
  const scopes = scopesFor(context.actor, action);
  const inside = (place: TeamPlace): boolean =>
    unit.level === 'teams' ? unit.codes.includes(place.teamCode) : covers(unit, place);
  return (await estateOf(context)).places
    .filter((place) => inside(place) && scopes.some((scope) => covers(scope, place)))
    .map(({ teamCode }) => teamCode);
}

type PlainUnit = Scope | Extract<UnitFilter, { level: 'teams' }>;

function isPlain(unit: UnitFilter): unit is PlainUnit {
  return ['nation', 'region', 'ldu', 'team', 'teams'].includes(unit.level);
}

/** The same before they are measured. */
export async function loadScopedCaseloads(
  context: UseCaseContext,
  source: FigureSource,
  action: Action,
  unit: UnitFilter,
): Promise<Caseload[]> {
  const { db, t } = context.store;
  const scoped: UnitFilter = { level: 'scoped', unit, scopes: scopesFor(context.actor, action) };
  return loadCaseloads(db, t, source.model, scoped, source.today, await whyReader(context));
}

/** The team with this code; null when there is none. Whether the actor may see it is for the caller to ask. */
export async function findTeamPlace(context: UseCaseContext, teamCode: string): Promise<TeamPlace | null> {
  return findByKey((await estateOf(context)).places, (entry) => entry.teamCode, teamCode) ?? null;
}

/** Names cases for the actor: whoever holds them, and in the LDU that serves the home. */
export async function caseNamer(
  context: UseCaseContext,
): Promise<(facts: CaseFacts & Pick<HeldCase, 'staffCode'>, holder: Place) => CaseName> {
  const { places } = await estateOf(context);
  const regionOfLdu = new Map<string, string>(places.map((place) => [place.lduCode, place.regionCode]));
  return (facts, holder) =>
    caseNameFor(context.actor, facts, {
      places: casePlaces(holder, facts.homeLduCode, regionOfLdu),
      staffCode: facts.staffCode,
    });
}
