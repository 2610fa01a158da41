import { z } from 'zod';
import { apiOptional, apiValue } from '../../../kernel/reading/api-schema';
import { day } from '../../../kernel/reading/kinds';
import type { BandingFacts } from './band-case';
import { CASE_FIELDS } from './case-fields';

/**
 * The body of `POST /banding`: the facts of a case as in cases.csv, camelCase. What is left out is unknown; `flags` are the
 * current ones, `[]` none, and left out or null where nobody recorded them, which is not the same; `band` is the imported tier code, read
 * only where the model imports its bands; `onDate` is the day for which age and release are judged, today when left out.
 */
export const bandingRequestSchema = z.object({
  rsr: apiOptional(CASE_FIELDS.rsr),
  ogrs: apiOptional(CASE_FIELDS.ogrs),
  rosh: apiOptional(CASE_FIELDS.rosh),
  flags: apiOptional(CASE_FIELDS.flags),
  setting: apiValue(CASE_FIELDS.setting),
  sex: apiOptional(CASE_FIELDS.sex),
  dateOfBirth: apiOptional(CASE_FIELDS.dateOfBirth),
  area: apiOptional(CASE_FIELDS.area),
  releaseDate: apiOptional(CASE_FIELDS.releaseDate),
  band: apiOptional(CASE_FIELDS.importedBand),
  onDate: apiValue(day('Day')).optional(),
});
export type BandingRequest = z.infer<typeof bandingRequestSchema>;

/** The facts that banding reads, from a request. */
export function toBandingFacts(request: BandingRequest): BandingFacts {
  const { rsr, ogrs, rosh, flags, setting, dateOfBirth, band } = request;
  return {
    rsr,
    ogrs,
    rosh,
    flags: flags ?? [],
    flagsKnown: flags !== null,
    setting,
    dateOfBirth,
    importedBand: band,
  };
}
