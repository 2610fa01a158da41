import type { UploadState } from '../../lib/domain/audit/upload-state';
import type { UserId } from '../../lib/kernel/ids';
import { integer, json, text } from './kit/columns';
import { table } from './kit/table-pair';

/**
 * Files that somebody brought to be imported, between the check and the import itself: theirs alone, for a day. No foreign key to the person:
 * it is gone long before anybody is.
 */
export const importUploads = table(
  'import_upload',
  {
    id: text().primaryKey(),
    userId: text('user_id').$type<UserId>().notNull(),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    state: text().$type<UploadState>().notNull(),
    /** Since when it is in that state. */
    stateAt: text('state_at').notNull(),
    /** Each file: its name, as it is imported, and how many bytes it had. */
    files: json().$type<readonly { readonly name: string; readonly bytes: number }[]>().notNull(),
    /** How they are to be imported. */
    options: json()
      .$type<{
        readonly complete: boolean;
        readonly asOf: string | null;
        readonly region: string | null;
        /** What the files hold, as JSON, once somebody said so. */
        readonly mapping?: string | null;
        /** Whether its rows were pasted. */
        readonly pasted?: boolean;
      }>()
      .notNull(),
    /** When somebody asked that what goes on with them is left, and who; null: nobody did since they came into their state, or were cancelled. */
    cancelAskedAt: text('cancel_asked_at'),
    cancelAskedByName: text('cancel_asked_by_name'),
    /** What the check, or the import, came to; null before. */
    report: json().$type<unknown>(),
  },
  (t, { index }) => [index('import_upload_by_expiry').on(t.expiresAt)],
);

/** What is in the files, packed (gzip) and written as text (base64), in parts. */
export const importUploadParts = table(
  'import_upload_part',
  {
    uploadId: text('upload_id')
      .notNull()
      .references(() => importUploads.id),
    /** Which file, and which part of it, counted from 0; file -1 is what becomes of the rows of all of them. */
    file: integer().notNull(),
    part: integer().notNull(),
    content: text().notNull(),
  },
  (t, { primaryKey }) => [primaryKey({ columns: [t.uploadId, t.file, t.part] })],
);

/**
 * What somebody said that files of one shape hold, and which column each of their headings is: files of the shape are read so from then on. Of the
 * files themselves nothing is kept but their headings.
 */
export const columnsSaid = table('columns_said', {
  /** A mark of the headings in any order, and of what the name of the file says. */
  shape: text().primaryKey(),
  /** As `cases.csv`; null: such files are left out. */
  file: text(),
  /** By heading, folded; null: left out. */
  columns: json().$type<Readonly<Record<string, string | null>>>().notNull(),
  saidAt: text('said_at').notNull(),
  saidById: text('said_by_id').notNull(),
  saidByName: text('said_by_name').notNull(),
});
