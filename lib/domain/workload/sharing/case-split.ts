import type { IsoDate } from '../../../kernel/dates';
import { roundHalfUp } from '../../../kernel/ratio';

/** Who works on a case beside its officer of record. */
export const SHARE_KINDS = ['through_the_gate', 'partner_agency', 'co_working'] as const;
export type ShareKind = (typeof SHARE_KINDS)[number];

export const SHARE_LABELS: Record<ShareKind, string> = {
  through_the_gate: 'Through the Gate resettlement',
  partner_agency: 'Partner agency',
  co_working: 'Co-working officer',
};

/** A named share of a case's points, from its first day until (not including) `endedOn`; null while it lasts. */
export interface CaseShare {
  readonly crn: string;
  readonly staffCode: string;
  readonly kind: ShareKind;
  /** Whole per cent of the case's points, 1 to 99. */
  readonly percent: number;
  readonly startedOn: IsoDate;
  readonly endedOn: IsoDate | null;
}

/** A colleague stands in for the officer of record, on each day from the first to the last, both included. */
export interface CaseCover {
  readonly crn: string;
  readonly staffCode: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  /** Whose case it was when the cover was arranged: it covers nobody else. Left out: whoever holds the case. */
  readonly holderStaffCode?: string;
}

/** How the points of one case are divided on one day. */
export interface CaseSplit {
  readonly shares: readonly Pick<CaseShare, 'staffCode' | 'kind' | 'percent'>[];
  /** Staff code of whoever covers the case on the day; null when nobody does. */
  readonly coveredBy: string | null;
}

/** Which part of a case somebody holds: as officer of record, as a co-worker, or as cover. */
export const PARTS_HELD = ['record', 'share', 'cover'] as const;
export type PartHeld = (typeof PARTS_HELD)[number];

export interface CasePart {
  readonly held: PartHeld;
  readonly split: CaseSplit;
  /** The holder's own share; null for the officer of record and for cover, who hold what is left. */
  readonly percent: number | null;
}

/** Whether a share counts on a day. */
export function isShareHeld(share: CaseShare, onDate: IsoDate): boolean {
  return share.startedOn <= onDate && (share.endedOn === null || onDate < share.endedOn);
}

/** Whether a cover holds on a day: the first and the last day are included. */
export function isCovered(cover: CaseCover, onDate: IsoDate): boolean {
  return cover.startsOn <= onDate && onDate <= cover.endsOn;
}

/**
 * What a part of a case counts, in hundredths of a point, of a case that counts `wholeHundredths` in all. Each share is
 * rounded half up; what is left is the officer of record's, or the cover's on the days of a cover. The parts always add
 * up to the whole (docs/rules/workload.md, W-12: during cover the points follow the covering officer).
 */
export function partHundredths(wholeHundredths: number, { held, split, percent }: CasePart): number {
  if (held === 'share') return shareHundredths(wholeHundredths, percent ?? 0);
  if (held === 'record' && split.coveredBy !== null) return 0;
  return split.shares.reduce(
    (left, share) => left - shareHundredths(wholeHundredths, share.percent),
    wholeHundredths,
  );
}

function shareHundredths(wholeHundredths: number, percent: number): number {
  return Number(roundHalfUp(BigInt(wholeHundredths) * BigInt(percent), 100n));
}
