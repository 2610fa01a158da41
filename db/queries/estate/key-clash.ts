import type { Place } from '../../../lib/domain/access/can';
import type { StaffCode } from '../../../lib/kernel/ids';

/** What a key can be of that may stand in two spellings. CRNs may not: they have been stored in capitals from the first. */
export const CLASH_KINDS = ['officer', 'team', 'ldu', 'region', 'report'] as const;
export type ClashKind = (typeof CLASH_KINDS)[number];

/** How much of each kind stands under a record today; what is none may be left out. */
export interface HeldUnder {
  /** Of an officer or unit: live cases that they hold. Of an LDU or region also those that wait there. */
  readonly liveCases?: number;
  /** Of an officer: open shares, and covers of today or to come. */
  readonly beside?: number;
  /** Of an officer: whom they manage. */
  readonly managed?: number;
  readonly staff?: number;
  readonly teams?: number;
  readonly ldus?: number;
  /** Of an LDU: areas that it serves. */
  readonly areas?: number;
  /** Teams elsewhere that serve the unit. */
  readonly servedBy?: number;
  /** People who sign in as the officer, or roles and tokens over the unit. */
  readonly signIns?: number;
}

/** One of the records whose keys differ in case of letters alone, with what stands under it today. */
export interface ClashingRecord {
  readonly kind: ClashKind;
  readonly code: string;
  readonly name: string;
  /** Where it stands: who may change it there may merge it. */
  readonly place: Place;
  /** The officer whose record it is, or stands in; null for a unit. */
  readonly staffCode: StaffCode | null;
  readonly holds: HeldUnder;
}

/** Records of one key, in several spellings: the first is the one with live cases, which takes what is written. */
export type KeyClash = readonly [ClashingRecord, ClashingRecord, ...ClashingRecord[]];

/** What of these codes clashes, in their order, as `toRecord` reads it of a row; of a code that no row has, nothing. */
export async function readRecords<Row>(
  codes: readonly string[],
  rows: readonly Row[],
  codeOf: (row: Row) => string,
  toRecord: (row: Row) => Promise<Omit<ClashingRecord, 'code'>>,
): Promise<ClashingRecord[]> {
  const rowOf = new Map(rows.map((row) => [codeOf(row), row]));
  const found: ClashingRecord[] = [];
  for (const code of codes) {
    const row = rowOf.get(code);
    if (row !== undefined) found.push({ ...(await toRecord(row)), code });
  }
  return found;
}
