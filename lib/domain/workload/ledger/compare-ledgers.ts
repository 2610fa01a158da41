import { STATE_LABELS, SETTING_LABELS } from '../../banding/labels';
import { groupBy, sumOf } from '../../../kernel/collections';
import { countOf, formatDayMonth, formatHundredths, formatHundredthsFixed } from '../../../kernel/format';
import { percentRoundedHalfUp } from '../../../kernel/ratio';
import type { AvailableLine, CaseLine, LedgerLine, ReportLine } from './ledger';
import type { Workload } from '../measure/measure-officer';

/** What moved a workload, in the order in which the steps are taken. */
type ChangeKind =
  | 'rules'
  | 'model'
  | 'cases_came'
  | 'cases_went'
  | 'band'
  | 'setting'
  | 'state'
  | 'division'
  | 'reports_in'
  | 'reports_out'
  | 'support'
  | 'contract'
  | 'reductions_ended'
  | 'reductions_begun'
  | 'absence';

/** One thing that changed: a case, a report, a reduction. Points used in hundredths, points available whole. */
export interface ChangeItem {
  readonly text: string;
  readonly crn: string | null;
  readonly usedHundredths: number;
  readonly availablePoints: number;
}

/** One step from the old figure to the new. */
export interface LedgerChange {
  readonly kind: ChangeKind;
  readonly label: string;
  readonly usedHundredths: number;
  readonly availablePoints: number;
  /** What the step adds to the percentage, in tenths as shown; null where either figure has no percentage. */
  readonly percentTenths: number | null;
  readonly items: readonly ChangeItem[];
}

interface LedgerEnd {
  readonly usedHundredths: number;
  readonly availablePoints: number;
  /** In tenths, as shown: 1,028 is 102.8%. */
  readonly percentTenths: number | null;
}

export interface LedgerComparison {
  readonly before: LedgerEnd;
  readonly after: LedgerEnd;
  readonly changes: readonly LedgerChange[];
}

/** What the comparison reads of a measured workload, and how many points some hours of the officer's grade give. */
export interface ComparedLedger extends Pick<
  Workload,
  'ledger' | 'pointsUsedHundredths' | 'pointsAvailable'
> {
  /** Points available of so many hundredths of an hour a week at the officer's grade; 0 where none is known. */
  readonly pointsOfHours: (hoursHundredths: number) => number;
}

/** What was stored of a day. */
export type StoredDay = Pick<Workload, 'pointsUsedHundredths' | 'pointsAvailable'>;

/** A step before its share of the percentage is known. */
type Step = Omit<LedgerChange, 'usedHundredths' | 'availablePoints' | 'percentTenths'>;

/**
 * What moved a workload from one ledger to another: steps whose points add up exactly to the difference, on both sides.
 * `before` is measured by the model of its own day and `recast` the same facts by the model of the later day (the same
 * where the model did not change), so that a change of model is a step of its own. `stored` is what was stored of the day where
 * it was worked out by other rules than today's: what they made of the same facts is then the first step, named even where it is 0.
 *
 * The percentage: first the model, then what is used at the capacity of before, then the capacity at what is used now. Each step is the difference of two figures as shown, so
 * the steps add up to the difference of the shown percentages without a rounding line.
 */
export function compareLedgers(
  before: ComparedLedger,
  recast: ComparedLedger,
  after: ComparedLedger,
  stored: StoredDay | null = null,
): LedgerComparison {
  const start: StoredDay = stored ?? before;
  const steps = [
    ...(stored === null ? [] : [rulesChanged(stored, before)]),
    modelStep(before, recast),
    ...usedSteps(recast.ledger, after.ledger),
    ...availableSteps(recast, after),
  ];
  const known =
    start.pointsAvailable > 0 &&
    before.pointsAvailable > 0 &&
    recast.pointsAvailable > 0 &&
    after.pointsAvailable > 0;
  let [used, available] = [start.pointsUsedHundredths, start.pointsAvailable];
  const changes = steps
    .filter((step) => step.items.length > 0)
    .map((step): LedgerChange => {
      const usedHundredths = sumOf(step.items, (item) => item.usedHundredths);
      const availablePoints = sumOf(step.items, (item) => item.availablePoints);
      const from = tenthsOf(used, available);
      used += usedHundredths;
      available += availablePoints;
      const to = tenthsOf(used, available);
      const percentTenths = known && from !== null && to !== null ? to - from : null;
      return { ...step, usedHundredths, availablePoints, percentTenths };
    });
  return { before: endOf(start), after: endOf(after), changes: allOrNone(changes) };
}

/** A step through no capacity at all (everything reduced, then an absence ended) leaves no percentage to share out. */
function allOrNone(changes: readonly LedgerChange[]): LedgerChange[] {
  const whole = changes.every((change) => change.percentTenths !== null);
  return changes.map((change) => (whole ? change : { ...change, percentTenths: null }));
}

function endOf({ pointsUsedHundredths, pointsAvailable }: StoredDay): LedgerEnd {
  return {
    usedHundredths: pointsUsedHundredths,
    availablePoints: pointsAvailable,
    percentTenths: tenthsOf(pointsUsedHundredths, pointsAvailable),
  };
}

function tenthsOf(usedHundredths: number, availablePoints: number): number | null {
  const percent = percentRoundedHalfUp(usedHundredths, availablePoints * 100, 1);
  return percent === null ? null : Math.round(percent * 10);
}

function rulesChanged(stored: StoredDay, before: StoredDay): Step {
  const item = {
    text: 'The same work by the rules of today',
    crn: null,
    usedHundredths: before.pointsUsedHundredths - stored.pointsUsedHundredths,
    availablePoints: before.pointsAvailable - stored.pointsAvailable,
  };
  return { kind: 'rules', label: 'Rules changed', items: [item] };
}

function modelStep(before: ComparedLedger, recast: ComparedLedger): Step {
  const usedHundredths = recast.pointsUsedHundredths - before.pointsUsedHundredths;
  const availablePoints = recast.pointsAvailable - before.pointsAvailable;
  const moved = usedHundredths !== 0 || availablePoints !== 0;
  const item = { text: 'The same work by the new model', crn: null, usedHundredths, availablePoints };
  return { kind: 'model', label: 'A new workload model', items: moved ? [item] : [] };
}

function usedSteps(before: readonly LedgerLine[], after: readonly LedgerLine[]): Step[] {
  const cases = caseItems(casesIn(before), casesIn(after));
  const of = (kind: ChangeKind): ChangeItem[] =>
    cases.filter((entry) => entry.kind === kind).map((entry) => entry.item);
  const counted = (kind: ChangeKind, words: (count: string) => string): Step => {
    const items = of(kind);
    return { kind, label: words(countOf(items.length, 'case')), items };
  };
  return [
    counted('cases_came', (count) => `${count} came`),
    counted('cases_went', (count) => `${count} went`),
    counted('band', (count) => `${count} changed band`),
    counted('setting', (count) => `${count} changed setting`),
    counted('state', (count) => `${count} changed state`),
    { kind: 'division', label: 'Cover and shares of cases', items: of('division') },
    ...reportSteps(before, after),
    supportStep(before, after),
  ];
}

function casesIn(ledger: readonly LedgerLine[]): Map<string, CaseLine> {
  const lines = ledger.filter((line): line is CaseLine => line.kind === 'case');
  return new Map(lines.map((line, index) => [`${line.crn ?? index}/${line.held}`, line]));
}

function caseItems(
  before: ReadonlyMap<string, CaseLine>,
  after: ReadonlyMap<string, CaseLine>,
): { readonly kind: ChangeKind; readonly item: ChangeItem }[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    const usedHundredths = (now?.pointsHundredths ?? 0) - (old?.pointsHundredths ?? 0);
    const kind = whyCaseMoved(old, now);
    const line = now ?? old;
    if (kind === null || line === undefined || (old && now && usedHundredths === 0)) return [];
    const item = { text: caseText(kind, old, now), crn: line.crn, usedHundredths, availablePoints: 0 };
    return [{ kind, item }];
  });
}

/** The first thing of a case that is not as it was; a part of a colleague's case that begins or ends is cover or a share. */
function whyCaseMoved(old: CaseLine | undefined, now: CaseLine | undefined): ChangeKind | null {
  const line = now ?? old;
  if (line === undefined) return null;
  if (old === undefined || now === undefined) {
    if (line.held !== 'record') return 'division';
    return old === undefined ? 'cases_came' : 'cases_went';
  }
  if (old.band !== now.band) return 'band';
  if (old.setting !== now.setting || old.cohort !== now.cohort) return 'setting';
  if (old.state !== now.state) return 'state';
  return 'division';
}

function caseText(kind: ChangeKind, old: CaseLine | undefined, now: CaseLine | undefined): string {
  const line = now ?? old;
  if (line === undefined) return '';
  if (old && now && kind === 'band') return `Band ${old.band} to ${now.band}`;
  if (old && now && kind === 'setting')
    return `${SETTING_LABELS[old.setting]} to ${SETTING_LABELS[now.setting].toLowerCase()}`;
  if (old && now && kind === 'state')
    return `${STATE_LABELS[old.state]} to ${STATE_LABELS[now.state].toLowerCase()}`;
  if (kind !== 'division') return line.label;
  return now === undefined ? `No longer: ${line.label}` : line.label;
}

function reportSteps(before: readonly LedgerLine[], after: readonly LedgerLine[]): Step[] {
  const reportsIn = (ledger: readonly LedgerLine[]): ReportLine[] =>
    ledger.filter((line): line is ReportLine => line.kind === 'report');
  const { added, gone } = difference(
    reportsIn(before),
    reportsIn(after),
    (line) => `${line.reportKind}/${line.completedOn ?? ''}/${line.pointsHundredths}`,
  );
  const itemOf =
    (sign: 1 | -1) =>
    (line: ReportLine): ChangeItem => ({
      text: `${line.label}${line.completedOn === null ? '' : `, ${formatDayMonth(line.completedOn)}`}`,
      crn: null,
      usedHundredths: sign * line.pointsHundredths,
      availablePoints: 0,
    });
  return [
    {
      kind: 'reports_in',
      label: `${countOf(added.length, 'report')} completed`,
      items: added.map(itemOf(1)),
    },
    {
      kind: 'reports_out',
      label: `${countOf(gone.length, 'report')} no longer counted`,
      items: gone.map(itemOf(-1)),
    },
  ];
}

function supportStep(before: readonly LedgerLine[], after: readonly LedgerLine[]): Step {
  const supportsIn = (ledger: readonly LedgerLine[]) => ledger.filter((line) => line.kind === 'support');
  const { added, gone } = difference(
    supportsIn(before),
    supportsIn(after),
    (line) => `${line.label}/${line.pointsHundredths}`,
  );
  const items = [
    ...added.map((line) => ({ text: line.label, used: line.pointsHundredths })),
    ...gone.map((line) => ({ text: `No longer: ${line.label}`, used: 0 - line.pointsHundredths })),
  ].map(({ text, used }) => ({ text, crn: null, usedHundredths: used, availablePoints: 0 }));
  return { kind: 'support', label: 'Support between colleagues', items };
}

/**
 * Hours, one step at a time: grade and contracted hours, then the reductions that ended, those that began, then absence.
 * Every step is a whole number of points, worked out from the hours that are left after it.
 */
function availableSteps(before: ComparedLedger, after: ComparedLedger): Step[] {
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

/** Lines of either side without a fellow on the other, each matched once. */
function difference<Line>(
  before: readonly Line[],
  after: readonly Line[],
  keyOf: (line: Line) => string,
): { readonly added: Line[]; readonly gone: Line[] } {
  const left = groupBy(before, keyOf);
  const added = after.filter((line) => left.get(keyOf(line))?.shift() === undefined);
  return { added, gone: before.filter((line) => left.get(keyOf(line))?.includes(line) === true) };
}
