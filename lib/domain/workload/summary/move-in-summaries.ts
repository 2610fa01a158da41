import type { IsoDate } from '../../../kernel/dates';
import type { WorkloadModel } from '../model/model';
import { type ComingCase, giveUpFromSummary, stayBesideInSummary, takeIntoSummary } from './change-summary';
import type { OfficerSummary } from './officer-summary';

/** One case that goes from its officer of record to another. */
export interface SummaryMove {
  readonly moving: Omit<ComingCase, 'split'>;
  /** Staff codes. */
  readonly from: string;
  readonly to: string;
}

/** Officers as they stand after a move. Whoever is not among them is left out; nothing changes where nobody holds the case. */
export function moveInSummaries(
  model: WorkloadModel,
  summaries: readonly OfficerSummary[],
  { moving, from, to }: SummaryMove,
  onDate: IsoDate,
): readonly OfficerSummary[] {
  const { crn } = moving.facts;
  const giver = summaries.find((entry) => entry.officer.staffCode === from);
  const held = giver?.cases?.find((entry) => entry.crn === crn);
  if (held === undefined || from === to) return summaries;
  const { split } = held;
  return summaries.map((entry) => {
    if (entry === giver) return giveUpFromSummary(entry, crn, onDate);
    if (entry.officer.staffCode === to) return takeIntoSummary(model, entry, { ...moving, split }, onDate);
    return stayBesideInSummary(entry, crn);
  });
}

/** How colleagues share or cover a case that somebody gives up; null where nobody does. */
export function splitOfGiver(
  summary: Pick<OfficerSummary, 'cases'> | undefined,
  crn: string,
): ComingCase['split'] {
  return summary?.cases?.find((entry) => entry.crn === crn)?.split ?? null;
}
