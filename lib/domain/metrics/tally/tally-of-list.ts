import type { CountedOf } from '../counts/count-share';
import type { OfficerListName } from '../officers/list-officers';
import type { UnitTally } from './unit-tally';

/** How many officers of a unit are in a list, and of how many, from what the unit adds up to: nobody is read for it. */
export function tallyOfList(list: OfficerListName, tally: UnitTally): CountedOf {
  const { shares } = tally;
  switch (list) {
    case 'officers':
      return { count: shares.officersOver100.of, of: shares.officersOver100.of };
    case 'over-100':
      return shares.officersOver100;
    case 'over-110':
      return shares.officersOver110;
    case 'excessive':
      return shares.excessive;
    case 'next-to-trip':
      return tally.nextToTrip;
    case 'no-capacity':
      return { count: tally.apart.noCapacityOfficers, of: shares.officersOver100.of };
    case 'without-relief':
      return tally.withoutRelief;
    case 'over-50':
      return shares.over50Cases;
    case 'over-75':
      return shares.over75Cases;
  }
}
