import type { CaseFacts } from '../../banding/bands/case-facts';
import type { IsoDate } from '../../../kernel/dates';
import { addDays } from '../../../kernel/dates';
import { formatDayMonth } from '../../../kernel/format';
import {
  type CaseCover,
  type CasePart,
  type CaseShare,
  type CaseSplit,
  isCovered,
  isShareHeld,
  SHARE_LABELS,
} from './case-split';
import type { Worker } from './judge-worker';
import type { Support } from '../measure/measure-officer';

/** A case of a colleague in which an officer holds a part on a day. */
export interface PartOfCase {
  readonly facts: CaseFacts;
  readonly part: CasePart;
  /** Staff code of the officer of record. */
  readonly holder: string;
  /** "covering for Sykes, Martin to 27 Nov", "30% as co-working officer": what the ledger line adds to the band. */
  readonly note: string;
  /** Grade code of the officer of record; null where none is recorded. Left out on past days, which judge nobody. */
  readonly holderGrade?: string | null;
  readonly standing?: BesideStanding;
}

/** What stands beside a cover or a share of a case, apart from grade and training. */
export interface BesideStanding {
  /** It is recorded that this person must not work the case. */
  readonly barred: boolean;
  /** The latest oversight review date that was agreed for it, with it or since; null when none is. */
  readonly oversightReviewOn: IsoDate | null;
}

/** Somebody who works a case beside its officer of record, as far as they are judged for it. */
export interface BesideWorker extends BesideStanding {
  readonly staffCode: string;
  readonly name: string;
  readonly held: 'cover' | 'share';
  readonly worker: Worker;
}

/** How an own case is divided, with what its ledger line says of it. */
export interface NotedSplit {
  readonly split: CaseSplit;
  readonly note: string;
  /** "Surname, Forename" of whoever covers the case on the day; null when nobody does. */
  readonly coverName: string | null;
  /** Who covers or shares the case on the day, to be judged for it; left out on past days, which judge nobody. */
  readonly beside?: readonly BesideWorker[];
}

/** What is shared, covered and lent around an officer's cases on one day. */
export interface SharedWork {
  /** Own cases of which others hold a part, by CRN. */
  readonly splits: ReadonlyMap<string, NotedSplit>;
  /** Colleagues' cases in which this officer holds a part. */
  readonly parts: readonly PartOfCase[];
}

export const NO_SHARED_WORK: SharedWork = { splits: new Map(), parts: [] };

/** Every split of a day, by CRN: cases that nobody shares or covers are left out. The latest cover to begin counts. */
export function splitsOn(
  shares: readonly CaseShare[],
  covers: readonly CaseCover[],
  onDate: IsoDate,
): Map<string, CaseSplit> {
  const splits = new Map<string, CaseSplit>();
  const splitOf = (crn: string): CaseSplit => splits.get(crn) ?? { shares: [], coveredBy: null };
  for (const share of shares.filter((entry) => isShareHeld(entry, onDate))) {
    const { staffCode, kind, percent } = share;
    const split = splitOf(share.crn);
    splits.set(share.crn, { ...split, shares: [...split.shares, { staffCode, kind, percent }] });
  }
  const covering = covers.filter((entry) => isCovered(entry, onDate));
  for (const cover of covering.sort((a, b) => a.startsOn.localeCompare(b.startsOn)))
    splits.set(cover.crn, { ...splitOf(cover.crn), coveredBy: cover.staffCode });
  return splits;
}

export interface SharingFacts {
  readonly shares: readonly CaseShare[];
  readonly covers: readonly CaseCover[];
  /** Live cases with their officer of record, by CRN: all that the shares and covers name. */
  readonly cases: ReadonlyMap<string, { readonly facts: CaseFacts; readonly holder: string }>;
  readonly nameOf: (staffCode: string) => string;
  /** Left out: nobody beside an officer of record is judged (past days). */
  readonly judging?: JudgingFacts;
}

/** What cover and shares are judged by. */
export interface JudgingFacts {
  /** Undefined where nobody has the code. */
  readonly workerOf: (staffCode: string) => Worker | undefined;
  readonly standingOf: (held: 'cover' | 'share', crn: string, staffCode: string) => BesideStanding;
}

/**
 * The shared work of each officer on a day, by staff code; officers without any are left out. A share or a cover of
 * whoever is the officer of record by now counts for nothing, nor does a cover arranged for an earlier holder.
 */
export function shareWork(facts: SharingFacts, onDate: IsoDate): Map<string, SharedWork> {
  const holderOf = (crn: string): string | undefined => facts.cases.get(crn)?.holder;
  const shares = facts.shares.filter((entry) => entry.staffCode !== holderOf(entry.crn));
  const covers = facts.covers.filter(
    ({ crn, staffCode, holderStaffCode = holderOf(crn) }) =>
      staffCode !== holderOf(crn) && holderStaffCode === holderOf(crn),
  );
  const splits = splitsOn(shares, covers, onDate);
  const found = new Map<string, { splits: Map<string, NotedSplit>; parts: PartOfCase[] }>();
  const workOf = (staffCode: string) => {
    const known = found.get(staffCode) ?? { splits: new Map<string, NotedSplit>(), parts: [] };
    found.set(staffCode, known);
    return known;
  };
  for (const [crn, split] of splits) {
    const held = facts.cases.get(crn);
    if (!held) continue;
    workOf(held.holder).splits.set(crn, {
      split,
      note: splitNote(split, facts.nameOf),
      coverName: split.coveredBy === null ? null : facts.nameOf(split.coveredBy),
      ...(facts.judging ? { beside: besideOf(crn, split, facts, facts.judging) } : {}),
    });
    const judged = (kind: 'cover' | 'share', staffCode: string) =>
      facts.judging && {
        holderGrade: facts.judging.workerOf(held.holder)?.grade ?? null,
        standing: facts.judging.standingOf(kind, crn, staffCode),
      };
    const holderName = facts.nameOf(held.holder);
    for (const share of split.shares)
      workOf(share.staffCode).parts.push({
        ...held,
        part: { held: 'share', split, percent: share.percent },
        note: `${share.percent}% of a case of ${holderName}: ${SHARE_LABELS[share.kind].toLowerCase()}`,
        ...judged('share', share.staffCode),
      });
    if (split.coveredBy !== null)
      workOf(split.coveredBy).parts.push({
        ...held,
        part: { held: 'cover', split, percent: null },
        note: `covering for ${holderName}${coverEnd(covers, crn, split.coveredBy, onDate)}`,
        ...judged('cover', split.coveredBy),
      });
  }
  return found;
}

function besideOf(
  crn: string,
  split: CaseSplit,
  { nameOf }: SharingFacts,
  judging: JudgingFacts,
): BesideWorker[] {
  const one = (held: 'cover' | 'share', staffCode: string): BesideWorker[] => {
    const worker = judging.workerOf(staffCode);
    const standing = judging.standingOf(held, crn, staffCode);
    return worker ? [{ staffCode, name: nameOf(staffCode), held, worker, ...standing }] : [];
  };
  return [
    ...(split.coveredBy === null ? [] : one('cover', split.coveredBy)),
    ...split.shares.flatMap((share) => one('share', share.staffCode)),
  ];
}

function coverEnd(covers: readonly CaseCover[], crn: string, staffCode: string, onDate: IsoDate): string {
  const cover = covers.find(
    (entry) => entry.crn === crn && entry.staffCode === staffCode && isCovered(entry, onDate),
  );
  return cover ? ` to ${formatDayMonth(cover.endsOn)}` : '';
}

/** What the officer of record's own ledger line says of a case that others share or cover. */
export function splitNote(split: CaseSplit, nameOf: (staffCode: string) => string): string {
  const shared = split.shares.map((share) => `${share.percent}% with ${nameOf(share.staffCode)}`);
  const covered = split.coveredBy === null ? [] : [`covered by ${nameOf(split.coveredBy)}`];
  return [...shared, ...covered].join(', ');
}

/** Support that one colleague gave to another's cases on a day. Points are whole hundredths, over 0. */
export interface SupportGiven {
  readonly fromStaffCode: string;
  readonly toStaffCode: string;
  readonly crn: string | null;
  readonly givenOn: IsoDate;
  readonly pointsHundredths: number;
}

/** Days for which support counts, the day itself included (docs/rules/workload.md, W-12). */
export const SUPPORT_DAYS = 7;

/**
 * The support lines of an officer on a day: given adds its points, received takes the same points away, so that a
 * group's sum is as it was (equal and opposite).
 */
export function supportsOf(
  staffCode: string,
  given: readonly SupportGiven[],
  nameOf: (staffCode: string) => string,
  onDate: IsoDate,
): Support[] {
  return given
    .filter((entry) => entry.givenOn <= onDate && entry.givenOn > addDays(onDate, -SUPPORT_DAYS))
    .flatMap((entry): Support[] => {
      const about = `${entry.crn === null ? '' : `, case ${entry.crn}`}, ${formatDayMonth(entry.givenOn)}`;
      if (entry.fromStaffCode === entry.toStaffCode) return [];
      if (entry.fromStaffCode === staffCode)
        return [
          {
            label: `Support given to ${nameOf(entry.toStaffCode)}${about}`,
            pointsHundredths: entry.pointsHundredths,
          },
        ];
      if (entry.toStaffCode === staffCode)
        return [
          {
            label: `Support received from ${nameOf(entry.fromStaffCode)}${about}`,
            pointsHundredths: 0 - entry.pointsHundredths,
          },
        ];
      return [];
    });
}
