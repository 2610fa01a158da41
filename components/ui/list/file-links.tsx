import { type Address, hrefWith } from '@/lib/kernel/address';
import type { PageParams } from '@/lib/kernel/reading/query';
import { TextLink } from './text-link';

interface FileLinksProps {
  readonly file: Address;
  /** What the page is filtered and sorted by. */
  readonly query?: PageParams;
  /** Of what, as heard after the words of the links: where a page has several lists. */
  readonly what?: string;
}

/** A list as a CSV file and as a workbook, among what can be done with it: filtered and sorted as its page is, every row of it. */
export function FileLinks({ file, query = {}, what }: FileLinksProps) {
  return (
    <>
      <li>
        <TextLink href={hrefWith(file, query, { page: undefined })} download hiddenSuffix={what}>
          Download as CSV
        </TextLink>
      </li>
      <li>
        <TextLink
          href={hrefWith(file, query, { page: undefined, format: 'xlsx' })}
          download
          hiddenSuffix={what}
        >
          Download as XLSX
        </TextLink>
      </li>
    </>
  );
}

/** The same among the actions of a page. */
export function FileActions({ file, query = {} }: Omit<FileLinksProps, 'what'>) {
  return (
    <>
      <TextLink href={hrefWith(file, query, { page: undefined })} download>
        Download CSV
      </TextLink>
      <TextLink href={hrefWith(file, query, { page: undefined, format: 'xlsx' })} download>
        Download XLSX
      </TextLink>
    </>
  );
}
