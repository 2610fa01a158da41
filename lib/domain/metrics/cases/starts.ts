import type { Place } from '../../access/can';
import type { Setting } from '../../banding/case-vocabulary';
import { groupBy } from '../../../kernel/collections';
import { addMonths, type IsoDate } from '../../../kernel/dates';
import type { Crn } from '../../../kernel/ids';
import { type Held, placeOfLast } from './to-continuity';

/** How a case began: as a community case (standalone unpaid work with it), or with somebody's release. */
type StartKind = 'community' | 'afterRelease';

/** A case that began, ended ones included, and where it stands. */
export interface CaseStart {
  readonly kind: StartKind;
  readonly on: IsoDate;
  readonly place: Place;
}

/** The same of a case by its CRN. */
export interface StartOfCase extends CaseStart {
  readonly crn: Crn;
}

/** The starts of a kind that the figure counts: those of the 12 months to a day. */
export function startsOfYear<Start extends CaseStart>(
  starts: readonly Start[],
  kind: StartKind,
  onDate: IsoDate,
): Start[] {
  const after = addMonths(onDate, -12);
  return starts.filter((start) => start.kind === kind && start.on > after && start.on <= onDate);
}

/** Cases that began in the 12 months to today, and in the 12 before. */
export interface StartCount {
  readonly count: number;
  readonly before: number;
}

export type Starts = Readonly<Record<StartKind, StartCount>>;

/** The days on which a start counts: 24 months, the first day after `from`. */
export function startsWindow(onDate: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } {
  return { from: addMonths(onDate, -24), to: onDate };
}

/** Cases that began in 12 months, in the community and after release, and the same of the year before (docs/rules/measures.md, M-8). */
export function countStarts(starts: readonly CaseStart[], onDate: IsoDate): Starts {
  const yearAgo = addMonths(onDate, -12);
  const { from } = startsWindow(onDate);
  const within = (kind: StartKind, after: IsoDate, to: IsoDate): number =>
    starts.filter((start) => start.kind === kind && start.on > after && start.on <= to).length;
  const count = (kind: StartKind): StartCount => ({
    count: startsOfYear(starts, kind, onDate).length,
    before: within(kind, from, yearAgo),
  });
  return { community: count('community'), afterRelease: count('afterRelease') };
}

/** A holding with what tells when its case began. */
export interface HeldStart extends Held {
  readonly setting: Setting;
  readonly releaseDate: IsoDate | null;
}

/** When each case began, from its holdings, first to last: a case on licence with the release, where that is recorded; nobody in custody. */
export function toStarts(
  holdings: readonly HeldStart[],
  regionOfLdu: ReadonlyMap<string, string>,
): StartOfCase[] {
  return [...groupBy(holdings, (row) => row.crn)].flatMap(([crn, rows]): StartOfCase[] => {
    const last = rows.at(-1);
    if (last === undefined || last.setting === 'custody') return [];
    const kind = last.setting === 'licence' ? 'afterRelease' : 'community';
    const on = kind === 'afterRelease' ? (last.releaseDate ?? last.orderStart) : last.orderStart;
    return on === null ? [] : [{ crn, kind, on, place: placeOfLast(last, regionOfLdu) }];
  });
}
