import { groupBy, sumOf } from '../../../kernel/collections';
import type { IsoDate } from '../../../kernel/dates';
import {
  type Caseload,
  measureCaseload,
  type MeasuredOfficer,
} from '../../workload/measure/measure-caseload';
import { type GroupWorkload, measureGroup } from '../../workload/measure/measure-group';
import type { Workload } from '../../workload/measure/measure-officer';
import { findGrade, type WorkloadModel } from '../../workload/model/model';
import { isOverCapacity } from '../../workload/measure/states';
import { measureUnitWork } from '../../workload/measure/unit-part';
import { isOver100, officersWithCases } from '../counts/count-officers';
import { compareCases, type PreviewedCase } from './preview-cases';
import { compareNames } from '../../../kernel/text/fold-name';

/** A model and the facts that it measures: facts are read for a model, since it says how many days reports count. */
export interface ModelFacts {
  readonly model: WorkloadModel;
  readonly caseloads: readonly Caseload[];
}

/** One officer by the model in force and by the other one. */
export interface PreviewedOfficer {
  readonly staffCode: string;
  readonly surname: string;
  readonly forename: string;
  readonly grade: string | null;
  readonly teamName: string;
  readonly before: PreviewedWorkload;
  readonly after: PreviewedWorkload;
}

/** The figures of a workload: no preview shows the lines that they are the sums of, and those of a nation are many. */
export type PreviewedWorkload = Omit<Workload, 'ledger'>;

/** A team, or all of them, by both models: the ratio of sums. */
export interface PreviewedUnit {
  readonly code: string;
  readonly name: string;
  readonly before: GroupWorkload;
  readonly after: GroupWorkload;
  /** Responsible officers who hold cases and are over 100%, as every live screen counts them. */
  readonly overBefore: number;
  readonly overAfter: number;
}

/** What another model would make of the same officers and cases on the same day. */
export interface ModelPreview {
  /** Every officer, in the order of the facts. */
  readonly officers: readonly PreviewedOfficer[];
  /** Every held case, in the order of the facts. */
  readonly cases: readonly PreviewedCase[];
  readonly teams: readonly PreviewedUnit[];
  readonly all: PreviewedUnit;
  /** Not over 100% before and over after; over before and not after. */
  readonly nowOver: readonly PreviewedOfficer[];
  readonly noLongerOver: readonly PreviewedOfficer[];
  readonly nowBeyondGrade: readonly PreviewedCase[];
  readonly noLongerBeyondGrade: readonly PreviewedCase[];
  /** Officers whose recorded grade the other model does not have. */
  readonly withoutGrade: readonly PreviewedOfficer[];
  /** Cases without a band that the other model knows, where it imports bands: they count as provisional. */
  readonly withoutBand: readonly PreviewedCase[];
  readonly changedBand: number;
  /** Cases whose band or lowest grade goes down, and up, by the other model: nothing of it waits, and none is a downgrade. */
  readonly falls: number;
  readonly rises: number;
}

/**
 * Measures the same estate by two models, by the same code as every live figure. Pure: publishing the other model gives
 * exactly the figures that stand here under `after`.
 */
export function previewModel(before: ModelFacts, after: ModelFacts, onDate: IsoDate): ModelPreview {
  const measured = pairs(before, after, onDate);
  const officers = measured.map(({ was, is }) => toOfficer(was, is));
  const cases = measured.flatMap(({ was, is }) => compareCases(after.model, was, is));
  const unit = unitOf(before.model, after.model);
  const teams = [...groupBy(measured, ({ is }): string => is.officer.teamCode)].map(([code, members]) =>
    unit(code, members[0]?.is.officer.teamName ?? code, members),
  );
  return {
    officers,
    cases,
    teams: teams.sort(byNameAndCode),
    all: unit('', ALL_TEAMS, measured),
    nowOver: officers.filter((entry) => !isOver(entry.before) && isOver(entry.after)),
    noLongerOver: officers.filter((entry) => isOver(entry.before) && !isOver(entry.after)),
    nowBeyondGrade: cases.filter((entry) => !isBeyond(entry.verdictBefore) && isBeyond(entry.verdictAfter)),
    noLongerBeyondGrade: cases.filter(
      (entry) => isBeyond(entry.verdictBefore) && !isBeyond(entry.verdictAfter),
    ),
    withoutGrade: officers.filter(
      (entry) => entry.grade !== null && findGrade(after.model, entry.grade) === null,
    ),
    withoutBand: cases.filter((entry) => entry.bandUnknown),
    changedBand: cases.filter((entry) => entry.bandBefore !== entry.bandAfter).length,
    falls: cases.filter((entry) => entry.falls).length,
    rises: cases.filter((entry) => entry.rises).length,
  };
}

/**
 * The previews of parts of the nation, officers in their order, as one: exactly what `previewModel` makes of all of them at once, so that a
 * nation can be gone through some officers at a time. Pure.
 */
export function joinPreviews(
  models: { readonly before: WorkloadModel; readonly after: WorkloadModel },
  parts: readonly ModelPreview[],
): ModelPreview {
  const all = <T>(pick: (part: ModelPreview) => readonly T[]): T[] => {
    const joined: T[] = [];
    for (const part of parts) for (const entry of pick(part)) joined.push(entry);
    return joined;
  };
  const teams = [
    ...groupBy(
      all((part) => part.teams),
      ({ code }) => code,
    ),
  ].map(([code, units]) => joinUnits(models, code, units[0]?.name ?? code, units));
  return {
    officers: all((part) => part.officers),
    cases: all((part) => part.cases),
    teams: teams.sort(byNameAndCode),
    all: joinUnits(models, '', ALL_TEAMS, teams),
    nowOver: all((part) => part.nowOver),
    noLongerOver: all((part) => part.noLongerOver),
    nowBeyondGrade: all((part) => part.nowBeyondGrade),
    noLongerBeyondGrade: all((part) => part.noLongerBeyondGrade),
    withoutGrade: all((part) => part.withoutGrade),
    withoutBand: all((part) => part.withoutBand),
    changedBand: sumOf(parts, (part) => part.changedBand),
    falls: sumOf(parts, (part) => part.falls),
    rises: sumOf(parts, (part) => part.rises),
  };
}

/** A ratio of sums is one of sums of sums. */
function joinUnits(
  { before, after }: { readonly before: WorkloadModel; readonly after: WorkloadModel },
  code: string,
  name: string,
  units: readonly PreviewedUnit[],
): PreviewedUnit {
  return {
    code,
    name,
    before: measureGroup(
      before,
      units.map((unit) => unit.before),
    ),
    after: measureGroup(
      after,
      units.map((unit) => unit.after),
    ),
    overBefore: sumOf(units, (unit) => unit.overBefore),
    overAfter: sumOf(units, (unit) => unit.overAfter),
  };
}

const ALL_TEAMS = 'All teams';

function byNameAndCode(a: PreviewedUnit, b: PreviewedUnit): number {
  return compareNames(a.name, b.name) || a.code.localeCompare(b.code);
}

interface Pair {
  readonly was: MeasuredOfficer;
  readonly is: MeasuredOfficer;
}

function pairs(before: ModelFacts, after: ModelFacts, onDate: IsoDate): Pair[] {
  const old = new Map(before.caseloads.map((entry) => [entry.officer.staffCode, entry]));
  return after.caseloads.flatMap((caseload) => {
    const known = old.get(caseload.officer.staffCode);
    if (!known) return [];
    return [
      {
        was: measureCaseload(before.model, known, onDate),
        is: measureCaseload(after.model, caseload, onDate),
      },
    ];
  });
}

function toOfficer(was: MeasuredOfficer, is: MeasuredOfficer): PreviewedOfficer {
  const { staffCode, surname, forename, grade, teamName } = is.officer;
  const [before, after] = [figuresOf(was.workload), figuresOf(is.workload)];
  return { staffCode, surname, forename, grade, teamName, before, after };
}

/** A workload without its lines. */
export function figuresOf({ ledger: _lines, ...figures }: Workload): PreviewedWorkload {
  return figures;
}

function unitOf(
  before: WorkloadModel,
  after: WorkloadModel,
): (code: string, name: string, members: readonly Pair[]) => PreviewedUnit {
  const over = (officers: readonly MeasuredOfficer[]): number =>
    officersWithCases({ officers }).filter(isOver100).length;
  return (code, name, members) => {
    const was = members.map((entry) => entry.was);
    const is = members.map((entry) => entry.is);
    return {
      code,
      name,
      before: measureUnitWork(before, was),
      after: measureUnitWork(after, is),
      overBefore: over(was),
      overAfter: over(is),
    };
  };
}

function isOver(workload: PreviewedWorkload): boolean {
  return isOverCapacity(workload.state);
}

function isBeyond(verdict: PreviewedCase['verdictAfter']): boolean {
  return verdict === 'not_allowed';
}
