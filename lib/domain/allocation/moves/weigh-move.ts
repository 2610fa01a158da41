import type { IsoDate } from '../../../kernel/dates';
import type { WorkloadModel } from '../../workload/model/model';
import { splitOfGiver } from '../../workload/summary/move-in-summaries';
import {
  listNameOf,
  type OfficerSummary,
  type SummarisedOfficer,
} from '../../workload/summary/officer-summary';
import type { WorkloadFigures } from '../../workload/summary/used-sums';
import type { AllocationSubject } from '../candidates/assess-officer';
import { drawShortlist, type Shortlist, type ShortlistPlace } from '../candidates/draw-shortlist';
import { moveEffect, type MoveEffect } from './move-effect';

/** The officer who gives a case up, with and without it. */
export interface Giver {
  readonly officer: SummarisedOfficer;
  /** "Surname, Forename" */
  readonly name: string;
  readonly before: WorkloadFigures;
  readonly after: WorkloadFigures;
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
  /** Of everybody on offer, and of the giver's whole team; the giver's with each of their cases. */
  readonly summaries: readonly OfficerSummary[];
}

/** Weighs the move of one case; null where the giver is not among the summaries or does not hold it. */
export function weighMove(move: MoveToWeigh, onDate: IsoDate): WeighedMove | null {
  const { model, from, onOffer, summaries } = move;
  const { crn } = move.subject.facts;
  const held = summaries.find((entry) => entry.officer.staffCode === from);
  if (!held?.cases?.some((entry) => entry.crn === crn)) return null;
  const effect = moveEffect(model, summaries, [{ crn, from }], onDate);
  const [before, after] = [effect.before(from), effect.released(from)];
  if (before === null || after === null) return null;
  const others = summaries.filter((entry) => entry !== held && onOffer.has(entry.officer.staffCode));
  const subject: AllocationSubject = { ...move.subject, split: splitOfGiver(held, crn), moving: true };
  return {
    giver: { officer: held.officer, name: listNameOf(held), before, after },
    shortlist: drawShortlist(model, subject, move, others, onDate),
    teamEffect: effect.teamEffect,
  };
}
