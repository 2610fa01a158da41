import type { Banding } from '../../banding/bands/banding-types';
import type { CaseFacts } from '../../banding/bands/case-facts';
import { addDays, type IsoDate } from '../../../kernel/dates';
import { caseLine } from '../measure/measure-officer';
import { type Divided, recordPart, weighCase } from '../measure/weigh-case';
import type { WorkloadModel } from '../model/model';
import type { CasePart, CaseSplit } from '../sharing/case-split';
import { latestOf, type OfficerSummary, type SummarisedCase } from './officer-summary';
import { addUsed, NOTHING_USED, sumUsed, type UsedSums, withoutUsed } from './used-sums';

/** A case as it comes to somebody. */
export interface ComingCase {
  readonly facts: CaseFacts;
  readonly banding: Banding;
  /** How co-workers share in the case, where they do. */
  readonly split?: CaseSplit | null;
}

/**
 * The officer with one case more from a day on: what measuring their caseload with it gives. The shares of co-workers stay; a share or a
 * cover that the officer had in it is theirs as officer of record now, and nobody covers for them.
 */
export function takeIntoSummary(
  model: WorkloadModel,
  summary: OfficerSummary,
  coming: ComingCase,
  onDate: IsoDate,
): OfficerSummary {
  const { crn } = coming.facts;
  const used = sumUsed([
    caseLine(model, weighCase(coming.facts, coming.banding, dividedFor(summary, coming))),
  ]);
  const { held, cases, ...rest } = dropParts(summary, (part) => part.crn === crn);
  const split = coming.split ?? null;
  const taken: SummarisedCase = { crn, allocatedOn: onDate, allocatedHere: true, split, used };
  return {
    ...rest,
    held: addUsed(held, used),
    newIn7Days: rest.newIn7Days + 1,
    lastNewOn: onDate,
    ...(cases === undefined ? {} : { cases: [...cases, taken] }),
  };
}

function dividedFor({ officer }: OfficerSummary, { split }: Pick<ComingCase, 'split'>): Divided | undefined {
  const shares = (split?.shares ?? []).filter((share) => share.staffCode !== officer.staffCode);
  return shares.length === 0
    ? undefined
    : recordPart({ split: { shares, coveredBy: null }, note: '', coverName: null });
}

/** The officer without a case that they held. Their cases must be there. */
export function giveUpFromSummary(summary: OfficerSummary, crn: string, onDate: IsoDate): OfficerSummary {
  const { cases } = summary;
  if (cases === undefined) throw new Error('Nobody gives up a case whose cases are not there');
  const gone = cases.find((entry) => entry.crn === crn);
  if (gone === undefined) return summary;
  const left = cases.filter((entry) => entry !== gone);
  return {
    ...summary,
    cases: left,
    held: withoutUsed(summary.held, gone.used),
    newIn7Days: countNew(left, onDate),
    lastNewOn: latestOf(left, onDate),
  };
}

/** Cases allocated here on a day or in the 6 days before. */
function countNew(
  cases: readonly Pick<SummarisedCase, 'allocatedOn' | 'allocatedHere'>[],
  onDate: IsoDate,
): number {
  const after = addDays(onDate, -7);
  return cases.filter(
    ({ allocatedHere, allocatedOn }) => allocatedHere && allocatedOn > after && allocatedOn <= onDate,
  ).length;
}

/** A colleague of a case that changes hands: a cover ends with the move, a share goes on. */
export function stayBesideInSummary(summary: OfficerSummary, crn: string): OfficerSummary {
  return dropParts(summary, (part) => part.crn === crn && part.held === 'cover');
}

/** A case that somebody comes to cover. */
export type CoveredCase = Required<ComingCase>;

/** The officer once they cover a case: all of it that nobody shares. A share of their own stays. */
export function coverInSummary(
  model: WorkloadModel,
  summary: OfficerSummary,
  { facts, banding, split }: CoveredCase,
): OfficerSummary {
  const { staffCode } = summary.officer;
  const divided: CaseSplit = { shares: split?.shares ?? [], coveredBy: staffCode };
  const usedAs = (part: CasePart): UsedSums =>
    sumUsed([caseLine(model, weighCase(facts, banding, { part, note: '' }))]);
  const own = divided.shares
    .filter((share) => share.staffCode === staffCode)
    .map(({ percent }) => usedAs({ held: 'share', split: divided, percent }));
  const cover = usedAs({ held: 'cover', split: divided, percent: null });
  const rest = dropParts(summary, (part) => part.crn === facts.crn);
  const { crn } = facts;
  return {
    ...rest,
    held: addUsed(rest.held, cover),
    carried: own.reduce(addUsed, rest.carried),
    parts: [
      ...rest.parts,
      ...own.map((used) => ({ crn, held: 'share' as const, used })),
      { crn, held: 'cover', used: cover },
    ],
  };
}

function dropParts(
  summary: OfficerSummary,
  goes: (part: OfficerSummary['parts'][number]) => boolean,
): OfficerSummary {
  const gone = summary.parts.filter(goes);
  if (gone.length === 0) return summary;
  const used = (held: 'cover' | 'share'): UsedSums =>
    gone.filter((part) => part.held === held).reduce((sum, part) => addUsed(sum, part.used), NOTHING_USED);
  return {
    ...summary,
    parts: summary.parts.filter((part) => !goes(part)),
    held: withoutUsed(summary.held, used('cover')),
    carried: withoutUsed(summary.carried, used('share')),
  };
}
