import { notFound } from 'next/navigation';
import { findList } from '@/components/teams/find-list';
import type { PageParams } from '@/components/ui/list/href-with';

/** The list that an address names; a page that is not there for any other word. */
export function readList(params: PageParams) {
  const kind = params['kind'];
  return findList(typeof kind === 'string' ? kind : '') ?? notFound();
}
