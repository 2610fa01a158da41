import 'server-only';
import { mergeRecords } from '../../../db/commands/estate/merge-keys';
import type { KeyClash } from '../../../db/queries/estate/key-clash';
import { loadKeyClashes } from '../../../db/queries/estate/load-key-clashes';
import { loadMergeObstacles } from '../../../db/queries/estate/load-merge-obstacles';
import { lockForImport } from '../../../db/queries/import/lock-for-import';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import type { Reader } from '../../../db/store';
import type { Actor } from '../../domain/access/actor';
import { can, mayAnywhere, type Place } from '../../domain/access/can';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { foldKey } from '../../kernel/text/fold-key';
import { todayOf, type UseCaseContext } from '../context';
import type { Problem } from '../problem';
import type { KeyClashesPage, ShownClash } from './key-clashes-page';
import { type ClashingPair, toShownClash } from './merge-words';

/** What the form that merges two records sends. */
export const MERGE_KEYS_FORM = { kind: plain(), from: plain(), into: plain(), seen: plain() };

/**
 * The records of before whose keys differ in case of letters alone, two by two: those that the actor may merge. An administrator may
 * merge any; a manager those of whom both stand in their part of the estate, or in one unit of theirs once its code is folded.
 */
export async function viewKeyClashes(context: UseCaseContext): Promise<Result<KeyClashesPage, Problem>> {
  if (!mayMergeAnything(context.actor)) return err({ code: 'not_found' });
  return ok({ clashes: await clashesFor(context, context.store.db) });
}

/** Merges two records, where what that does is still what was shown: the history of both stays as it is, under the code of then. */
export async function mergeKeys(
  context: UseCaseContext,
  asked: { readonly kind: string; readonly from: string; readonly into: string; readonly seen: string },
): Promise<Result<{ readonly into: string }, Problem>> {
  if (!mayMergeAnything(context.actor)) return err({ code: 'not_found' });
  const { store, actor, now } = context;
  return store.tx(async (tx) => {
    // An import that is being written knows the keys of before: it ends first, or is worked out anew.
    await lockForImport(tx, store.dialect);
    const clash = (await clashesFor(context, tx)).find(
      ({ kind, from, into }) => kind === asked.kind && from.code === asked.from && into.code === asked.into,
    );
    if (clash === undefined || clash.seen !== asked.seen) return err({ code: 'stale', detail: CHANGED });
    if (clash.against.length > 0) return err({ code: 'not_allowed', detail: clash.against.join(' ') });
    const saving = { tx, t: store.t, actor, now, today: todayOf(context) };
    await mergeRecords(saving, clash.kind, { from: asked.from, into: asked.into });
    return ok({ into: asked.into });
  });
}

const CHANGED =
  'What stands under these records was changed after you opened this page. Nothing was merged: look at the page again';

function mayMergeAnything(actor: Actor): boolean {
  return mayAnywhere(actor, 'run_import') || mayAnywhere(actor, 'merge_keys');
}

function mayMerge(actor: Actor, { into, from }: ClashingPair): boolean {
  // Units of one key are one place: whoever manages the one that goes on manages what is brought to it. Never the other way round.
  const places = samePlace(into.place, from.place) ? [into.place] : [into.place, from.place];
  return (
    can(actor, 'run_import', { places: [] }).allowed ||
    places.every((place) => can(actor, 'merge_keys', { places: [place] }).allowed)
  );
}

function samePlace(a: Place, b: Place): boolean {
  return (['regionCode', 'lduCode', 'teamCode'] as const).every(
    (level) => foldKey(a[level] ?? '') === foldKey(b[level] ?? ''),
  );
}

async function clashesFor(context: UseCaseContext, db: Reader): Promise<ShownClash[]> {
  const { actor, store } = context;
  const today = todayOf(context);
  const clashes = await loadKeyClashes(db, store.t, today);
  const pairs = clashes.flatMap(pairsOf).filter((pair) => mayMerge(actor, pair));
  if (pairs.length === 0) return [];
  const { estateNames } = await loadModelInForce(db, store.t, today);
  const shown: ShownClash[] = [];
  for (const pair of pairs) {
    const codes = { from: pair.from.code, into: pair.into.code };
    const obstacles =
      pair.into.kind === 'officer' ? await loadMergeObstacles(db, store.t, codes, today) : null;
    shown.push(toShownClash(pair, obstacles, estateNames));
  }
  return shown;
}

/** Each record with the one that goes on. */
function pairsOf([into, ...others]: KeyClash): ClashingPair[] {
  return others.map((from) => ({ into, from }));
}
