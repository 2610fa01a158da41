import { formatDate } from '../../../kernel/format';
import type { IsoDate } from '../../../kernel/dates';

/**
 * The number of the rules that this code works by, apart from what a model says. It goes up by one with each release that
 * changes what a day comes to from the same facts and model, so that stored days say by which rules they were worked out.
 *
 * 1: up to the days stored without a number.
 * 2: cover, absence in stretches, contact clocks and routes of waiting cases as of the model's second versions; co-workers apart.
 */
export const RULES_VERSION = 2;

/** By which rules a day was stored. */
export interface RulesOfDay {
  readonly onDate: IsoDate;
  /** "ibat-4, version 1" */
  readonly modelVersion: string;
  /** Null: stored before days had a number. */
  readonly rulesVersion: number | null;
}

/** The number of a stored day's rules. */
export function rulesVersionOf({ rulesVersion }: Pick<RulesOfDay, 'rulesVersion'>): number {
  return rulesVersion ?? 1;
}

/** A change of rules between two days: a step of its own in every comparison across it. */
export interface RulesStep {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The model, the rules of the code, or both. */
  readonly changed: readonly ('model' | 'rules')[];
  readonly before: Pick<RulesOfDay, 'modelVersion' | 'rulesVersion'>;
  readonly after: Pick<RulesOfDay, 'modelVersion' | 'rulesVersion'>;
}

/** What changed in the rules from one day to another; null where both were worked out alike. */
export function rulesStep(before: RulesOfDay, after: RulesOfDay): RulesStep | null {
  const changed: RulesStep['changed'][number][] = [];
  if (before.modelVersion !== after.modelVersion) changed.push('model');
  if (rulesVersionOf(before) !== rulesVersionOf(after)) changed.push('rules');
  if (changed.length === 0) return null;
  return { from: before.onDate, to: after.onDate, changed, before, after };
}

/** Every change of rules along some days, oldest first, today as the last of them. */
export function rulesSteps(days: readonly RulesOfDay[]): RulesStep[] {
  return days.flatMap((day, index) => {
    const before = days[index - 1];
    const step = before === undefined ? null : rulesStep(before, day);
    return step === null ? [] : [step];
  });
}

/** "Rules changed between 28 October 2026 and 2 November 2026: ibat-4, version 1 to ibat-4, version 2; rules 1 to rules 2." */
export function rulesStepWords({ from, to, changed, before, after }: RulesStep): string {
  const parts = [
    changed.includes('model') ? `${before.modelVersion} to ${after.modelVersion}` : '',
    changed.includes('rules') ? `rules ${rulesVersionOf(before)} to rules ${rulesVersionOf(after)}` : '',
  ].filter((part) => part !== '');
  return `Rules changed between ${formatDate(from)} and ${formatDate(to)}: ${parts.join('; ')}.`;
}
