import { toMoves } from '@/lib/addresses/moves';
import { toOfficer, toSharing, toSupervision } from '@/lib/addresses/officers';
import type { OfficerMay } from '@/lib/domain/access/officer-may';
import { placeOn } from '@/lib/kernel/address';
import type { OfficerOffer } from './officer-actions';

/** What somebody may do about an officer, by name: each is there or empty, to be put in the order of a list. */
export function offersFor(staffCode: string, may: OfficerMay) {
  const where = (allowed: boolean, ...offers: OfficerOffer[]): readonly OfficerOffer[] =>
    allowed ? offers : [];
  return {
    planRelief: where(may.manageRelief, {
      label: 'Plan relief',
      href: placeOn(toSupervision.page(staffCode), 'relief'),
    }),
    recordSupervision: where(may.recordSupervision, {
      label: 'Record supervision',
      href: toSupervision.newMeeting(staffCode),
    }),
    moveCases: where(may.moveCases, {
      label: 'Move cases',
      href: toMoves.chooseCases({ from: staffCode }),
    }),
    cover: where(
      may.arrangeCover,
      { label: 'Arrange cover', href: toSharing.arrangeCover(staffCode, { ticked: 'asking' }) },
      { label: 'Name a contact', href: toSharing.contacts(staffCode) },
    ),
    addReduction: where(may.edit, { label: 'Add a reduction', href: toOfficer.newReduction(staffCode) }),
    changeDetails: where(may.edit, { label: 'Change details', href: toOfficer.edit(staffCode) }),
  };
}
