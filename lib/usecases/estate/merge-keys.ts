import 'server-only';
import { mergeOfficers, mergeTeams } from '../../../db/commands/estate/merge-keys';
import {
  type ClashingRecord,
  type KeyClash,
  loadKeyClashes,
} from '../../../db/queries/estate/load-key-clashes';
import type { Reader } from '../../../db/store';
import type { Actor } from '../../domain/access/actor';
import { can, mayAnywhere } from '../../domain/access/can';
import { countOf } from '../../kernel/format';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { todayOf, type UseCaseContext } from '../context';
import type { Problem } from '../problem';
import type { KeyClashesPage, ShownClash, ShownRecord } from './key-clashes-page';

/** What the form that merges two records sends. */
export const MERGE_KEYS_FORM = { kind: plain(), from: plain(), into: plain(), seen: plain() };

/**
 * The records of before whose keys differ in case of letters alone, two by two: those that the actor may merge. An administrator may
 * merge any, a manager those of whom both stand in their part of the estate.
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
    const clash = (await clashesFor(context, tx)).find(
      ({ kind, from, into }) => kind === asked.kind && from.code === asked.from && into.code === asked.into,
    );
    if (clash === undefined || clash.seen !== asked.seen) return err({ code: 'stale', detail: CHANGED });
    const saving = { tx, t: store.t, actor, now, today: todayOf(context) };
    await (clash.kind === 'officer' ? mergeOfficers : mergeTeams)(saving, asked);
    return ok({ into: asked.into });
  });
}

const CHANGED =
  'What stands under these records was changed after you opened this page. Nothing was merged: look at the page again';

function mayMergeAnything(actor: Actor): boolean {
  return mayAnywhere(actor, 'run_import') || mayAnywhere(actor, 'edit_officer');
}

function mayMerge(actor: Actor, records: readonly ClashingRecord[]): boolean {
  return (
    can(actor, 'run_import', { places: [] }).allowed ||
    records.every((record) => can(actor, 'edit_officer', { places: [record] }).allowed)
  );
}

async function clashesFor(context: UseCaseContext, db: Reader): Promise<ShownClash[]> {
  const clashes = await loadKeyClashes(db, context.store.t, todayOf(context));
  return clashes.flatMap((clash) =>
    pairsOf(clash)
      .filter((pair) => mayMerge(context.actor, pair))
      .map(toShown),
  );
}

/** Each record with the one that goes on. */
function pairsOf([into, ...others]: KeyClash): (readonly [ClashingRecord, ClashingRecord])[] {
  return others.map((from) => [into, from] as const);
}

function toShown([into, from]: readonly [ClashingRecord, ClashingRecord]): ShownClash {
  return {
    kind: into.kind,
    into: toRecord(into),
    from: toRecord(from),
    effect: effectOf(into, from),
    seen: [into, from]
      .map(({ code, liveCases, beside, staff, signIns }) =>
        [code, liveCases, beside, staff, signIns].join(' '),
      )
      .join(', '),
  };
}

function toRecord({ kind, code, name, liveCases, beside, staff, signIns }: ClashingRecord): ShownRecord {
  const holds = [
    liveCases === 0 ? '' : countOf(liveCases, 'live case'),
    beside === 0 ? '' : countOf(beside, 'share or cover', 'shares and covers'),
    staff === 0
      ? ''
      : kind === 'team'
        ? countOf(staff, 'member of staff', 'members of staff')
        : `manages ${staff}`,
    signIns === 0 ? '' : countOf(signIns, 'sign-in'),
  ];
  return { code, name, holds: holds.filter((text) => text !== '') };
}

function effectOf(into: ClashingRecord, from: ClashingRecord): string[] {
  if (into.kind === 'team')
    return [
      `${countOf(from.staff, 'member of staff goes', 'members of staff go')} on in team ${into.code} from today, with ${countOf(from.liveCases, 'live case')}.`,
      `What ${from.code} serves, and roles over it, go over to ${into.code}.`,
      `${from.code} stays on record without anybody. Days before today stay under the code of then.`,
    ];
  return [
    `${countOf(from.liveCases, 'live case goes', 'live cases go')} on under ${into.code}, with ${from.liveCases === 1 ? 'its' : 'their'} oversight and what waits for a decision.`,
    'Shares, covers, bars, whom they manage and the sign-in go over too.',
    `Hours, reductions, absences and training are those of ${into.code} from today.`,
    `${from.code} stays on record, marked as logged in error and gone from today. Its past allocations, and days already stored, stay under it.`,
  ];
}
