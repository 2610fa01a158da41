import type { OfficerMay } from '@/lib/domain/access/officer-may';
import type { CapacityList } from '@/lib/domain/metrics/capacity/capacity-lists';
import type { OfficerOffer } from '../../officers/people/officer-actions';
import { offersFor } from '../../officers/people/officer-offers';

/** What can be done about an officer of a list behind a figure, the first thing first. */
export function listOffers(list: CapacityList, staffCode: string, may: OfficerMay): readonly OfficerOffer[] {
  const { planRelief, recordSupervision, moveCases, cover } = offersFor(staffCode, may);
  switch (list) {
    case 'no-capacity':
      return [...cover, ...moveCases];
    case 'over-50':
    case 'over-75':
      return [...moveCases, ...recordSupervision];
    default:
      return [...planRelief, ...moveCases, ...recordSupervision];
  }
}
