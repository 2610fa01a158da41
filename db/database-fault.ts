/** What keeps a database from doing what it promises, in a word. */
export type DatabaseFault = 'read_only' | 'full' | 'locked' | 'damaged' | 'unavailable';

/** Somebody else went on writing for too long: nothing was changed, and it may be tried again. */
export class DatabaseBusyError extends Error {
  constructor(cause: unknown) {
    super('The database is busy: somebody else is writing', { cause });
    this.name = 'DatabaseBusyError';
  }
}

/** SQLite's codes begin with the kind of fault; PostgreSQL's are five letters or figures. */
const KINDS: readonly (readonly [RegExp, DatabaseFault])[] = [
  [/^SQLITE_(BUSY|LOCKED)|^55P03$/, 'locked'],
  [/^SQLITE_(READONLY|PERM|AUTH)|^25006$/, 'read_only'],
  [/^SQLITE_FULL|^53100$/, 'full'],
  [/^SQLITE_(CORRUPT|NOTADB)|^XX00[12]$/, 'damaged'],
];

/** Which fault an error tells of, through whatever wrapped it; `unavailable` where it says nothing more. */
export function databaseFault(error: unknown): DatabaseFault {
  if (error instanceof DatabaseBusyError) return 'locked';
  if (typeof error !== 'object' || error === null) return 'unavailable';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = KINDS.find(([pattern]) => pattern.test(code));
  if (known) return known[1];
  return 'cause' in error && error.cause !== error ? databaseFault(error.cause) : 'unavailable';
}
