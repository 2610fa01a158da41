import { sumOf } from '../../../kernel/collections';
import { countOf, formatHundredths, formatHundredthsFixed } from '../../../kernel/format';
import type { AvailableLine, LedgerLine } from './ledger';
import { type ChangeItem, type ComparedLedger, difference, type Step } from './ledger-step';

/**
 * Hours, one step at a time: grade and contracted hours, then the reductions that ended, those that began, then absence.
 * Every step is a whole number of points, worked out from the hours that are left after it.
 */
export function availableSteps(before: ComparedLedger, after: ComparedLedger): Step[] {
  const [old, now] = [hoursOf(before.ledger), hoursOf(after.ledger)];
  const { added, gone } = difference(
    old.reductions,
    now.reductions,
    (line) => `${line.label}/${line.hoursHundredths}`,
  );
  const kept = old.reductions.filter((line) => !gone.includes(line));
  let points = before.pointsAvailable;
  const stepTo = (next: number, text: string): ChangeItem[] => {
    const availablePoints = next - points;
    points = next;
    return availablePoints === 0 ? [] : [{ text, crn: null, usedHundredths: 0, availablePoints }];
  };
  const give = (reductions: readonly AvailableLine[], absence: number): number =>
    after.pointsOfHours(Math.max(0, now.contracted + sumOf(reductions, hours) + absence));
  const contract = stepTo(give(old.reductions, old.absence), contractText(old, now));
  const ended = gone.flatMap((line, index) =>
    stepTo(give([...kept, ...gone.slice(index + 1)], old.absence), reductionText(line)),
  );
  const begun = added.flatMap((line, index) =>
    stepTo(give([...kept, ...added.slice(0, index + 1)], old.absence), reductionText(line)),
  );
  const absence = stepTo(after.pointsAvailable, now.absenceText ?? `No longer: ${old.absenceText ?? ''}`);
  return [
    { kind: 'contract', label: 'Grade or contracted hours', items: contract },
    { kind: 'reductions_ended', label: `${countOf(gone.length, 'reduction')} ended`, items: ended },
    { kind: 'reductions_begun', label: `${countOf(added.length, 'reduction')} began`, items: begun },
    { kind: 'absence', label: 'Absence', items: absence },
  ];
}

const hours = (line: AvailableLine): number => line.hoursHundredths;

interface HoursOfDay {
  readonly targetLabel: string;
  readonly contracted: number;
  readonly reductions: readonly AvailableLine[];
  /** Hours that an absence takes away: 0 or less. */
  readonly absence: number;
  readonly absenceText: string | null;
}

function hoursOf(ledger: readonly LedgerLine[]): HoursOfDay {
  const available = ledger.filter((line): line is AvailableLine => line.side === 'available');
  const target = available.find((line) => line.kind === 'target');
  const gone = available.filter((line) => line.kind === 'absence');
  return {
    targetLabel: target?.label ?? 'Grade or hours not recorded',
    contracted: target?.hoursHundredths ?? 0,
    reductions: available.filter((line) => line.kind === 'reduction'),
    // What an absence takes is all that is left, however much that is: the whole contract, so that the order is no matter.
    absence: gone.length > 0 ? 0 - (target?.hoursHundredths ?? 0) : 0,
    absenceText: gone[0]?.label ?? null,
  };
}

function contractText(old: HoursOfDay, now: HoursOfDay): string {
  const words = ({ targetLabel, contracted }: HoursOfDay): string =>
    `${targetLabel}, ${formatHundredthsFixed(contracted)} hours`;
  return `${words(old)}; now ${words(now)}`;
}

function reductionText({ label, hoursHundredths }: AvailableLine): string {
  return `${label}, ${formatHundredths(Math.abs(hoursHundredths))} hours a week`;
}
