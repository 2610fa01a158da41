import type { CaseFacts } from '../../banding/bands/case-facts';
import { SETTINGS, type Setting } from '../../banding/case-vocabulary';
import type { IsoDate } from '../../../kernel/dates';
import { workingDaysBetween } from '../../../kernel/working-days';
import { firstUrgency } from '../../workload/absence/first-due';
import type { MeasuredCase, MeasuredOfficer } from '../../workload/measure/measure-caseload';
import { type CapacityFacts, hasNoCapacity } from '../capacity/capacity-facts';

export interface Supervised {
  /** Community cases, standalone unpaid work with them. */
  readonly community: number;
  /** Licence and post-sentence supervision. */
  readonly postRelease: number;
  readonly total: number;
}

export interface Unallocated {
  readonly count: number;
  /** Working days since the oldest order began; null when nobody waits, or no start is known. */
  readonly oldestWaitWorkingDays: number | null;
}

/** A held case with its holder. */
export interface Holding {
  readonly holder: MeasuredOfficer;
  readonly held: MeasuredCase;
}

const listed = new WeakMap<readonly MeasuredOfficer[], readonly Holding[]>();

/** Every live case that is held, with its holder: listed once for each group of officers, since most figures read it. */
export function holdingsOf({ officers }: Pick<CapacityFacts, 'officers'>): readonly Holding[] {
  const known = listed.get(officers);
  if (known) return known;
  const holdings = officers.flatMap((holder) => holder.cases.map((held) => ({ holder, held })));
  listed.set(officers, holdings);
  return holdings;
}

/** Facts of all live cases: held and unallocated. */
export function liveCaseFacts(facts: CapacityFacts): CaseFacts[] {
  return [...holdingsOf(facts).map(({ held }) => held.facts), ...facts.waiting.map((entry) => entry.facts)];
}

/** Live cases by setting, unallocated ones included; every setting is there. */
export function countCasesBySetting(facts: CapacityFacts): Record<Setting, number> {
  const live = liveCaseFacts(facts);
  const count = (setting: Setting): number => live.filter((entry) => entry.setting === setting).length;
  const [community, licence, custody, unpaidWork] = SETTINGS;
  return {
    [community]: count(community),
    [licence]: count(licence),
    [custody]: count(custody),
    [unpaidWork]: count(unpaidWork),
  };
}

/** Supervised: community and unpaid work, plus after release; custody stands apart. */
export function supervisedOf(bySetting: Readonly<Record<Setting, number>>): Supervised {
  const community = bySetting.community + bySetting.unpaid_work;
  return { community, postRelease: bySetting.licence, total: community + bySetting.licence };
}

/** Whether a held case has nobody to work on it: its officer has no capacity, and nobody covers it by name. */
export function isUncovered({ holder, held }: Holding): boolean {
  return hasNoCapacity(holder) && held.coveredBy === null;
}

/** Live cases of officers with no capacity (absent, departed, none) that nobody covers by name, and unallocated ones. */
export function countUncovered(facts: CapacityFacts): { count: number; heldWithoutCapacity: number } {
  const heldWithoutCapacity = holdingsOf(facts).filter(isUncovered).length;
  return { count: heldWithoutCapacity + facts.waiting.length, heldWithoutCapacity };
}

/** Unallocated cases, and the oldest wait in working days since the order began. */
export function countUnallocated(facts: Pick<CapacityFacts, 'waiting' | 'onDate'>): Unallocated {
  return unallocatedOf(facts.waiting.length, tallyWaits(facts));
}

/** The same from their number and what their waits add up to. */
export function unallocatedOf(count: number, waits: Readonly<Record<string, number>>): Unallocated {
  const days = Object.keys(waits).map(Number);
  return { count, oldestWaitWorkingDays: days.length === 0 ? null : Math.max(...days) };
}

/** How many have waited so many working days, by the number of days; those whose order has no known start are not in it. */
export function tallyWaits({
  waiting,
  onDate,
}: Pick<CapacityFacts, 'waiting' | 'onDate'>): Record<string, number> {
  const waits: Record<string, number> = {};
  for (const { facts } of waiting) {
    const days = waitOf(facts, onDate);
    if (days !== null) waits[days] = (waits[days] ?? 0) + 1;
  }
  return waits;
}

/** Working days that somebody has waited since the order began; null when the start is not known. An order that begins later has waited 0. */
export function waitOf(facts: Pick<CaseFacts, 'orderStart'>, onDate: IsoDate): number | null {
  return facts.orderStart === null ? null : Math.max(0, workingDaysBetween(facts.orderStart, onDate));
}

/** Unallocated cases whose first appointment has passed: the one booked for this wait, as the queue reads it. */
export function countFirstAppointmentPassed({
  model,
  waiting,
  onDate,
}: Pick<CapacityFacts, 'model' | 'waiting' | 'onDate'>): number {
  return waiting.filter(({ facts, waits }) => {
    const { date } = firstUrgency(model, facts, waits, onDate);
    return date !== null && date < onDate;
  }).length;
}
