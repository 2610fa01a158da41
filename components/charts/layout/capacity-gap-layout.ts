import type { Address } from '@/lib/kernel/address';
import type { DotRole } from './palette';

export interface GapRow {
  readonly role: DotRole;
  /** "Senior case managers" */
  readonly label: string;
  /** Full-time equivalents, side by side: time used for the grade's own cases, time lent inside teams, then what is short or spare. */
  readonly filled: number;
  readonly lent: number;
  readonly short: number;
  readonly spare: number;
  /** As written: "33.55 available" */
  readonly availableText: string;
  /** As written: "4.12 short after 1.20 lent", or "1.20 spare" */
  readonly gapText: string;
  /** The officers whose time it is. */
  readonly href?: Address;
}

/** In pixels: the bar, and the scale at the foot. */
export const GAP_BAR = 24;
export const GAP_FOOT = 30;

export interface GapLayout {
  /** A row: its name above its bar; where it is narrow, two lines of figures below it. */
  readonly row: number;
  /** Room for what is written after the longest bar. */
  readonly right: number;
}

/** The rows of the wide or the narrow layout, in pixels. */
export function gapLayout(narrow: boolean): GapLayout {
  return narrow ? { row: 112, right: 20 } : { row: 75, right: 180 };
}

/** The height of so many grades, in pixels. */
export function gapHeight(rows: number, narrow: boolean): number {
  return rows * gapLayout(narrow).row + GAP_FOOT;
}

/** How long a row is drawn: all of its parts, in full-time equivalents. */
export function gapLength({ filled, lent, short, spare }: GapRow): number {
  return filled + lent + short + spare;
}
