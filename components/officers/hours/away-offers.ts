import { toSharing } from '@/lib/addresses/officers';
import { toMoves } from '@/lib/addresses/moves';
import { formatDateShort } from '@/lib/kernel/format';
import type { ReallocationDue } from '@/lib/domain/workload/measure/officer-standing';
import type { Address } from '@/lib/kernel/address';

/** One way out for the cases of somebody who is gone, as a link. */
export interface AwayOffer {
  readonly kind: 'cover' | 'move';
  readonly label: string;
  readonly href: Address;
}

/**
 * What is offered for cases that need a new officer, the first thing first: where the return is known and near, cover until then,
 * moving second; where a long stretch keeps its hours, moving or cover, as the manager decides; else moving alone.
 */
export function awayOffers(
  staffCode: string,
  { why, coverUntil }: ReallocationDue,
  may: { readonly cover: boolean; readonly move: boolean },
): AwayOffer[] {
  const move: AwayOffer = {
    kind: 'move',
    label: 'Move cases',
    href: toMoves.chooseCases({ from: staffCode }),
  };
  const cover: AwayOffer = {
    kind: 'cover',
    label: coverUntil === null ? 'Arrange cover' : `Cover until ${formatDateShort(coverUntil)}`,
    href: toSharing.arrangeCover(staffCode, { cases: 'all' }),
  };
  const offers = coverUntil !== null ? [cover, move] : why === 'away_long' ? [move, cover] : [move];
  return offers.filter((offer) => may[offer.kind]);
}
