import 'server-only';
import type { AskedLive } from '../../../../db/queries/session/load-ground';
import type { AskedChanges, LoadedChanges, Watched } from '../../../../db/queries/live/load-changes';
import type { Actor } from '../../../domain/access/actor';
import { mayAnywhere, scopesFor } from '../../../domain/access/can';
import { widestScope } from '../../../domain/access/widest-scope';
import { changeNumber, type ChangeNumbers, type LivePage } from '../../../domain/metrics/live/live-page';
import { parseCrn } from '../../../kernel/ids';
import type { UseCaseContext } from '../../context';

/** The pages beside which somebody may be choosing. */
const WITH_CHOICES: readonly LivePage['page'][] = ['queue', 'shortlist'];

const NOWHERE: Watched = { places: [], homesOf: [] };

/** The places at which a page shows something. Whether the reader may see the page is not asked here. */
function placesShown(actor: Actor, page: LivePage): Watched {
  const { code = '' } = page;
  switch (page.page) {
    case 'header':
      return NOWHERE;
    case 'home':
      return homePlaces(actor);
    case 'queue':
      return { places: [], homesOf: scopesFor(actor, 'view_queue') };
    case 'team':
      return { places: [{ kind: 'team', code }], homesOf: [] };
    case 'officer':
      return { places: [{ kind: 'staff', code }], homesOf: [] };
    case 'capacity':
      return unitPlaces(actor, page);
    case 'shortlist':
      return casePlaces(code);
  }
}

/** The parts of the estate in which somebody has a role, their waiting cases, and their own record. */
function homePlaces(actor: Actor): Watched {
  const units = [...scopesFor(actor, 'view_team'), ...scopesFor(actor, 'view_capacity')];
  const own = actor.staffCode === null ? [] : [{ kind: 'staff' as const, code: String(actor.staffCode) }];
  return {
    places: [...units.map(({ level, code }) => ({ kind: level, code })), ...own],
    homesOf: scopesFor(actor, 'view_queue'),
  };
}

function unitPlaces(actor: Actor, page: LivePage): Watched {
  const unit = unitShown(actor, page);
  if (unit === null) return NOWHERE;
  return { places: [{ kind: unit.level, code: unit.level === 'nation' ? '' : unit.code }], homesOf: [] };
}

/** The unit of a capacity page: the one asked for, or the widest of the reader's own. */
export function unitShown(actor: Actor, { level, code = '' }: LivePage) {
  return level === undefined ? widestScope(actor, 'view_capacity') : { level, code };
}

/** The case, and the LDU whose officers could hold it. */
function casePlaces(code: string): Watched {
  const crn = parseCrn(code);
  return crn === null ? NOWHERE : { places: [{ kind: 'case', code: crn }], homeOf: crn, homesOf: [] };
}

/** Of what the changes are counted for a page. */
export function changesAsked({ actor, now }: UseCaseContext, page: LivePage): AskedChanges {
  const scopes = scopesFor(actor, 'view_queue');
  const choices =
    mayAnywhere(actor, 'view_queue') && WITH_CHOICES.includes(page.page)
      ? { reader: { actorId: actor.id, at: now.toISOString() }, homesOf: scopes }
      : undefined;
  return { page: placesShown(actor, page), queue: { places: [], homesOf: scopes }, choices };
}

/** What is read of a page that is drawn, so that it can be kept current: nothing where none is. */
export function liveAsked(context: UseCaseContext): AskedLive {
  const { actor, page } = context;
  if (page === undefined) return { changes: { page: NOWHERE, queue: NOWHERE }, choices: null };
  return { changes: changesAsked(context, page), choices: choicesAsked(actor, page) };
}

function choicesAsked(actor: Actor, { page, code = '' }: LivePage): AskedLive['choices'] {
  if (!mayAnywhere(actor, 'view_queue')) return null;
  if (page === 'queue') return { homesOf: scopesFor(actor, 'view_queue') };
  const crn = page === 'shortlist' ? parseCrn(code) : null;
  return crn === null ? null : { crn };
}

/** The numbers as an open page compares them. */
export function toNumbers({ actor }: Pick<UseCaseContext, 'actor'>, loaded: LoadedChanges): ChangeNumbers {
  return {
    page: changeNumber(loaded.page),
    queue: mayAnywhere(actor, 'view_queue') ? changeNumber(loaded.queue) : null,
    choices: loaded.choices,
  };
}
