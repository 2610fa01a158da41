import type { ReactNode } from 'react';
import { formatHundredthsFixed, formatShare } from '@/lib/kernel/format';
import type { CountShare } from '@/lib/domain/metrics/counts/count-share';
import { SMALL_N } from '@/lib/domain/metrics/officers/rating-words';
import type { PastFigures } from '@/lib/domain/metrics/history/past-figures';
import { StatCard, StatPair } from '../../ui/list/stat-cards';
import { TextLink } from '../../ui/list/text-link';
import { countedOf, ShareCount, ShareFigure } from './share-figure';
import type { Address } from '@/lib/kernel/address';

/** The same unit a month and a year ago; null where no snapshot is stored. */
export interface ComparedPast {
  readonly month: PastFigures | null;
  readonly year: PastFigures | null;
}

export interface ShareCardProps {
  readonly label: string;
  readonly share: CountShare;
  readonly href: Address;
  readonly definition: string;
  readonly past?: ComparedPast;
  readonly pick?: (past: PastFigures) => CountShare;
  /** The same of the unit above. */
  readonly parent?: { readonly name: string; readonly share: CountShare } | null;
  /** Words before the link, where the list counts something else than the figure. */
  readonly countText?: string;
  readonly linkText?: string | undefined;
}

/** A share as a card: figure, count with its link, and what it was. */
export function ShareCard({
  label,
  share,
  href,
  definition,
  past,
  pick,
  parent,
  countText,
  linkText,
}: ShareCardProps) {
  const before = (one: PastFigures | null | undefined): string | null => {
    const was = one && pick ? pick(one) : null;
    return was === null || was.of === 0
      ? null
      : was.of < SMALL_N
        ? countedOf(was)
        : formatShare(was.count, was.of);
  };
  return (
    <StatCard
      label={label}
      headingLevel={3}
      value={<ShareFigure share={share} />}
      sub={
        <>
          {countText === undefined ? <ShareCount share={share} href={href} /> : countText}
          {linkText === undefined ? null : (
            <>
              ; <TextLink href={href}>{linkText}</TextLink>
            </>
          )}
          {pick && (before(past?.month) ?? before(past?.year)) !== null ? (
            <>
              <br />
              <Before month={before(past?.month)} year={before(past?.year)} />
            </>
          ) : null}
          {parent && parent.share.of > 0 ? (
            <Above name={parent.name} figure={formatShare(parent.share.count, parent.share.of)} />
          ) : null}
        </>
      }
      definition={definition}
    />
  );
}

/** "West Yorkshire: 107.9%", of the unit above. */
export function Above({ name, figure }: { readonly name: string; readonly figure: string }) {
  return (
    <>
      <br />
      {`${name}: ${figure}`}
    </>
  );
}

/** "107.9% a month ago, 103.2% a year ago", as far as it is known. */
export function Before({ month, year }: { readonly month: string | null; readonly year: string | null }) {
  const parts = [
    month === null ? [] : `${month} a month ago`,
    year === null ? [] : `${year} a year ago`,
  ].flat();
  return <>{parts.join(', ')}</>;
}

/** A value for each grade, with its code. */
export function GradePair({
  grades,
  values,
}: {
  readonly grades: readonly string[];
  readonly values: readonly ReactNode[];
}) {
  return <StatPair items={grades.map((unit, index) => ({ unit, value: values[index] }))} />;
}

/** A count linked to its list, unless there is nothing in it. */
export function CountedLink({
  count,
  text,
  href,
}: {
  readonly count: number;
  readonly text: string;
  readonly href: Address;
}) {
  return count === 0 ? <>{text}</> : <TextLink href={href}>{text}</TextLink>;
}

/** "4.1% of 122 cases held" with 1 decimal; of fewer than 10 the count first: "1 of 7 cases held (14.3%)". */
export function shareOfWords({ count, of, percent }: CountShare, things: string): string {
  if (percent === null) return `None of ${things}`;
  const tenth = `${percent.toFixed(1)}%`;
  return of < SMALL_N ? `${count} of ${things} (${tenth})` : `${tenth} of ${things}`;
}

/** FTE with 2 decimals. */
export function formatFte(fte: number): string {
  return formatHundredthsFixed(Math.round(fte * 100));
}
