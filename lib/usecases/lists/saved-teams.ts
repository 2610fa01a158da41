import 'server-only';
import { randomUUID } from 'node:crypto';
import { removeSavedViewNamed, saveSavedView } from '../../../db/commands/lists/save-saved-view';
import { loadSavedViews } from '../../../db/queries/lists/load-saved-views';
import { toTeam } from '../../addresses/teams';
import type { Actor } from '../../domain/access/actor';
import { can, mayAnywhere } from '../../domain/access/can';
import type { TeamPlace } from '../../domain/workload/measure/officer-record';
import { findByKey } from '../../kernel/text/fold-key';
import { asUserId, type UserId } from '../../kernel/ids';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { sortByNames } from '../../kernel/text/fold-name';
import { besideEachOther } from '../beside-each-other';
import { findTeamPlace } from '../capacity/parts/load-measured';
import type { UseCaseContext } from '../context';
import { estateOf } from '../once-a-request';
import type { Problem } from '../problem';

/** The list that a saved team is a view of: all teams. */
const LIST = 'teams';
/** So many are enough for anybody. */
const MOST_TEAMS = 50;

/** What the button sends: the team by its code, whether it is to be saved, and the page that it stands on. */
export const SAVE_TEAM_FORM = { team: plain(), becomes: plain(), from: plain() };

/** The teams that the actor saved and may still see, by name; a closed one says so itself. None for who is no person. */
export async function viewSavedTeams(context: UseCaseContext): Promise<readonly TeamPlace[]> {
  const userId = personOf(context.actor);
  if (userId === null) return [];
  const { db, t } = context.store;
  const [views, { places }] = await Promise.all([
    besideEachOther(context, loadSavedViews(db, t, userId, LIST)),
    estateOf(context),
  ]);
  return theirs(context, views, places);
}

/** Whether the actor has saved a team that they may see; null where they save none. */
export async function isTeamSaved(context: UseCaseContext, teamCode: string): Promise<boolean | null> {
  if (personOf(context.actor) === null) return null;
  const saved = await viewSavedTeams(context);
  return findByKey(saved, (team) => team.teamCode, teamCode) !== undefined;
}

/** Saves a team for the actor alone, or saves it no longer: the same again changes nothing. A team that is not theirs to see is not there. */
export async function saveTeam(
  context: UseCaseContext,
  asked: { readonly team: string; readonly becomes: string },
): Promise<Result<TeamPlace, Problem>> {
  const { actor, store, now } = context;
  const userId = personOf(actor);
  const team = await findTeamPlace(context, asked.team);
  if (userId === null || team === null || !maySee(actor, team)) return err({ code: 'not_found' });
  const { places } = await estateOf(context);
  return store.tx(async (tx): Promise<Result<TeamPlace, Problem>> => {
    if (asked.becomes !== 'saved') {
      await removeSavedViewNamed(tx, store.t, { userId, list: LIST, name: team.teamCode });
      return ok(team);
    }
    const known = theirs(context, await loadSavedViews(tx, store.t, userId, LIST), places);
    if (known.length >= MOST_TEAMS && !known.some(({ teamCode }) => teamCode === team.teamCode))
      return err({
        code: 'not_allowed',
        detail: `Remove a saved team first: you have ${MOST_TEAMS}`,
      });
    await saveSavedView(tx, store.t, {
      ...{ id: randomUUID(), userId, list: LIST, name: team.teamCode },
      address: toTeam.page(team.teamCode),
      createdAt: now.toISOString(),
    });
    return ok(team);
  });
}

function theirs(
  { actor }: UseCaseContext,
  views: readonly { readonly name: string }[],
  places: readonly TeamPlace[],
): TeamPlace[] {
  const codes = new Set(views.map(({ name }) => name));
  const mine = places.filter((place) => codes.has(place.teamCode) && maySee(actor, place));
  return sortByNames(mine, (team) => [team.teamName, team.lduName]);
}

function maySee(actor: Actor, team: TeamPlace): boolean {
  return can(actor, 'view_team', { places: [team] }).allowed;
}

function personOf(actor: Actor): UserId | null {
  return actor.kind === 'user' && mayAnywhere(actor, 'view_team') ? asUserId(actor.id) : null;
}
