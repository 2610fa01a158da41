import 'server-only';
import { loadImportRuns, loadRegions, loadUpload, loadUploads } from '../../../db/queries/data/load-uploads';
import { loadAllColumnsSaid } from '../../../db/queries/import/load-columns-said';
import { loadRunsWithUndo } from '../../../db/queries/import/load-undo';
import { loadDataAsOf } from '../../../db/queries/estate/load-estate';
import type { UploadState } from '../../domain/audit/upload-state';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { feedsShown } from '../feeds/view-feeds';
import type { ImportedFile, ImportProblem, ImportReport } from '../import/import-report';
import type { Problem } from '../problem';
import { isStopped } from './parts/is-stopped';
import { stepOf } from './parts/run-beside';
import { importerOf } from './parts/may-import';
import { takeOutRights } from '../../domain/access/take-out-rights';
import { filesFor } from './whole/take-out';
import { withOwnHeadings } from './parts/own-headings';
import { readGrid } from './grid/read-grid';
import { shownRun } from './parts/shown-run';
import type { DataPage, ShownUpload, UploadPage } from './upload-page';

/** Imports that the page lists at most, the newest first. */
const MOST_RUNS = 100;

/** When the data is from, what was imported, and what the reader brought and has not imported. For who may import; not there for others. */
export async function viewData(context: UseCaseContext): Promise<Result<DataPage, Problem>> {
  const userId = importerOf(context);
  if (userId === null) return err({ code: 'not_found' });
  const { db, t } = context.store;
  const now = context.now.toISOString();
  const kept = new Set(await loadRunsWithUndo(db, t));
  const uploads = await loadUploads(db, t, userId, now);
  return ok({
    dataAsOf: await loadDataAsOf(db, t),
    runs: (await loadImportRuns(db, t, MOST_RUNS)).map((run) => shownRun(run, kept, context.now)),
    mostRuns: MOST_RUNS,
    uploads: uploads.filter(({ state }) => state !== 'applied').map((upload) => shown(upload, context.now)),
    regions: await loadRegions(db, t),
    shapes: await loadAllColumnsSaid(db, t),
    feeds: await feedsShown(context),
    takeOut: filesFor(takeOutRights(context.actor, null)),
  });
}

/** One upload of the reader's own, with what its check or its import came to. */
export async function viewUpload(context: UseCaseContext, id: string): Promise<Result<UploadPage, Problem>> {
  const userId = importerOf(context);
  if (userId === null) return err({ code: 'not_found' });
  const { db, t } = context.store;
  const upload = await loadUpload(db, t, { id, userId, now: context.now.toISOString() });
  if (upload === null) return err({ code: 'not_found' });
  const regions = upload.options.region === null ? [] : await loadRegions(db, t);
  return ok({
    ...shown(upload, context.now),
    expiresAt: upload.expiresAt,
    options: upload.options,
    regionName: regions.find(({ code }) => code === upload.options.region)?.name ?? null,
    // Kept by ourselves, as it was reported.
    report: forScreen(upload.report as ImportReport | null),
    progress: stepOf(id),
    cancelAsked:
      upload.cancelAskedAt === null
        ? null
        : { at: upload.cancelAskedAt, byName: upload.cancelAskedByName ?? '' },
    asGrid: upload.state === 'checked' && (await readGrid(context, upload)) !== null,
  });
}

function shown(
  upload: {
    readonly id: string;
    readonly createdAt: string;
    readonly state: UploadState;
    readonly stateAt: string;
    readonly files: ShownUpload['files'];
  },
  now: Date,
): ShownUpload {
  const { id, createdAt, files, state } = upload;
  return { id, createdAt, files, state: isStopped(upload, now) ? 'stopped' : state };
}

/** The report in the words of a screen, without the names of people under supervision. */
function forScreen(report: ImportReport | null): ImportReport | null {
  if (report === null) return null;
  return {
    ...report,
    ...(report.files === undefined ? {} : { files: report.files.map(withRows) }),
    errors: withOwnHeadings(report.errors.map(problemForScreen), report.columns),
    warnings: withOwnHeadings(report.warnings.map(problemForScreen), report.columns),
  };
}

/** A file of a report; one that was kept before rows were told has none. */
function withRows(file: ImportedFile): ImportedFile {
  const { rows = [] } = file as Partial<ImportedFile>;
  return { ...file, rows };
}

const NAMES = ['forename', 'surname', 'date_of_birth'];

/** What the command calls by its options, in words of the form. */
const OPTIONS: readonly (readonly [string, string])[] = [
  ['Give the time (--as-of, asOf), or a column', 'Bring the file again with the time, or with a column'],
  ['Name another with --region', 'To name another, bring the files again and choose it'],
  [' without --complete', ' without saying that it is complete'],
];

function problemForScreen(problem: ImportProblem): ImportProblem {
  const named = problem.file === 'cases.csv' && NAMES.includes(problem.column ?? '');
  const message = OPTIONS.reduce((text, [from, to]) => text.replace(from, to), problem.message);
  return { ...problem, message, value: named ? null : problem.value };
}
