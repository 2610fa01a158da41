import 'server-only';
import { randomUUID } from 'node:crypto';
import { removeSavedView, saveSavedView } from '../../../db/commands/lists/save-saved-view';
import { loadListOfView, loadSavedViews, type SavedView } from '../../../db/queries/lists/load-saved-views';
import { toCapacity } from '../../addresses/capacity';
import { mayAnywhere } from '../../domain/access/can';
import type { Actor } from '../../domain/access/actor';
import { CAPACITY_LISTS, type CapacityList } from '../../domain/metrics/capacity/capacity-lists';
import { asUserId, type UserId } from '../../kernel/ids';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';

/** What the form that saves a view sends: its name, and the list and its query as they stand. */
export const SAVE_VIEW_FORM = { viewName: plain(), list: plain(), query: plain() };
/** What the form that deletes one sends. */
export const REMOVE_VIEW_FORM = { view: plain() };

const LONGEST_NAME = 60;
/** So many views of a list are enough for anybody. */
const MOST_VIEWS = 50;

/** The views of a list that the actor saved; none for who is no person. */
export async function viewSavedViews(
  context: UseCaseContext,
  list: CapacityList,
): Promise<readonly SavedView[]> {
  const userId = personOf(context.actor);
  const { db, t } = context.store;
  return userId === null ? [] : loadSavedViews(db, t, userId, list);
}

/** Saves the list as it stands under a name, for the actor alone. A view of the same name is replaced. */
export async function saveView(
  context: UseCaseContext,
  asked: { readonly viewName: string; readonly list: string; readonly query: string },
): Promise<Result<{ readonly address: string }, Problem>> {
  const { actor, store, now } = context;
  const userId = personOf(actor);
  const list = CAPACITY_LISTS.find((one) => one === asked.list);
  if (userId === null || list === undefined) return err({ code: 'not_found' });
  const name = asked.viewName.trim();
  if (name === '') return refused('Enter a name for the view, such as Halifax over 4 weeks');
  if (name.length > LONGEST_NAME)
    return refused(`Name of the view must be ${LONGEST_NAME} characters or fewer`);
  const address = addressOf(list, asked.query);
  return store.tx(async (tx) => {
    const known = await loadSavedViews(tx, store.t, userId, list);
    if (known.length >= MOST_VIEWS && !known.some((view) => view.name === name))
      return refused(`Delete a view first: you have ${MOST_VIEWS} of this list`);
    await saveSavedView(tx, store.t, {
      ...{ id: randomUUID(), userId, list, name, address },
      createdAt: now.toISOString(),
    });
    return ok({ address });
  });
}

/** Deletes a view of the actor's own; anybody else's is not there. */
export async function removeView(
  context: UseCaseContext,
  { view }: { readonly view: string },
): Promise<Result<{ readonly address: string }, Problem>> {
  const { actor, store } = context;
  const userId = personOf(actor);
  if (userId === null) return err({ code: 'not_found' });
  return store.tx(async (tx) => {
    const saved = await loadListOfView(tx, store.t, userId, view);
    const list = CAPACITY_LISTS.find((one) => one === saved);
    if (list === undefined) return err({ code: 'not_found' });
    await removeSavedView(tx, store.t, userId, view);
    return ok({ address: toCapacity.list(list) });
  });
}

/** Only what the list knows is kept of a query, and never a page of it. */
function addressOf(list: CapacityList, query: string): string {
  const sent = new URLSearchParams(query.slice(0, 2_000));
  const params = Object.fromEntries([...new Set(sent.keys())].map((key) => [key, sent.getAll(key)]));
  return toCapacity.list(list, { ...toCapacity.list.read(params), page: 1 });
}

function personOf(actor: Actor): UserId | null {
  return actor.kind === 'user' && mayAnywhere(actor, 'view_capacity') ? asUserId(actor.id) : null;
}

function refused(message: string): Result<never, Problem> {
  return err({ code: 'does_not_fit', fields: [{ field: 'viewName', message }] });
}
