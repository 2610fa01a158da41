import type { CaseFacts } from '../../banding/bands/case-facts';
import type { CaseSplit, ShareKind } from './case-split';
import type { Caseload } from '../measure/measure-caseload';
import { NO_SHARED_WORK, type NotedSplit, type PartOfCase, splitNote } from './shared-work';

/** Two officers between whom work moves: whoever holds the case or gives the points, and the other one. */
export interface WorkPair {
  readonly holder: Caseload;
  readonly other: Caseload;
}

/** Names of the officers of a pair, for the notes of ledger lines. */
export type NameOf = (staffCode: string) => string;

/** Both caseloads as they stand once the other officer covers these cases of the holder. */
export function withCover(pair: WorkPair, crns: readonly string[], nameOf: NameOf): WorkPair {
  return divide(pair, crns, nameOf, (split) => ({ ...split, coveredBy: pair.other.officer.staffCode }));
}

/** Both caseloads as they stand once the other officer no longer covers these cases. */
export function withoutCover(pair: WorkPair, crns: readonly string[], nameOf: NameOf): WorkPair {
  return divide(pair, crns, nameOf, (split) => ({ ...split, coveredBy: null }));
}

/** Both caseloads as they stand once the other officer holds a share of the case. */
export function withShare(
  pair: WorkPair,
  crn: string,
  share: { readonly kind: ShareKind; readonly percent: number },
  nameOf: NameOf,
): WorkPair {
  const { staffCode } = pair.other.officer;
  return divide(pair, [crn], nameOf, (split) => ({
    ...split,
    shares: [...split.shares, { staffCode, ...share }],
  }));
}

/** Both caseloads as they stand once the other officer no longer holds a share of the case. */
export function withoutShare(pair: WorkPair, crn: string, nameOf: NameOf): WorkPair {
  const { staffCode } = pair.other.officer;
  return divide(pair, [crn], nameOf, (split) => ({
    ...split,
    shares: split.shares.filter((share) => share.staffCode !== staffCode),
  }));
}

/** Both caseloads with support that the holder's cases got from the other officer: equal and opposite. */
export function withSupport({ holder, other }: WorkPair, pointsHundredths: number): WorkPair {
  const add = (caseload: Caseload, points: number): Caseload => ({
    ...caseload,
    supports: [...caseload.supports, { label: 'Support', pointsHundredths: points }],
  });
  return { holder: add(holder, 0 - pointsHundredths), other: add(other, pointsHundredths) };
}

function divide(
  { holder, other }: WorkPair,
  crns: readonly string[],
  nameOf: NameOf,
  change: (split: CaseSplit) => CaseSplit,
): WorkPair {
  const splits = new Map((holder.shared ?? NO_SHARED_WORK).splits);
  const parts = (other.shared ?? NO_SHARED_WORK).parts.filter((part) => !crns.includes(part.facts.crn));
  for (const facts of holder.cases.filter((entry) => crns.includes(entry.crn))) {
    const split = change(splits.get(facts.crn)?.split ?? { shares: [], coveredBy: null });
    splits.set(facts.crn, toNoted(split, nameOf));
    parts.push(
      ...partsOf(split, facts, { holder: holder.officer.staffCode, other: other.officer.staffCode }),
    );
  }
  return {
    holder: { ...holder, shared: { ...(holder.shared ?? NO_SHARED_WORK), splits } },
    other: { ...other, shared: { ...(other.shared ?? NO_SHARED_WORK), parts } },
  };
}

function toNoted(split: CaseSplit, nameOf: NameOf): NotedSplit {
  return {
    split,
    note: splitNote(split, nameOf),
    coverName: split.coveredBy === null ? null : nameOf(split.coveredBy),
  };
}

/** Every part of a case that the other officer of the pair holds by a split. */
function partsOf(
  split: CaseSplit,
  facts: CaseFacts,
  { holder, other }: { readonly holder: string; readonly other: string },
): PartOfCase[] {
  const part = (held: 'share' | 'cover', percent: number | null): PartOfCase => ({
    facts,
    holder,
    note: '',
    part: { held, split, percent },
  });
  return [
    ...split.shares.filter((share) => share.staffCode === other).map((share) => part('share', share.percent)),
    ...(split.coveredBy === other ? [part('cover', null)] : []),
  ];
}
