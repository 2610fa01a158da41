/** What keeps a database from doing what it promises, in a word. */
export type DatabaseFault = 'read_only' | 'full' | 'locked' | 'damaged' | 'unavailable';

/** Somebody else went on writing for too long: nothing was changed, and it may be tried again. */
export class DatabaseBusyError extends Error {
  constructor(cause: unknown) {
    super('The database is busy: somebody else is writing', { cause });
    this.name = 'DatabaseBusyError';
  }
}

/**
 * SQLite's codes begin with the kind of fault; PostgreSQL's are five letters or figures. `locked` is whatever may be tried again: a lock that
 * was waited for in vain (55P03), a deadlock or a conflict (40P01, 40001), a statement that took too long (57014), no connection left (53300).
 */
const KINDS: readonly (readonly [RegExp, DatabaseFault])[] = [
  [/^SQLITE_(BUSY|LOCKED)|^(55P03|40P01|40001|57014|53300)$/, 'locked'],
  [/^SQLITE_(READONLY|PERM|AUTH)|^25006$/, 'read_only'],
  [/^SQLITE_FULL|^53100$/, 'full'],
  [/^SQLITE_(CORRUPT|NOTADB)|^XX00[12]$/, 'damaged'],
];

/** Which fault an error tells of, through whatever wrapped it; `unavailable` where it says nothing more. */
export function databaseFault(error: unknown): DatabaseFault {
  for (const cause of causesOf(error)) {
    if (cause instanceof DatabaseBusyError) return 'locked';
    const code = codeOf(cause);
    const known = KINDS.find(([pattern]) => pattern.test(code));
    if (known) return known[1];
  }
  return 'unavailable';
}

/** Whether PostgreSQL undid a transaction for the sake of another, so that the same one would do if it ran again: a deadlock, or a conflict. */
export function wasUndoneForAnother(error: unknown): boolean {
  return causesOf(error).some((cause) => /^(40P01|40001)$/.test(codeOf(cause)));
}

/** PostgreSQL’s codes for what another server may answer all the same: lost connections, no room for one, a shutdown, a statement that took too long or was in the way of replaying. */
const ELSEWHERE = /^(08...|53...|57...|58...|XX...|40001|40P01|55P03)$/;

/** Whether an error tells of the way to a server, or of that server’s state, and not of the statement: the same may be asked of another one. */
export function isServersFault(error: unknown): boolean {
  const codes = causesOf(error).map(codeOf);
  const ofStatement = codes.find((code) => /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E'));
  return ofStatement === undefined || ELSEWHERE.test(ofStatement);
}

/** An error, and what caused it, the nearest first. */
function causesOf(error: unknown): object[] {
  const found: object[] = [];
  for (let next = error; typeof next === 'object' && next !== null && !found.includes(next);) {
    found.push(next);
    next = 'cause' in next ? next.cause : undefined;
  }
  return found;
}

function codeOf(error: object): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
