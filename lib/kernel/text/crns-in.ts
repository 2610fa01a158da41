import { type Crn, parseCrn } from '../ids';

/** One letter and six digits, a space between any of them, beside no other letter or digit. */
const CRN_IN_TEXT = /(?<![A-Z0-9])[A-Z] ?(?:\d ?){5}\d(?![A-Z0-9])/gi;

/** The CRNs that a text carries, as people type them: lower case and single spaces allowed. */
export function crnsIn(text: string): Crn[] {
  return [...text.matchAll(CRN_IN_TEXT)].flatMap(([found]) => parseCrn(found) ?? []);
}
