import { createHash } from 'node:crypto';
import type { TableShape } from './table-shapes';

/** A value on its way: a document as the text that it is stored as. */
export type CopiedValue = string | number | boolean | null;
export type CopiedRow = readonly CopiedValue[];

const EIGHT_BYTES = 2n ** 64n;

/**
 * The number of rows and a checksum over all of them, whatever their order: databases sort text differently. A document counts by what it
 * says, since PostgreSQL writes its members in an order of its own.
 */
export class RowSum {
  rows = 0;
  private sums: [bigint, bigint] = [0n, 0n];
  private readonly documents: readonly number[];

  constructor({ columns }: TableShape) {
    this.documents = columns.flatMap(({ kind }, at) => (kind === 'json' ? [at] : []));
  }

  add(row: CopiedRow): void {
    this.rows += 1;
    const told: CopiedValue[] = [...row];
    for (const at of this.documents) told[at] = inOneForm(told[at] ?? null);
    const hash = createHash('sha256').update(JSON.stringify(told)).digest();
    const [first, second] = this.sums;
    this.sums = [
      (first + hash.readBigUInt64LE(0)) % EIGHT_BYTES,
      (second + hash.readBigUInt64LE(8)) % EIGHT_BYTES,
    ];
  }

  /** 32 figures and letters. */
  get checksum(): string {
    return this.sums.map((sum) => sum.toString(16).padStart(16, '0')).join('');
  }
}

function inOneForm(document: CopiedValue): string | null {
  return typeof document === 'string' ? JSON.stringify(sorted(JSON.parse(document))) : null;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, sorted(member)] as const);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
