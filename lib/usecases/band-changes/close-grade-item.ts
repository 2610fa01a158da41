import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { closeGradeItem as saveClosed } from '../../../db/commands/cases/save-band-changes';
import { loadGradeItem } from '../../../db/queries/cases/load-band-changes';
import { can } from '../../domain/access/can';
import type { Crn } from '../../kernel/ids';
import { readRecord } from '../../kernel/reading/record';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { CLOSE_ITEM_FIELDS } from '../../domain/banding/changes/case-change-fields';
import type { UseCaseContext } from '../context';
import { loadCaseFor } from '../cases/parts/load-case';
import type { Problem } from '../problem';

/** What the form that closes an item sends. */
export const CLOSE_ITEM_FORM = { ...CLOSE_ITEM_FIELDS, id: plain() };

/** A manager closes an item that a rise made, with what was decided. Closed already is told so. */
export async function closeGradeItem(
  context: UseCaseContext,
  input: { readonly id: string; readonly outcome: string },
): Promise<Result<{ crn: Crn }, Problem>> {
  const { store, actor, now } = context;
  const item = await loadGradeItem(store.db, store.t, input.id);
  if (item === null) return err({ code: 'not_found' });
  const loaded = await loadCaseFor(context, item.crn);
  if (!loaded.ok) return loaded;
  if (!can(actor, 'approve_band_change', loaded.value.thing).allowed)
    return err({ code: 'not_allowed', detail: 'Only managers of this part of the estate close it' });
  const read = readRecord(CLOSE_ITEM_FIELDS, { outcome: input.outcome });
  if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
  const done = { at: now, byName: actor.name, outcome: read.value.outcome };
  return store.tx(async (tx): Promise<Result<{ crn: Crn }, Problem>> => {
    if (!(await saveClosed(tx, store.t, item.id, done)))
      return err({ code: 'stale', detail: 'It has been closed already' });
    await saveAudit(tx, store.t, actor, now, item.crn, {
      action: 'grade_item.done',
      thingType: 'case',
      detail: { from: { done: null }, to: { item: item.id, why: item.why, outcome: done.outcome } },
    });
    return ok({ crn: item.crn });
  });
}
