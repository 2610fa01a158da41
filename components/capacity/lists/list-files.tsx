import { toCapacity } from '@/lib/addresses/capacity';
import type { CapacityList } from '@/lib/domain/metrics/capacity/capacity-lists';
import type { PageParams } from '@/lib/kernel/reading/query';
import { FileLinks } from '../../ui/list/file-links';

/** The list as files: filtered and sorted as it is, every row of it. */
export function ListFiles({ list, query }: { readonly list: CapacityList; readonly query: PageParams }) {
  return <FileLinks file={toCapacity.listDownload(list)} query={query} />;
}
