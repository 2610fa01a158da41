/** A waiting case laid on an officer, not yet decided. */
export interface BasketItem {
  readonly crn: string;
  readonly staffCode: string;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  /** YYYY-MM-DD, or null where none was given. */
  readonly oversightReviewOn: string | null;
  readonly notes: string | null;
}
