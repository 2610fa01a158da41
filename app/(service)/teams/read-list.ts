import { notFound } from 'next/navigation';
import { toTeams } from '@/lib/addresses/teams';
import type { PageParams } from '@/lib/kernel/reading/query';

/** The list that an address names; a page that is not there for any other word. */
export function readList(params: PageParams) {
  return toTeams.attention.read(params).kind ?? notFound();
}
