import 'server-only';
import {
  moveUpload,
  saveChanges,
  removeContents,
  removeUpload,
  saveUploadReport,
} from '../../../db/commands/data/save-upload';
import { wasImported } from '../../../db/queries/data/load-uploads';
import type { UploadState } from '../../domain/audit/upload-state';
import { err, ok, type Result } from '../../kernel/result';
import { log } from '../../machine/log';
import type { UseCaseContext } from '../context';
import { importData } from '../import/import-data';
import type { ImportOptions, ImportReport, ImportSource } from '../import/import-report';
import { isAsked } from '../import/mapping/find-files';
import type { Problem } from '../problem';
import { settleDrop, whyTooLate } from '../feeds/parts/settle-drop';
import { isStopped } from './parts/is-stopped';
import { openTablesOf } from './parts/asked-tables';
import { ownUpload, sourcesOf, type Upload } from './parts/own-upload';
import { packChanges, withFirstRows } from './parts/rows-to-show';
import { isRunning, runBeside, UploadCancelled } from './parts/run-beside';
import { stepsOf } from './parts/steps-of';

/**
 * Says what the files of an upload would change, and changes nothing; where it is not known what they hold, it is asked first. What takes longer than somebody waits for a page goes on by
 * itself. An upload whose check or import broke off is checked anew.
 */
export async function checkUpload(context: UseCaseContext, id: string): Promise<Result<null, Problem>> {
  const upload = await ownUpload(context, id);
  return upload === null ? err({ code: 'not_found' }) : checkFound(context, upload);
}

/** The same of an upload that is at hand: whoever calls has judged whose it is. */
export async function checkFound(context: UseCaseContext, upload: Upload): Promise<Result<null, Problem>> {
  const { store } = context;
  const { id } = upload;
  if (await wasImported(store.primary, store.t, id)) {
    await settleDone(context, upload);
    return ok(null);
  }
  const fresh = upload.state === 'checking' && upload.report === null && !isRunning(id);
  const from: UploadState[] = isStopped(upload, context.now)
    ? ['checking', 'applying', 'failed', 'cancelled']
    : fresh
      ? ['checking']
      : ['asking', 'checked', 'failed', 'cancelled'];
  return start(context, upload, { from, to: 'checking' }, { dryRun: true });
}

/** The numbers that somebody typed to say that all of it is meant. */
export interface TypedConfirms {
  readonly confirmEnded: number | null;
  readonly confirmMoved: number | null;
}

/** Imports the files of an upload that was checked: all of it, or, with anything wrong, nothing. */
export async function applyUpload(
  context: UseCaseContext,
  id: string,
  confirms: TypedConfirms,
): Promise<Result<null, Problem>> {
  const upload = await ownUpload(context, id);
  if (upload === null) return err({ code: 'not_found' });
  const fields = notConfirmed(upload.report as ImportReport | null, confirms);
  if (fields.length > 0) return err({ code: 'does_not_fit', fields });
  const tooLate = await whyTooLate(context, id);
  if (tooLate !== null) return err({ code: 'not_allowed', detail: tooLate });
  const shown = (upload.report as ImportReport | null)?.mark ?? null;
  return start(context, upload, { from: ['checked'], to: 'applying' }, { runId: id, shown, ...confirms });
}

/** Forgets an upload with its files; what goes on is left to end. */
export async function discardUpload(context: UseCaseContext, id: string): Promise<Result<null, Problem>> {
  const upload = await ownUpload(context, id);
  if (upload === null) return err({ code: 'not_found' });
  if (isRunning(id))
    return err({ code: 'not_allowed', detail: 'These files are being read: wait until it is done' });
  await context.store.tx(async (tx) => {
    await settleDrop(tx, context, id, { state: 'discarded', report: null });
    await removeUpload(tx, context.store.t, id);
  });
  return ok(null);
}

/** The number of each kind of loss must be typed as the check names it. */
function notConfirmed(report: ImportReport | null, { confirmEnded, confirmMoved }: TypedConfirms) {
  const { ended = 0, moved = 0 } = report?.confirm ?? {};
  return [
    ...(ended > 0 && confirmEnded !== ended
      ? [{ field: 'confirmEnded', message: `To end all of these, enter ${ended}` }]
      : []),
    ...(moved > 0 && confirmMoved !== moved
      ? [{ field: 'confirmMoved', message: `To move all of these, enter ${moved}` }]
      : []),
  ];
}

async function start(
  context: UseCaseContext,
  upload: Upload,
  { from, to }: { readonly from: readonly UploadState[]; readonly to: UploadState },
  options: Partial<ImportOptions>,
): Promise<Result<null, Problem>> {
  const { store, now } = context;
  const moved = await store.tx((tx) =>
    moveUpload(tx, store.t, { id: upload.id, from, to, at: now.toISOString() }),
  );
  if (!moved)
    return err({ code: 'stale', detail: 'These files are being read, or were imported already. Look again' });
  await runBeside(upload.id, () => run(context, upload, options));
  return ok(null);
}

/** Reads the files and keeps what it came to. A fault that nobody foresaw is kept too: nothing was changed then. */
async function run(context: UseCaseContext, upload: Upload, options: Partial<ImportOptions>): Promise<void> {
  const { id, files } = upload;
  const between = stepsOf(context, id);
  try {
    await between({ kind: 'reading', done: 0, of: bytesOf(upload) });
    if (options.dryRun === true && (await openTablesOf(context, upload)).some(isAsked)) {
      await settle(context, upload, 'asking', null);
      return;
    }
    const result = await importData(context, countedSources(context, upload, between), {
      source:
        `${upload.options.pasted === true ? 'Pasted rows' : 'Upload'}: ${files.map(({ name }) => name).join(', ')}`.slice(
          0,
          200,
        ),
      ...upload.options,
      ...options,
      byFile: true,
      between,
    });
    const report = result.ok ? result.value : null;
    const whole = report !== null && isWhole(report);
    const state = report === null ? 'failed' : options.dryRun || !whole ? 'checked' : 'applied';
    await settle(context, upload, state, report);
  } catch (error) {
    if (error instanceof UploadCancelled) {
      await settle(context, upload, 'cancelled', null);
      return;
    }
    log.error({ err: error, upload: id }, 'files that were brought could not be imported');
    await settle(context, upload, 'failed', null).catch(() => undefined);
  }
}

/** The files of an upload, each part of which is told as it is read. */
function countedSources(
  context: UseCaseContext,
  upload: Upload,
  between: ReturnType<typeof stepsOf>,
): ImportSource[] {
  const of = bytesOf(upload);
  let done = 0;
  return sourcesOf(context, upload).map(({ name, bytes }) => ({
    name,
    bytes: async function* () {
      for await (const part of bytes()) {
        done += part.length;
        await between({ kind: 'reading', done: Math.min(done, of), of });
        yield part;
      }
    },
  }));
}

function bytesOf({ files }: Pick<Upload, 'files'>): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** An import that was done, and of which it was not said: what its last check came to is what it did. */
async function settleDone(context: UseCaseContext, { id, report }: Upload): Promise<void> {
  const { store, now } = context;
  await store.tx(async (tx) => {
    await settleDrop(tx, context, id, { state: 'imported', report: null });
    await saveUploadReport(tx, store.t, { id, state: 'applied', at: now.toISOString(), report });
    await removeContents(tx, store.t, id);
  });
}

/** Whether nothing stood in the way of the import. */
function isWhole({ errors, confirm, otherwise }: ImportReport): boolean {
  return errors.length === 0 && confirm === undefined && otherwise !== true;
}

async function settle(
  context: UseCaseContext,
  { id }: Upload,
  state: UploadState,
  report: ImportReport | null,
): Promise<void> {
  const { store, now } = context;
  const changes = report?.files === undefined ? null : await packChanges(report.files);
  const kept = report === null ? null : withFirstRows(report);
  await store.tx(async (tx) => {
    await saveUploadReport(tx, store.t, { id, state, at: now.toISOString(), report: withoutNul(kept) });
    if (changes !== null) await saveChanges(tx, store.t, id, changes);
    if (state === 'applied') {
      await removeContents(tx, store.t, id);
      await settleDrop(tx, context, id, { state: 'imported', report });
    }
  });
}

/** A database of one kind keeps no NUL in a document: it stands in what a file held where no text should. */
function withoutNul(report: unknown): unknown {
  return JSON.parse(JSON.stringify(report).replaceAll('\\u0000', ''));
}
