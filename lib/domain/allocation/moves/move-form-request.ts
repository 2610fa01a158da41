/** The names of the fields of the form that moves cases. The officer, the notes and the token are those of an allocation. */
export const MOVE_CRN = 'crn';
export const MOVE_REASON = 'reasonCode';
export const MOVE_REASON_TEXT = 'reasonText';
export const MOVE_REVIEW = 'oversightReviewOn';
/** What was seen of each case when the move was checked: `CRN:question`, and `CRN:state`. */
export const MOVE_SEEN = 'seen';
export const MOVE_SEEN_STATE = 'seenState';

/** The field that carries a case's version as it was read. */
export const moveVersionField = (crn: string): string => `version-${crn}`;

/** What was seen of one case, out of what the form carries of all; undefined before the confirmation. */
export function seenOf(
  crn: string,
  seen: readonly string[],
  states: readonly string[],
): { readonly asked: readonly string[]; readonly stateAfter: string } | undefined {
  const mine = (list: readonly string[]): string[] =>
    list.filter((entry) => entry.startsWith(`${crn}:`)).map((entry) => entry.slice(crn.length + 1));
  const [stateAfter] = mine(states);
  return stateAfter === undefined ? undefined : { asked: mine(seen), stateAfter };
}

/** `risk`: riskiest first, for an officer who is gone. `points`: those that help most first. */
export const CASE_ORDERS = ['risk', 'points'] as const;
export type CaseOrder = (typeof CASE_ORDERS)[number];

/** Where cases are chosen, where their receiver is, and where it is told what became of them. */
export const chooseCasesPath = (staffCode: string): string =>
  `/reallocations?from=${encodeURIComponent(staffCode)}`;
export const receiverPath = (crns: readonly string[], team: string | null = null): string => {
  const query = new URLSearchParams(crns.map((crn) => [MOVE_CRN, crn]));
  if (team !== null) query.set('team', team);
  return `/reallocations/receiver?${query.toString()}`;
};
export const moveResultsPath = (token: string): string => `/reallocations/done/${encodeURIComponent(token)}`;
