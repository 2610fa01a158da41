import { PageLink } from './page-link';
import { classNames } from './class-names';
import { pageSteps } from './page-steps';
import type { PageParams } from '@/lib/kernel/reading/query';
import { type Address, hrefWith } from '@/lib/kernel/address';

export interface PaginationProps {
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly path: Address;
  readonly params: PageParams;
  readonly pageParam?: string;
  /** What is paged, for those who hear the page: "Cases". */
  readonly label?: string;
}

/** Links to the other pages of a list; every other search parameter is kept. Nothing when there is one page. */
export function Pagination({ page, pageCount, path, params, pageParam = 'page', label }: PaginationProps) {
  if (pageCount <= 1) return null;
  const hrefTo = (target: number): Address =>
    hrefWith(path, params, { [pageParam]: target === 1 ? undefined : String(target) });
  return (
    <nav className="govuk-pagination" aria-label={label ? `${label}: pages` : 'Pages'}>
      {page > 1 ? <Step direction="prev" href={hrefTo(page - 1)} /> : null}
      <ul className="govuk-pagination__list">
        {pageSteps(page, pageCount).map((step, index) =>
          step === 'gap' ? (
            <li key={`gap-${index}`} className="govuk-pagination__item govuk-pagination__item--ellipsis">
              ⋯
            </li>
          ) : (
            <li
              key={step}
              className={classNames(
                'govuk-pagination__item',
                step === page && 'govuk-pagination__item--current',
              )}
            >
              <PageLink
                className="govuk-link govuk-pagination__link"
                href={hrefTo(step)}

                aria-label={`Page ${step}`}
                aria-current={step === page ? 'page' : undefined}
              >
                {step}
              </PageLink>
            </li>
          ),
        )}
      </ul>
      {page < pageCount ? <Step direction="next" href={hrefTo(page + 1)} /> : null}
    </nav>
  );
}

const ARROWS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

function Step({ direction, href }: { readonly direction: 'prev' | 'next'; readonly href: Address }) {
  const arrow = (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={ARROWS[direction]} />
    </svg>
  );
  return (
    <div className={`govuk-pagination__${direction}`}>
      <PageLink className="govuk-link govuk-pagination__link" href={href} rel={direction}>
        {direction === 'prev' ? arrow : null}
        <span className="govuk-pagination__link-title">
          {direction === 'prev' ? 'Previous' : 'Next'}
          <span className="govuk-visually-hidden"> page</span>
        </span>
        {direction === 'next' ? arrow : null}
      </PageLink>
    </div>
  );
}
