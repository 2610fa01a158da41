/** Said where a CRN is none, in forms, files and calls. */
export const CRN_MESSAGE = 'Enter a CRN, like X123456';

/** What a value is in the body of a call, and so in the description of the API. */
export type JsonShape =
  | { readonly is: 'text'; readonly most: number }
  /** `decimals`: at most so many; any where it is left out. */
  | { readonly is: 'number'; readonly least: number; readonly most: number; readonly decimals?: 2 }
  | { readonly is: 'whole'; readonly least: number; readonly most: number }
  | { readonly is: 'day' }
  | { readonly is: 'crn' }
  | { readonly is: 'choice'; readonly codes: readonly string[] }
  | { readonly is: 'choices'; readonly codes: readonly string[] }
  | { readonly is: 'yesNo' };
