import { toCapacity } from '@/lib/addresses/capacity';
import type { CapacityList } from '@/lib/domain/metrics/capacity/capacity-lists';
import { hrefWith } from '@/lib/kernel/address';
import type { PageParams } from '@/lib/kernel/reading/query';
import { TextLink } from '../../ui/list/text-link';

/** The list as files: filtered and sorted as it is, every row of it. */
export function ListFiles({ list, query }: { readonly list: CapacityList; readonly query: PageParams }) {
  const file = toCapacity.listDownload(list);
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
