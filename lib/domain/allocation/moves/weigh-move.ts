import type { IsoDate } from '../../../kernel/dates';
import { formatListName } from '../../../kernel/format';
import type { Caseload } from '../../workload/measure/measure-caseload';
import type { Workload } from '../../workload/measure/measure-officer';
import type { WorkloadModel } from '../../workload/model/model';
import { splitIn } from '../../workload/relief/move-case';
import type { OfficerRecord } from '../../workload/measure/officer-record';
import type { AllocationSubject } from '../candidates/assess-officer';
import { drawShortlist, type Shortlist, type ShortlistPlace } from '../candidates/draw-shortlist';
import { moveEffect, type MoveEffect } from './move-effect';

/** The officer who gives a case up, with and without it. */
export interface Giver {
  readonly officer: OfficerRecord;
  /** "Surname, Forename" */
  readonly name: string;
  readonly before: Workload;
  readonly after: Workload;
}

/** A held case weighed against everybody who could take it over. */
export interface WeighedMove extends Pick<MoveEffect, 'teamEffect'> {
  readonly giver: Giver;
  /** Everybody on offer but the giver. */
  readonly shortlist: Shortlist;
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
  const held = caseloads.find((entry) => entry.officer.staffCode === from);
  if (!held?.cases.some((entry) => entry.crn === crn)) return null;
  const effect = moveEffect(model, caseloads, [{ crn, from }], onDate);
  const [before, after] = [effect.before(from), effect.released(from)];
  if (before === null || after === null) return null;
  const others = caseloads.filter((entry) => entry !== held && onOffer.has(entry.officer.staffCode));
  const subject: AllocationSubject = { ...move.subject, split: splitIn(held, crn), moving: true };
  return {
    giver: { officer: held.officer, name: formatListName(held.officer), before, after },
    shortlist: drawShortlist(model, subject, move, others, onDate),
    teamEffect: effect.teamEffect,
  };
}
