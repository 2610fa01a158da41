import type { IsoDate } from '../kernel/dates';
import { formatListName } from '../kernel/format';
import { type Caseload, measureCaseload } from '../workload/measure-caseload';
import { measureGroup } from '../workload/measure-group';
import type { Workload } from '../workload/measure-officer';
import type { WorkloadModel } from '../workload/model';
import { giveUpCase, splitIn, stayBeside } from '../workload/move-case';
import type { OfficerRecord } from '../workload/officer-record';
import type { AllocationSubject } from './assess-officer';
import { drawShortlist, type Shortlist, type ShortlistPlace } from './draw-shortlist';
import type { TeamEffect } from './team-effect';

/** The officer who gives a case up, with and without it. */
export interface Giver {
  readonly officer: OfficerRecord;
  /** "Surname, Forename" */
  readonly name: string;
  readonly before: Workload;
  readonly after: Workload;
}

/** Somebody who takes a case, measured with it. */
interface Taker {
  readonly officer: Pick<OfficerRecord, 'staffCode'>;
  readonly after: Workload;
}

/** A held case weighed against everybody who could take it over. */
export interface WeighedMove {
  readonly giver: Giver;
  /** Everybody on offer but the giver: the giver's own caseload stands without the case. */
  readonly shortlist: Shortlist;
  /** A team before and after the move to one officer: sums over everybody in it, giver, receiver and cover included. */
  teamEffect(team: Pick<OfficerRecord, 'teamCode' | 'teamName'>, taker: Taker): TeamEffect;
}

export interface MoveToWeigh extends ShortlistPlace {
  readonly model: WorkloadModel;
  readonly subject: AllocationSubject;
  /** Staff code of the officer of record. */
  readonly from: string;
  /** Staff codes of those on offer. */
  readonly onOffer: ReadonlySet<string>;
  /** Of everybody on offer, and of the giver's whole team. */
  readonly caseloads: readonly Caseload[];
}

/** Weighs the move of one case; null where the giver is not among the caseloads or does not hold it. */
export function weighMove(move: MoveToWeigh, onDate: IsoDate): WeighedMove | null {
  const { model, from, onOffer, caseloads } = move;
  const { crn } = move.subject.facts;
  const giver = caseloads.find((entry) => entry.officer.staffCode === from);
  if (!giver?.cases.some((entry) => entry.crn === crn)) return null;
  const measure = (caseload: Caseload): Workload => measureCaseload(model, caseload, onDate).workload;
  const before = new Map(caseloads.map((entry) => [entry.officer.staffCode, measure(entry)]));
  const changed = new Map([[giver.officer.staffCode, measure(giveUpCase(giver, crn))]]);
  for (const entry of caseloads) {
    const aside = stayBeside(entry, crn);
    if (aside !== entry) changed.set(entry.officer.staffCode, measure(aside));
  }
  const others = caseloads.filter((entry) => entry !== giver && onOffer.has(entry.officer.staffCode));
  const subject: AllocationSubject = { ...move.subject, split: splitIn(giver, crn) };
  const workloadOf = (staffCode: OfficerRecord['staffCode']): Workload[] => {
    const workload = before.get(staffCode);
    return workload ? [workload] : [];
  };
  return {
    giver: {
      officer: giver.officer,
      name: formatListName(giver.officer),
      before: workloadOf(giver.officer.staffCode)[0] ?? measure(giver),
      after: changed.get(giver.officer.staffCode) ?? measure(giver),
    },
    shortlist: drawShortlist(model, subject, move, others, onDate),
    teamEffect: ({ teamCode, teamName }, taker) => {
      const members = caseloads
        .filter((entry) => entry.officer.teamCode === teamCode)
        .map((entry) => entry.officer.staffCode);
      const afterOf = (staffCode: OfficerRecord['staffCode']): Workload[] => {
        if (staffCode === taker.officer.staffCode) return [taker.after];
        const moved = changed.get(staffCode);
        return moved ? [moved] : workloadOf(staffCode);
      };
      return {
        code: teamCode,
        name: teamName,
        before: measureGroup(model, members.flatMap(workloadOf)),
        after: measureGroup(model, members.flatMap(afterOf)),
      };
    },
  };
}
