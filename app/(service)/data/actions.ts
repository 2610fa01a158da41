'use server';

import { toData } from '@/lib/addresses/data';
import type { Address } from '@/lib/kernel/address';
import { orNull, plain } from '@/lib/kernel/reading/sent';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { EXPECT_FEED_FORM, expectFeed } from '@/lib/usecases/feeds/expect-feed';
import { undoImport } from '@/lib/usecases/import/undo/undo-import';
import { cancelUpload } from '@/lib/usecases/data/cancel-upload';
import { applyUpload, checkUpload, discardUpload } from '@/lib/usecases/data/import-upload';
import { MOST_PASTED } from '@/lib/usecases/data/grid/grid-page';
import { mendRows } from '@/lib/usecases/data/grid/mend-rows';
import { forgetShape } from '@/lib/usecases/data/remembered-shapes';
import type { NextOfRows } from '@/lib/usecases/data/grid/next-of-rows';
import { pasteRows } from '@/lib/usecases/data/grid/paste-rows';
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

/** Takes rows that were pasted. */
export const pasteRowsAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { file, asOf } = form.read({ file: plain(), asOf: orNull(plain()) });
  const rows = form.document('rows', MOST_PASTED);
  const result = await pasteRows(context, { file, asOf, rows });
  return result.ok ? { redirectTo: addressAfter(result.value) } : refused(result.error);
});

/** Puts the rows of a grid in the place of what was brought. */
export const mendRowsAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { id, columns, count, all } = form.read({
    ...UPLOAD,
    columns: plain(),
    count: plain(),
    all: plain(),
  });
  const result = await mendRows(context, id, {
    ...{ columns, count },
    read: (field) => form.read({ [field]: plain() })[field] ?? '',
  });
  if (!result.ok) return refused(result.error);
  return {
    redirectTo: all === '' ? addressAfter({ id, next: result.value }) : toData.grid(id, { all: true }),
  };
});

function addressAfter({ id, next }: { readonly id: string; readonly next: NextOfRows }): Address {
  if (next === 'columns') return toData.columns(id);
  return next === 'grid' ? toData.grid(id) : toData.one(id);
}

/** Checks files anew. */
export const checkUploadAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { id } = form.read(UPLOAD);
  const result = await checkUpload(context, id);
  return result.ok ? { redirectTo: toData.one(id) } : refused(result.error);
});

/** Leaves the check or the import that goes on with files. */
export const cancelUploadAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { id } = form.read(UPLOAD);
  const result = await cancelUpload(context, id);
  return result.ok ? { redirectTo: toData.one(id) } : refused(result.error);
});

/** Forgets files that were brought. */
export const discardUploadAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await discardUpload(context, form.read(UPLOAD).id);
  return result.ok ? { redirectTo: toData.page({ saved: 'discarded' }) } : refused(result.error);
});

/** Forgets what was said of files of one shape. */
export const forgetShapeAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await forgetShape(context, form.read({ shape: plain() }).shape);
  return result.ok ? { redirectTo: toData.page({ saved: 'forgotten' }) } : refused(result.error);
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
