import type { Metadata } from 'next';
import { DetailsMissing } from '@/components/queue/details-missing';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toQueue } from '@/lib/addresses/allocations';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewDetailsMissing } from '@/lib/usecases/queue/view-details-missing';

export const metadata: Metadata = { title: 'Cases with details missing' };

/** Cases whose band rests on something that is not recorded, waiting or held. */
export default async function DetailsMissingPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParams>;
}) {
  const { page } = toQueue.detailsMissing.read(await searchParams);
  return <DetailsMissing page={unwrap(await viewDetailsMissing(await pageContext(), page))} />;
}
