import 'server-only';
import { selectManagedParts, toDeciders } from '../../../../db/queries/session/load-deciders';
import { type Place, scopesFor } from '../../../domain/access/can';
import {
  type Decider,
  type DeciderLevel,
  deciderLevel,
  type EstateTree,
  mayDecideAt,
} from '../../../domain/access/decider-level';
import type { BandChangeRecord } from '../../../domain/banding/changes/band-change';
import { londonDay } from '../../../kernel/dates';
import { workingDaysBetween } from '../../../kernel/working-days';
import { besideEachOther } from '../../beside-each-other';
import { todayOf, type UseCaseContext } from '../../context';
import { estateOf } from '../../once-a-request';

/** Who may decide on what waits, as the accounts and the estate stand. */
export interface Deciding {
  readonly deciders: readonly Decider[];
  readonly estate: EstateTree;
}

/** Reads the managers and the estate once for many decisions. */
export async function loadDeciding(context: UseCaseContext): Promise<Deciding> {
  const { db, t } = context.store;
  const [managed, { routing }] = await Promise.all([
    besideEachOther(context, selectManagedParts(db, t, todayOf(context))),
    estateOf(context),
  ]);
  const { ldus, teams } = routing;
  return {
    deciders: toDeciders(managed),
    estate: {
      lduOfTeam: new Map(teams.map((team) => [team.code, team.lduCode])),
      regionOfLdu: new Map(ldus.map((ldu) => [ldu.code, ldu.regionCode])),
    },
  };
}

type Asked = Pick<BandChangeRecord, 'at' | 'byId'>;

/** The level at which a change that waits is decided today. */
function levelOf(
  context: UseCaseContext,
  { deciders, estate }: Deciding,
  change: Asked,
  places: readonly Place[],
): DeciderLevel {
  const waited = workingDaysBetween(londonDay(new Date(change.at)), todayOf(context));
  return deciderLevel(places, change.byId, waited, deciders, estate);
}

/** Whether the actor may decide on a change that waits on a case of these places; never whoever made it, which is told apart. */
export function mayDecideOn(
  context: UseCaseContext,
  deciding: Deciding,
  change: Asked,
  places: readonly Place[],
): boolean {
  const scopes = scopesFor(context.actor, 'approve_band_change');
  return (
    scopes.length > 0 &&
    mayDecideAt(scopes, places, levelOf(context, deciding, change, places), deciding.estate)
  );
}
