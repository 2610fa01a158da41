import {
  type CaseFacts,
  type HeldCase,
  NO_OVERSIGHT,
  type OversightRecordOfHolding,
} from '../../banding/bands/case-facts';
import type { IsoDate } from '../../../kernel/dates';
import type { CaseSplit } from '../sharing/case-split';
import type { Caseload } from '../measure/measure-caseload';
import { NO_SHARED_WORK, type NotedSplit } from '../sharing/shared-work';

/** One case that goes from its officer of record to another. */
export interface CaseMove {
  readonly crn: string;
  /** Staff codes. */
  readonly from: string;
  readonly to: string;
  readonly onDate: IsoDate;
  /** The oversight that the move records on the new holding; left out or null when it records none. */
  readonly oversight?: OversightRecordOfHolding | null;
}

/** How a case of a caseload is divided with colleagues on the day; null where it is not. */
export function splitIn(caseload: Caseload, crn: string): CaseSplit | null {
  return caseload.shared?.splits.get(crn)?.split ?? null;
}

/** The caseload of an officer of record who no longer holds a case. */
export function giveUpCase(caseload: Caseload, crn: string): Caseload {
  const { shared = NO_SHARED_WORK } = caseload;
  const splits = new Map(shared.splits);
  splits.delete(crn);
  return {
    ...caseload,
    cases: caseload.cases.filter((entry) => entry.crn !== crn),
    shared: { ...shared, splits },
  };
}

/**
 * The caseload of an officer who holds a case from a day on. The shares of co-workers stay; a share or a cover that the
 * officer had in it is theirs as officer of record now, and nobody covers for them.
 */
export function takeCase(
  caseload: Caseload,
  facts: CaseFacts,
  split: CaseSplit | null,
  { onDate, oversight = null }: Pick<CaseMove, 'onDate' | 'oversight'>,
): Caseload {
  const { officer, shared = NO_SHARED_WORK } = caseload;
  const held: HeldCase = {
    ...facts,
    staffCode: officer.staffCode,
    allocatedOn: onDate,
    allocatedHere: true,
    oversight: { ...NO_OVERSIGHT, records: oversight === null ? [] : [oversight] },
  };
  const shares = (split?.shares ?? []).filter((share) => share.staffCode !== officer.staffCode);
  const splits = new Map<string, NotedSplit>(shared.splits);
  if (shares.length > 0)
    splits.set(facts.crn, { split: { shares, coveredBy: null }, note: '', coverName: null });
  const parts = shared.parts.filter((entry) => entry.facts.crn !== facts.crn);
  return { ...caseload, cases: [...caseload.cases, held], shared: { splits, parts } };
}

/** The caseload of a colleague of a case that changes hands: a cover ends with the move, a share goes on. */
function stayBeside(caseload: Caseload, crn: string): Caseload {
  const { shared } = caseload;
  if (!shared) return caseload;
  const parts = shared.parts.filter((entry) => entry.facts.crn !== crn || entry.part.held !== 'cover');
  return parts.length === shared.parts.length ? caseload : { ...caseload, shared: { ...shared, parts } };
}

/** Caseloads as they stand after a move. Whoever is not among them is left out; nothing changes where nobody holds the case. */
export function moveCase(caseloads: readonly Caseload[], move: CaseMove): readonly Caseload[] {
  const { crn, from, to } = move;
  const giver = caseloads.find((entry) => entry.officer.staffCode === from);
  const facts = giver?.cases.find((entry) => entry.crn === crn);
  if (!giver || !facts || from === to) return caseloads;
  const split = splitIn(giver, crn);
  return caseloads.map((entry) => {
    if (entry.officer.staffCode === from) return giveUpCase(entry, crn);
    if (entry.officer.staffCode === to)
      return takeCase(entry, { ...facts, version: facts.version + 1 }, split, move);
    return stayBeside(entry, crn);
  });
}
