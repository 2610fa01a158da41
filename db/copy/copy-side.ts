import type { CopiedRow } from './row-sum';
import type { TableShape } from './table-shapes';

/** A database that is read from, all of it as of one moment. */
export interface CopySource {
  rows(table: TableShape): AsyncIterable<readonly CopiedRow[]>;
  /** The last number that the database gave in a numbered table; 0 before the first. */
  lastNumber(table: TableShape): Promise<number>;
  close(): Promise<void>;
}

/**
 * A database that is written to, as one transaction: nothing is there for others until `keep`, and nothing at all after `close` without it. What
 * the database does by itself when a row is written (its triggers) is switched off meanwhile: what it did is among the rows.
 */
export interface CopyTarget extends CopySource {
  insert(table: TableShape, rows: readonly CopiedRow[]): Promise<void>;
  setLastNumber(table: TableShape, last: number): Promise<void>;
  /** Puts triggers and foreign keys back, looks that every key leads somewhere, and commits. */
  keep(): Promise<void>;
}

/** Why a database cannot be copied from or into: for whoever asked to put right. */
export class CopyRefused extends Error {}

/** Said where something is in the database that should be copied into. */
export const NOT_EMPTY =
  'The second database is not empty: nothing was changed. Name a new one, which is made with its tables';

/** Rows at a time. */
export const ROWS_AT_A_TIME = 2_000;

/** A name, as both databases quote it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The names of the columns, quoted. */
export function columnList({ columns }: TableShape): string {
  return columns.map(({ name }) => quoted(name)).join(', ');
}
