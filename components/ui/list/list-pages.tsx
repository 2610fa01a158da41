import { type Address, hrefWith } from '@/lib/kernel/address';
import { formatWhole } from '@/lib/kernel/format';
import { type ListPart, MOST_ROWS } from '@/lib/kernel/list-part';
import type { PageParams } from '@/lib/kernel/reading/query';
import { PrintButton } from '../page/print-button';
import { Pagination } from './pagination';
import { TextLink } from './text-link';

export interface ListPagesProps {
  readonly part: ListPart;
  readonly path: Address;
  readonly params: PageParams;
  /** The parameter of the page's number, where the page has more than one list. */
  readonly pageParam?: string;
  /** What is listed, for those who hear the page: "Cases". */
  readonly label?: string;
}

/**
 * Below a list: which of its rows are shown, on paper too; the pages; and the way to every row at once, to print. Nothing where one page
 * holds them all.
 */
export function ListPages({ part, path, params, pageParam = 'page', label }: ListPagesProps) {
  if (part.pageCount <= 1) return null;
  return part.all ? (
    <p className="hr-rows">
      {shownWords(part)}{' '}
      <span className="hr-noprint">
        <PrintButton>Print this list</PrintButton>{' '}
        <TextLink href={hrefWith(path, params, { [pageParam]: undefined })}>
          Show {formatWhole(part.perPage)} at a time
        </TextLink>
      </span>
    </p>
  ) : (
    <>
      <p className="hr-rows">
        {shownWords(part)}{' '}
        <span className="hr-noprint">
          <TextLink href={hrefWith(path, params, { [pageParam]: 'all' })}>{allWords(part.total)}</TextLink>
        </span>
      </p>
      <Pagination
        page={part.page}
        pageCount={part.pageCount}
        path={path}
        params={params}
        pageParam={pageParam}
        label={label}
      />
    </>
  );
}

/** "Rows 1 to 50 of 191." */
function shownWords({ first, last, total }: ListPart): string {
  if (first === 1 && last === total) return `All ${formatWhole(total)} rows.`;
  return `Rows ${formatWhole(first)} to ${formatWhole(last)} of ${formatWhole(total)}.`;
}

function allWords(total: number): string {
  return total > MOST_ROWS
    ? `Show the first ${formatWhole(MOST_ROWS)} to print`
    : `Show all ${formatWhole(total)} to print`;
}
