import type { Banding, BandingModel } from '../../banding/bands/banding-types';
import type { CaseField } from '../../banding/bands/case-fields';

/** The facts that a band may wait for. */
export const FILLABLE = [
  'rsr',
  'ogrs',
  'rosh',
  'importedBand',
  'flags',
] as const satisfies readonly CaseField[];
export type Fillable = (typeof FILLABLE)[number];

/** What a case lacks before its band and its lowest grade are sure, in the order of its form. */
export function missingFieldsOf(
  banding: Pick<Banding, 'missing' | 'flagsMissing' | 'provisional'>,
  { bandSource }: Pick<BandingModel, 'bandSource'>,
): readonly Fillable[] {
  return FILLABLE.filter((field) => {
    if (field === 'flags') return banding.flagsMissing;
    // A band that came with the data and that the model does not know.
    if (field === 'importedBand') return bandSource === 'imported' && banding.provisional;
    return banding.missing.includes(field);
  });
}
