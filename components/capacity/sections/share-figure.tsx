import { formatShare, formatWhole } from '@/lib/kernel/format';
import type { CountShare } from '@/lib/domain/metrics/counts/count-share';
import { SMALL_N } from '@/lib/domain/metrics/officers/rating-words';
import { TextLink } from '../../ui/list/text-link';
import type { Address } from '@/lib/kernel/address';

/** The figure of a share: its per cent; of fewer than 10, the count first. */
export function ShareFigure({ share }: { readonly share: CountShare }) {
  if (share.of === 0) return <NoFigure />;
  return <>{share.of < SMALL_N ? countedOf(share) : formatShare(share.count, share.of)}</>;
}

/** "93 of 122", linked to the list that it counts where there is something in it. */
export function ShareCount({ share, href }: { readonly share: CountShare; readonly href: Address }) {
  if (share.of === 0) return <>Nothing to count</>;
  const text =
    share.of < SMALL_N
      ? `${formatShare(share.count, share.of)} of ${formatWhole(share.of)}`
      : countedOf(share);
  return share.count === 0 ? <>{text}</> : <TextLink href={href}>{text}</TextLink>;
}

/** "76% (93 of 122)"; of fewer than 10 the count first: "3 of 7 (43%)". */
export function shareText(share: CountShare): string {
  const percent = formatShare(share.count, share.of);
  return share.of < SMALL_N ? `${countedOf(share)} (${percent})` : `${percent} (${countedOf(share)})`;
}

/** "93 of 122" */
export function countedOf({ count, of }: CountShare): string {
  return `${formatWhole(count)} of ${formatWhole(of)}`;
}

/** A dash where there is no figure: missing is never 0. */
export function NoFigure() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="govuk-visually-hidden">No figure</span>
    </>
  );
}
