import type { Place } from '../../access/can';
import { sumOf } from '../../../kernel/collections';
import { addDays, type IsoDate } from '../../../kernel/dates';
import type { Crn } from '../../../kernel/ids';
import { percentRoundedHalfUp } from '../../../kernel/ratio';
import { type CapacityFacts } from '../capacity/capacity-facts';
import { isOver100 } from '../counts/count-officers';
import { isInside, type Unit } from '../units/units';

/** Falls of band or lowest grade are counted over this many days, today included. */
export const DOWNGRADE_DAYS = 90;

/** A change of band as the monitoring of downgrades counts it. */
export interface CountedChange {
  readonly crn?: Crn;
  readonly place: Place;
  /** The day on which it came into force, or was asked for while it waits. */
  readonly onDate: IsoDate;
  /** Whether it is in force; false for one that only waits. */
  readonly inForce: boolean;
  readonly falls: boolean;
  /** A record of before the lowest grade was kept, whose inputs do not tell whether it fell. */
  readonly notKnown?: boolean;
  /** Whether the officer of record was over 100% then; null where nobody held the case. */
  readonly holderOver: boolean | null;
  readonly waiting: boolean;
  /** Drawn for review; `reviewed` once a manager has looked at it. */
  readonly drawn: boolean;
  readonly reviewed: boolean;
}

/** Falls of band or lowest grade of some holders' cases. */
export interface FallRate {
  readonly falls: number;
  readonly cases: number;
  /** Falls per 100 live cases, 1 decimal, half up; null where there is no case. */
  readonly per100: number | null;
}

/** The downgrades of a unit (docs/rules/measures.md, M-10). */
export interface Downgrades {
  /** Holders over 100%: at the time of the fall, and for the cases as of today. */
  readonly over: FallRate;
  /** All other holders, and cases that nobody holds. */
  readonly rest: FallRate;
  readonly all: FallRate;
  /** Changes that wait for a second manager today. */
  readonly waiting: number;
  /** Falls of the same days that were drawn for review, and of these those still to be looked at. */
  readonly drawn: number;
  readonly toReview: number;
  /** Older changes in force of which it is not known whether the lowest grade fell. */
  readonly notKnown: number;
}

/** Falls of band or lowest grade in force over the last 90 days for each 100 live cases, by holder over 100% and not; what waits; what was drawn. */
export function measureDowngrades(
  facts: Pick<CapacityFacts, 'officers' | 'waiting' | 'onDate'>,
  changes: readonly CountedChange[],
): Downgrades {
  return downgradesOf(tallyDowngrades(facts, changes));
}

/** What downgrades are counted from, added up. */
export interface DowngradeTally extends Pick<Downgrades, 'waiting' | 'drawn' | 'toReview' | 'notKnown'> {
  readonly falls: number;
  readonly fallsOver: number;
  readonly cases: number;
  /** Of holders over 100% today. */
  readonly casesOver: number;
}

/** Counts falls and cases. */
export function tallyDowngrades(
  { officers, waiting, onDate }: Pick<CapacityFacts, 'officers' | 'waiting' | 'onDate'>,
  changes: readonly CountedChange[],
): DowngradeTally {
  const from = addDays(onDate, 1 - DOWNGRADE_DAYS);
  const recent = changes.filter((change) => change.onDate >= from && change.onDate <= onDate);
  const falls = recent.filter((change) => change.inForce && change.falls);
  return {
    falls: falls.length,
    fallsOver: falls.filter((change) => change.holderOver === true).length,
    cases: sumOf(officers, (entry) => entry.cases.length) + waiting.length,
    casesOver: sumOf(officers.filter(isOver100), (entry) => entry.cases.length),
    waiting: changes.filter((change) => change.waiting).length,
    drawn: recent.filter((change) => change.drawn).length,
    notKnown: recent.filter((change) => change.inForce && change.notKnown === true).length,
    toReview: changes.filter((change) => change.drawn && !change.reviewed).length,
  };
}

/** The rates from what falls and cases add up to. */
export function downgradesOf({ falls, fallsOver, cases, casesOver, ...counts }: DowngradeTally): Downgrades {
  return {
    over: rateOf(fallsOver, casesOver),
    rest: rateOf(falls - fallsOver, cases - casesOver),
    all: rateOf(falls, cases),
    ...counts,
  };
}

/** The changes that belong to a unit: by the officer of record then, else by the person's home. */
export function changesOf(changes: readonly CountedChange[], unit: Unit): readonly CountedChange[] {
  return changes.filter((change) => isInside(unit, change.place));
}

function rateOf(falls: number, cases: number): FallRate {
  return { falls, cases, per100: percentRoundedHalfUp(falls, cases, 1) };
}
