import { type Address, hrefWith } from '@/lib/kernel/address';
import type { PageParams } from '@/lib/kernel/reading/query';
import { TextLink } from './text-link';

/** A list as a CSV file and as a workbook, among what can be done with it: filtered and sorted as its page is, every row of it. */
export function FileLinks({ file, query }: { readonly file: Address; readonly query: PageParams }) {
  return (
    <>
      <li>
        <TextLink href={hrefWith(file, query, { page: undefined })} download>
          Download as CSV
        </TextLink>
      </li>
      <li>
        <TextLink href={hrefWith(file, query, { page: undefined, format: 'xlsx' })} download>
          Download as XLSX
        </TextLink>
      </li>
    </>
  );
}
