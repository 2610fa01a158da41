import type * as pg from './tables.pg';
import type * as sqlite from './tables.sqlite';

/**
 * Proof at compile time that both dialects infer the same rows and inserts, table by table: the type checker refuses this file
 * when a column is missing, or has another type, on one side.
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
  readonly rows: Differing<Rows<typeof sqlite>, Rows<typeof pg>>;
  readonly missing: Differing<Rows<typeof pg>, Rows<typeof sqlite>>;
  readonly inserts: Differing<Inserts<typeof sqlite>, Inserts<typeof pg>>;
}

type MustBeNever<T extends never> = T;
/** Names the table that differs in the compiler's message. */
export type ProvenParity = MustBeNever<Parity[keyof Parity]>;
