import type { Place } from '../../access/can';
import { groupBy } from '../../../kernel/collections';
import { addDays, type IsoDate } from '../../../kernel/dates';

/** So many cases whose last contact one person changed on one day are a bulk edit. */
export const BULK_EDIT_CASES = 10;
/** A fall within so many days before a review of oversight is just before it. */
export const BEFORE_REVIEW_DAYS = 14;

/** A person, not a file, changed when somebody was last seen. */
export interface SeenEdit {
  readonly crn: string;
  readonly actorId: string;
  readonly onDate: IsoDate;
  readonly place: Place;
}

/** A fall of band or lowest grade in force, and the reviews of oversight of its case. */
export interface ReviewedFall {
  readonly crn: string;
  readonly onDate: IsoDate;
  readonly reviewsOn: readonly IsoDate[];
  readonly place: Place;
}

/** What says that records may not be what they seem (docs/rules/measures.md, M-11). */
export interface DataQuality {
  /** One person, one day, ten cases or more; the newest first. */
  readonly bulkSeenEdits: readonly { readonly onDate: IsoDate; readonly cases: number }[];
  readonly fallsBeforeReview: number;
}

/** Bulk edits of when people were last seen, and falls just before a review. Nobody is named: it asks a question, it does not answer it. */
export function measureDataQuality(edits: readonly SeenEdit[], falls: readonly ReviewedFall[]): DataQuality {
  const bulk = [...groupBy(edits, (edit) => `${edit.actorId}\n${edit.onDate}`).values()].flatMap((group) => {
    const [first] = group;
    const cases = new Set(group.map((edit) => edit.crn)).size;
    return first === undefined || cases < BULK_EDIT_CASES ? [] : [{ onDate: first.onDate, cases }];
  });
  return {
    bulkSeenEdits: bulk.sort((a, b) => (a.onDate < b.onDate ? 1 : -1)),
    fallsBeforeReview: falls.filter(({ onDate, reviewsOn }) =>
      reviewsOn.some((review) => onDate <= review && onDate >= addDays(review, -BEFORE_REVIEW_DAYS)),
    ).length,
  };
}
