import type { pgTables, sqliteTables } from './tables';

/**
 * Proof at compile time that Drizzle infers the same rows and inserts in both dialects, table by table: the type checker refuses
 * this file when a kind of column (kit/columns.ts) is another type on one side.
 */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Rows<Tables> = {
  [Name in keyof Tables]: Tables[Name] extends { $inferSelect: infer Row } ? Row : never;
};
type Inserts<Tables> = {
  [Name in keyof Tables]: Tables[Name] extends { $inferInsert: infer Row } ? Row : never;
};

type Differing<A, B> = {
  [Name in keyof A]: Name extends keyof B ? (Same<A[Name], B[Name]> extends true ? never : Name) : Name;
}[keyof A];

interface Parity {
  readonly rows: Differing<Rows<typeof sqliteTables>, Rows<typeof pgTables>>;
  readonly missing: Differing<Rows<typeof pgTables>, Rows<typeof sqliteTables>>;
  readonly inserts: Differing<Inserts<typeof sqliteTables>, Inserts<typeof pgTables>>;
}

type MustBeNever<T extends never> = T;
/** Names the table that differs in the compiler's message. */
export type ProvenParity = MustBeNever<Parity[keyof Parity]>;
