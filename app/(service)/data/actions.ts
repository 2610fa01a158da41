'use server';

import { toData } from '@/lib/addresses/data';
import { orNull, plain } from '@/lib/kernel/reading/sent';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { EXPECT_FEED_FORM, expectFeed } from '@/lib/usecases/feeds/expect-feed';
import { undoImport } from '@/lib/usecases/import/undo/undo-import';
import { applyUpload, checkUpload, discardUpload } from '@/lib/usecases/data/import-upload';
import { sayColumns } from '@/lib/usecases/data/say-columns';

const CONFIRMS = { id: plain(), confirmEnded: orNull(plain()), confirmMoved: orNull(plain()) };
const UPLOAD = { id: plain() };

/** Imports files that were checked. */
export const applyUploadAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { id, confirmEnded, confirmMoved } = form.read(CONFIRMS);
  const confirms = { confirmEnded: numberOf(confirmEnded), confirmMoved: numberOf(confirmMoved) };
  const result = await applyUpload(context, id, confirms);
  return result.ok ? { redirectTo: toData.one(id, { saved: 'imported' }) } : refused(result.error);
});

/** Says what files hold and which column each heading is, and checks them; or goes on to the columns of what was just said. */
export const sayColumnsAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { id } = form.read(UPLOAD);
  const result = await sayColumns(context, id, (field) => form.read({ [field]: plain() })[field] ?? '');
  if (!result.ok) return refused(result.error);
  return { redirectTo: result.value.again ? toData.columns(id) : toData.one(id) };
});

/** Checks files anew. */
export const checkUploadAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { id } = form.read(UPLOAD);
  const result = await checkUpload(context, id);
  return result.ok ? { redirectTo: toData.one(id) } : refused(result.error);
});

/** Forgets files that were brought. */
export const discardUploadAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await discardUpload(context, form.read(UPLOAD).id);
  return result.ok ? { redirectTo: toData.page({ saved: 'discarded' }) } : refused(result.error);
});

/** Undoes an import. */
export const undoImportAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await undoImport(context, form.read(UPLOAD).id);
  if (result.ok) return { redirectTo: toData.page({ saved: 'undone' }) };
  const { error } = result;
  return error.code === 'not_found'
    ? refused({ code: 'not_found' })
    : refused({ code: 'not_allowed', detail: error.detail });
});

/** Says how often a feed is expected. */
export const expectFeedAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await expectFeed(context, form.read(EXPECT_FEED_FORM));
  return result.ok ? { redirectTo: toData.page({ saved: 'expected' }) } : refused(result.error);
});

/** A number as it was typed, with or without the comma of thousands. */
function numberOf(text: string | null): number | null {
  const figures = (text ?? '').replaceAll(/[\s,]/g, '');
  return /^\d{1,9}$/.test(figures) ? Number(figures) : null;
}
