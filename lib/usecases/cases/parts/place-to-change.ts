import 'server-only';
import { toCase } from '../../../addresses/cases';
import { toOfficer } from '../../../addresses/officers';
import type { SourceDifference } from '../../../domain/allocation/cases/source-difference';
import type { Address } from '../../../kernel/address';

/** Where what stands is changed to what the source says: the page that judges it; null where there is nothing to change. */
export function placeToChange(difference: SourceDifference, caseEnded: boolean): Address | null {
  if (difference.kind === 'logged_elsewhere') return null;
  const { thingType, thingKey, field, crn: known, staffCode } = difference;
  const officer = staffCode ?? '';
  switch (thingType) {
    case 'case': {
      const crn = known ?? thingKey;
      if (field === 'life') return caseEnded ? toCase.reopen(crn) : toCase.end(crn);
      return field === 'holder' ? toCase.page(crn) : toCase.edit(crn);
    }
    case 'officer':
      return toOfficer.edit(officer);
    case 'reduction':
      return toOfficer.reduction(officer, thingKey);
    case 'absence':
      return toOfficer.absence(officer, thingKey);
  }
}
