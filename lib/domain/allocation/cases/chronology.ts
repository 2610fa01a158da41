import type { IsoDate } from '../../../kernel/dates';
import { londonDay } from '../../../kernel/dates';

/** What an entry of a chronology is about. */
export const CHRONOLOGY_KINDS = [
  'order',
  'allocation',
  'workload',
  'absence',
  'cover',
  'band',
  'oversight',
  'contact',
  'change',
] as const;
export type ChronologyKind = (typeof CHRONOLOGY_KINDS)[number];

export const CHRONOLOGY_LABELS: Readonly<Record<ChronologyKind, string>> = {
  order: 'Order',
  allocation: 'Allocation',
  workload: 'Workload',
  absence: 'Absence',
  cover: 'Cover and shares',
  band: 'Band',
  oversight: 'Oversight',
  contact: 'Contact',
  change: 'Change',
};

/** Something that happened with a case, as it is told to one reader. */
export interface ChronologyEntry {
  readonly kind: ChronologyKind;
  /** The day on which it happened, or from which it counts. */
  readonly on: IsoDate;
  /** The instant, where it is known to the minute; null where only the day is. */
  readonly at: string | null;
  readonly what: string;
  /** What is told beside it, a sentence a line. */
  readonly lines: readonly string[];
  /** Who did it; null where nobody is recorded. */
  readonly by: string | null;
}

/** An entry that happened at an instant. */
export function entryAt(
  kind: ChronologyKind,
  at: string,
  what: string,
  { lines = [], by = null }: Partial<Pick<ChronologyEntry, 'lines' | 'by'>> = {},
): ChronologyEntry {
  return { kind, on: londonDay(new Date(at)), at, what, lines, by };
}

/** An entry of a day; none where the day is not known, or not to be told. */
export function entryOn(
  kind: ChronologyKind,
  on: IsoDate | null,
  what: string,
  { lines = [], by = null }: Partial<Pick<ChronologyEntry, 'lines' | 'by'>> = {},
): ChronologyEntry[] {
  return on === null ? [] : [{ kind, on, at: null, what, lines, by }];
}

/** The entries from the first to the last: what is known of a day alone stands before what happened at an hour of it, then by kind. */
export function inOrder(entries: readonly ChronologyEntry[]): ChronologyEntry[] {
  return [...entries].sort(
    (a, b) =>
      compareText(a.on, b.on) ||
      compareText(a.at ?? '', b.at ?? '') ||
      CHRONOLOGY_KINDS.indexOf(a.kind) - CHRONOLOGY_KINDS.indexOf(b.kind),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
