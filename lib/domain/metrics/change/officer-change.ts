import type { IsoDate } from '../../../kernel/dates';
import { formatListName } from '../../../kernel/format';
import { availableSteps } from '../../workload/ledger/available-steps';
import type { ChangeItem, ChangeKind, ComparedLedger } from '../../workload/ledger/ledger-step';
import { toComparedLedger } from '../../workload/ledger/to-compared-ledger';
import { usedSteps } from '../../workload/ledger/used-steps';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import { countedPart } from '../../workload/measure/unit-part';
import { isResponsibleGrade, type WorkloadModel } from '../../workload/model/model';
import type { LineKind } from './change-kinds';

/** One line of what moved a team's workload: a case, an officer, a reduction. */
export interface ChangeLine extends ChangeItem {
  readonly kind: LineKind;
  readonly teamCode: string;
  readonly officer: { readonly staffCode: string; readonly name: string };
}

/** An officer on both days; null on one of which nothing is recorded of them. */
export interface OfficerOfBothDays {
  readonly before: MeasuredOfficer | null;
  /** The day of before, measured by the model of after. */
  readonly recast: MeasuredOfficer | null;
  readonly after: MeasuredOfficer | null;
}

/** The two days, their models, and which cases anybody held on each, by CRN. */
export interface BothDays {
  readonly since: IsoDate;
  readonly until: IsoDate;
  readonly modelBefore: WorkloadModel;
  readonly model: WorkloadModel;
  readonly heldBefore: ReadonlySet<string>;
  readonly heldAfter: ReadonlySet<string>;
}

const NOTHING: ComparedLedger = {
  ledger: [],
  pointsUsedHundredths: 0,
  pointsAvailable: 0,
  pointsOfHours: () => 0,
};

/**
 * What moved the workload of an officer's team between two stored days, as far as it is theirs: lines that add up exactly to what counts of them in their
 * unit on the later day less what counted on the day before (docs/rules/measures.md, M-2). Somebody who moved is taken from the one team and given to the other as they stood;
 * what changed since counts in the new one.
 */
export function changeOfOfficer(days: BothDays, { before, recast, after }: OfficerOfBothDays): ChangeLine[] {
  const officer = (after ?? before)?.officer;
  if (officer === undefined) return [];
  const of = { staffCode: officer.staffCode, name: formatListName(officer) };
  const oldTeam: string = (before ?? after)?.officer.teamCode ?? officer.teamCode;
  const newTeam: string = officer.teamCode;
  const [old, same, now] = [
    counted(days.modelBefore, before),
    counted(days.model, recast),
    counted(days.model, after),
  ];
  const lines = (teamCode: string, kind: LineKind, items: readonly ChangeItem[]): ChangeLine[] =>
    items.map((item) => ({ ...item, kind, teamCode, officer: of }));
  const moves = oldTeam !== newTeam;
  return [
    ...lines(oldTeam, 'model', [modelItem(old, same)]),
    ...(moves ? lines(oldTeam, 'moved', [movedItem(same, -1)]) : []),
    ...(moves ? lines(newTeam, 'moved', [movedItem(same, 1)]) : []),
    ...usedSteps(same.ledger, now.ledger).flatMap(({ kind, items }) =>
      items.flatMap((item) => lines(newTeam, kindOfUsed(days, kind, item), [item])),
    ),
    ...timeLines(days, { before, after }, same, now).flatMap(({ kind, items }) =>
      lines(newTeam, kind, items),
    ),
  ].filter((line) => line.usedHundredths !== 0 || line.availablePoints !== 0);
}

/** What counts of an officer in their unit, as lines: time of responsible officers alone. */
function counted(model: WorkloadModel, measured: MeasuredOfficer | null): ComparedLedger {
  if (measured === null) return NOTHING;
  const part = countedPart(model, measured);
  const { grade } = measured;
  if (grade === null || isResponsibleGrade(grade)) return toComparedLedger(part, grade);
  return { ...toComparedLedger(part, null), ledger: part.ledger.filter((line) => line.side === 'used') };
}

/** The points that count of an officer in their unit; 0 of somebody of whom nothing is recorded. */
export function countedPoints(
  model: WorkloadModel,
  measured: MeasuredOfficer | null,
): { readonly usedHundredths: number; readonly availablePoints: number } {
  const { pointsUsedHundredths, pointsAvailable } = counted(model, measured);
  return { usedHundredths: pointsUsedHundredths, availablePoints: pointsAvailable };
}

function modelItem(old: ComparedLedger, same: ComparedLedger): ChangeItem {
  return {
    text: 'The same work and time by the new model',
    crn: null,
    usedHundredths: same.pointsUsedHundredths - old.pointsUsedHundredths,
    availablePoints: same.pointsAvailable - old.pointsAvailable,
  };
}

function movedItem({ pointsUsedHundredths, pointsAvailable }: ComparedLedger, sign: 1 | -1): ChangeItem {
  return {
    text: sign === 1 ? 'Came from another team' : 'Went to another team',
    crn: null,
    usedHundredths: sign * pointsUsedHundredths,
    availablePoints: sign * pointsAvailable,
  };
}

/** A case that one officer gives and another takes is told apart from one that begins or ends. */
function kindOfUsed({ heldBefore, heldAfter }: BothDays, kind: ChangeKind, item: ChangeItem): LineKind {
  switch (kind) {
    case 'cases_came':
      return heldBefore.has(item.crn ?? '') ? 'handed' : 'cases_in';
    case 'cases_went':
      return heldAfter.has(item.crn ?? '') ? 'handed' : 'cases_out';
    case 'band':
      return item.usedHundredths > 0 ? 'band_up' : 'band_down';
    case 'reports_in':
    case 'reports_out':
      return 'reports';
    case 'setting':
    case 'state':
    case 'support':
      return kind;
    default:
      return 'division';
  }
}

/** What changed the time of an officer; of somebody who joined or left all of it at once. */
function timeLines(
  { since, until }: BothDays,
  { before, after }: Pick<OfficerOfBothDays, 'before' | 'after'>,
  same: ComparedLedger,
  now: ComparedLedger,
): { readonly kind: LineKind; readonly items: readonly ChangeItem[] }[] {
  const [there, here] = [worksOn(before, since), worksOn(after, until)];
  const whole = (kind: LineKind, text: string) => {
    const availablePoints = now.pointsAvailable - same.pointsAvailable;
    return [{ kind, items: [{ text, crn: null, usedHundredths: 0, availablePoints }] }];
  };
  if (!there && here) return whole('joined', 'Joined');
  if (there && !here) return whole('left', 'Left');
  return availableSteps(same, now).flatMap(({ kind, items }) =>
    items.map((item) => ({ kind: kindOfTime(kind, item), items: [item] })),
  );
}

function kindOfTime(kind: ChangeKind, { availablePoints }: ChangeItem): LineKind {
  if (kind === 'absence') return availablePoints > 0 ? 'back' : 'away';
  return kind === 'reductions_ended' || kind === 'reductions_begun' ? kind : 'contract';
}

function worksOn(measured: MeasuredOfficer | null, onDate: IsoDate): boolean {
  if (measured === null) return false;
  const { startDate, leavingDate } = measured.officer;
  return (startDate === null || startDate <= onDate) && (leavingDate === null || onDate < leavingDate);
}
