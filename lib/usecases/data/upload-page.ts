import 'server-only';
import type { loadAllColumnsSaid } from '../../../db/queries/import/load-columns-said';
import type { UploadState } from '../../domain/audit/upload-state';
import type { FeedsShown } from '../feeds/feed-page';
import type { InTheWay } from '../import/undo/in-the-way';
import type { ImportFile, ImportReport } from '../import/import-report';

/** What is remembered of files of one shape. */
export type RememberedShape = Awaited<ReturnType<typeof loadAllColumnsSaid>>[number];

/** Most that may be brought at once, in bytes: larger files go by the command or the API in parts. The front door of the server knows the same (lib/cli/tools/front-door-limits.mjs). */
export const MOST_UPLOAD_BYTES = 25 * 1024 * 1024;

/** So many rows of each kind a file shows at most: those added, those changed, those that end. */
export const MOST_ROWS_SHOWN = 100;

/** A file that was brought: the name that it is imported under, and its size. */
interface UploadedFile {
  readonly name: string;
  readonly bytes: number;
}

/** How files are to be imported. */
export interface UploadOptions {
  readonly complete: boolean;
  readonly asOf: string | null;
  readonly region: string | null;
  /** What the files hold and which column each heading is, as JSON, once somebody said so. */
  readonly mapping?: string | null;
  /** Whether its rows were pasted into the service: no file was brought. */
  readonly pasted?: boolean;
}

/** Files that somebody brought, and how far they are. */
export interface ShownUpload {
  readonly id: string;
  readonly createdAt: string;
  /** `stopped`: it was under way, and nothing has been heard of it for long. */
  readonly state: UploadState | 'stopped';
  readonly files: readonly UploadedFile[];
}

/** How far work is that goes on: `done` of `of`, bytes while files are read and rows from then on. */
export interface UploadProgress {
  readonly kind: 'reading' | 'comparing' | 'writing';
  readonly done: number;
  readonly of: number;
}

/** One upload with what its check, or its import, came to. */
export interface UploadPage extends ShownUpload {
  readonly expiresAt: string;
  readonly options: UploadOptions;
  readonly regionName: string | null;
  readonly report: ImportReport | null;
  /** Null: nothing goes on, or it does elsewhere. */
  readonly progress: UploadProgress | null;
  /** Who asked to cancel, and when; null: nobody. */
  readonly cancelAsked: { readonly at: string; readonly byName: string } | null;
  /** Whether its rows can be mended where they stand. */
  readonly asGrid: boolean;
}

/** One import that was applied. */
export interface ShownRun {
  readonly id: string;
  readonly finishedAt: string;
  readonly actorName: string;
  readonly source: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly ended: number;
  /** Who undid it, and when; null: it stands. */
  readonly undone: { readonly at: string; readonly byName: string } | null;
  /** What it changed is kept, and its time is not over: whether anything stands in the way is seen on the page that undoes it. */
  readonly mayBeUndone: boolean;
}

/** What the data page shows. */
export interface DataPage {
  /** Files that the reader may take out of the whole. */
  readonly takeOut: readonly ImportFile[];
  /** When the data is from; null: nothing was imported yet. */
  readonly dataAsOf: string | null;
  readonly runs: readonly ShownRun[];
  readonly mostRuns: number;
  readonly uploads: readonly ShownUpload[];
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  /** What is remembered of files whose headings are not the contract's, the newest first. */
  readonly shapes: readonly RememberedShape[];
  /** What other systems bring. */
  readonly feeds: FeedsShown;
}

/** The page that undoes an import: what it would do, or what stands in the way. */
export interface UndoPage {
  readonly run: ShownRun;
  /** Why it cannot be undone, in a sentence; null: it can. */
  readonly refused: string | null;
  /** The first of what stands in the way, and how much there is. */
  readonly inTheWay: readonly InTheWay[];
  readonly inTheWayCount: number;
  readonly takenAway: number;
  readonly broughtBack: number;
}
