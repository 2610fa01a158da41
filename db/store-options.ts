/** Hears of every SQL statement that runs, its text without values: for counting what a page costs. */
type OnStatement = (sql: string) => void;

/** Sends a statement of PostgreSQL on its way: what stands around it may count it or have it wait. */
type Around = <T>(sql: string, send: () => Promise<T>) => Promise<T>;

/** How the service is connected to PostgreSQL. Times in milliseconds; 0 for a time without end. */
export interface PostgresSettings {
  /** The most connections that this process opens. */
  readonly poolSize: number;
  /** How long a request waits for a connection. */
  readonly connectMs: number;
  /** How long one statement may take. */
  readonly statementMs: number;
  /** How long a statement waits for what another has locked. */
  readonly lockMs: number;
  /** Where reads may go, and how old their answer may be; null: all go to the one database. */
  readonly replica: ReplicaSettings | null;
}

/** A streaming replica. */
export interface ReplicaSettings {
  readonly url: string;
  /** How far behind the primary its answers may be, in milliseconds. */
  readonly mostLagMs: number;
}

/**
 * What is known of the request that reads and writes: a position in the primary's log (`pg_lsn`) that its reads must have reached, since
 * whoever asks has written up to there, and the one that it has written itself.
 */
export interface RequestReads {
  seen?: string;
  wrote?: string;
  /** Where its reads go, once the first was made: all of a request go to one place. */
  readsFrom?: 'primary' | 'replica';
}

export interface StoreOptions {
  readonly onStatement?: OnStatement;
  readonly around?: Around;
  readonly postgres?: PostgresSettings;
  /** The request on behalf of which the caller runs; undefined for a job or a command, which read from the primary. */
  readonly request?: () => RequestReads | undefined;
}

/** How long a write waits for another to end, in milliseconds. */
export const LONGEST_WAIT_MS = 5_000;

/** Without settings of its own: commands and tests. A command may take as long as it needs for one statement. */
export const POSTGRES_DEFAULTS: PostgresSettings = {
  poolSize: 10,
  connectMs: 10_000,
  statementMs: 0,
  lockMs: LONGEST_WAIT_MS,
  replica: null,
};
