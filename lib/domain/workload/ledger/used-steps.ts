import { STATE_LABELS, SETTING_LABELS } from '../../banding/labels';
import { countOf, formatDayMonth } from '../../../kernel/format';
import type { CaseLine, LedgerLine, ReportLine } from './ledger';
import { type ChangeItem, type ChangeKind, difference, type Step } from './ledger-step';

/** What changed the points used: cases that came, went or changed, their cover and shares, reports, and support between colleagues. */
export function usedSteps(before: readonly LedgerLine[], after: readonly LedgerLine[]): Step[] {
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
