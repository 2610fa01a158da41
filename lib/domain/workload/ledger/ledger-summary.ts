import { STATE_LABELS } from '../../banding/labels';
import type { CaseState, Cohort, Setting } from '../../banding/case-vocabulary';
import { sumOf } from '../../../kernel/collections';
import type { IsoDate } from '../../../kernel/dates';
import type { AvailableLine, CaseLine, LedgerLine, ReportLine } from './ledger';
import type { WorkloadModel } from '../model/model';

/** Cases that count alike, as one line of "points used". Points in hundredths. */
export interface BandGroup {
  readonly kind: 'band';
  readonly band: string;
  readonly setting: Setting;
  readonly cohort: Cohort;
  readonly cases: number;
  readonly provisional: number;
  readonly pointsEachHundredths: number;
  readonly pointsHundredths: number;
}

/** Cases of a state that counts for less than its full points. */
export interface StateGroup {
  readonly kind: 'state';
  readonly state: CaseState;
  readonly label: string;
  readonly cases: number;
  readonly pointsHundredths: number;
  readonly dormantHundredths: number;
}

/** Reports and support: points without a case. */
export interface OtherGroup {
  readonly kind: 'other';
  readonly label: string;
  readonly completedOn: IsoDate | null;
  readonly count: number;
  readonly pointsHundredths: number;
}

/** Cases whose points are divided with colleagues on the day: own ones, parts of others', those covered. */
export interface PartGroup {
  readonly kind: 'part';
  readonly label: string;
  readonly cases: number;
  readonly pointsHundredths: number;
}

export type UsedGroup = BandGroup | StateGroup | PartGroup | OtherGroup;

export interface LedgerSummary {
  /** Bands from the most work to the least, then states, divided cases, reports and support. Their points sum to points used. */
  readonly used: readonly UsedGroup[];
  readonly available: readonly AvailableLine[];
}

/** The ledger in brief: what "Why 112.4%?" shows. Every line of the ledger is in exactly one group. */
export function summariseLedger(
  model: Pick<WorkloadModel, 'bands' | 'stateShares'>,
  ledger: readonly LedgerLine[],
): LedgerSummary {
  const cases = ledger.filter((line): line is CaseLine => line.kind === 'case');
  const undivided = cases.filter((line) => !line.divided);
  const whole = undivided.filter((line) => model.stateShares[line.state] === 100);
  const reduced = undivided.filter((line) => model.stateShares[line.state] !== 100);
  return {
    used: [
      ...bandGroups(model, whole),
      ...stateGroups(reduced),
      ...partGroups(cases.filter((line) => line.divided)),
      ...otherGroups(ledger),
    ],
    available: ledger.filter((line): line is AvailableLine => line.side === 'available'),
  };
}

const SETTING_ORDER: Record<Setting, number> = { community: 0, licence: 1, custody: 2, unpaid_work: 3 };

function bandGroups(model: Pick<WorkloadModel, 'bands'>, lines: readonly CaseLine[]): BandGroup[] {
  const groups = gather(lines, (line) => [line.band, line.setting, line.cohort].join('/'));
  const rankOf = new Map(model.bands.map((band) => [band.code, band.rank]));
  return groups
    .map(([first, all]): BandGroup => ({
      kind: 'band',
      band: first.band,
      setting: first.setting,
      cohort: first.cohort,
      cases: sumOf(all, (line) => line.count),
      provisional: sumOf(all, (line) => (line.provisional ? line.count : 0)),
      pointsEachHundredths: first.pointsEachHundredths,
      pointsHundredths: sumOf(all, (line) => line.pointsHundredths),
    }))
    .sort(
      (a, b) =>
        (rankOf.get(b.band) ?? 0) - (rankOf.get(a.band) ?? 0) ||
        SETTING_ORDER[a.setting] - SETTING_ORDER[b.setting] ||
        a.cohort.localeCompare(b.cohort),
    );
}

function stateGroups(lines: readonly CaseLine[]): StateGroup[] {
  return gather(lines, (line) => line.state).map(([first, all]) => ({
    kind: 'state',
    state: first.state,
    label: STATE_LABELS[first.state],
    cases: sumOf(all, (line) => line.count),
    pointsHundredths: sumOf(all, (line) => line.pointsHundredths),
    dormantHundredths: sumOf(all, (line) => line.dormantHundredths),
  }));
}

const PART_LABELS: Record<CaseLine['held'], string> = {
  record: 'Cases shared with or covered by colleagues',
  share: 'Shares of colleagues’ cases',
  cover: 'Cases covered for colleagues',
};

function partGroups(lines: readonly CaseLine[]): PartGroup[] {
  return gather(lines, (line) => line.held).map(([first, all]) => ({
    kind: 'part',
    label: PART_LABELS[first.held],
    cases: first.held === 'record' ? sumOf(all, (line) => line.count) : 0,
    pointsHundredths: sumOf(all, (line) => line.pointsHundredths),
  }));
}

function otherGroups(ledger: readonly LedgerLine[]): OtherGroup[] {
  return ledger.flatMap((line): OtherGroup[] => {
    if (line.kind === 'report') return [reportGroup(line)];
    if (line.kind === 'support')
      return [
        {
          kind: 'other',
          label: line.label,
          completedOn: null,
          count: 1,
          pointsHundredths: line.pointsHundredths,
        },
      ];
    return [];
  });
}

function reportGroup({ label, completedOn, count, pointsHundredths }: ReportLine): OtherGroup {
  return { kind: 'other', label, completedOn, count, pointsHundredths };
}

/** Lines with the same key, with the first of each, in the order of their first line. */
function gather<Line>(lines: readonly Line[], keyOf: (line: Line) => string): [Line, Line[]][] {
  const groups = new Map<string, [Line, Line[]]>();
  for (const line of lines) {
    const group = groups.get(keyOf(line));
    if (group) group[1].push(line);
    else groups.set(keyOf(line), [line, [line]]);
  }
  return [...groups.values()];
}
