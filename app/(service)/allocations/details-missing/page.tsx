import type { Metadata } from 'next';
import { DetailsMissing } from '@/components/queue/details-missing';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toQueue } from '@/lib/addresses/allocations';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewDetailsMissing } from '@/lib/usecases/queue/view-details-missing';
import { fillMissingAction } from './actions';

export const metadata: Metadata = { title: 'Cases with details missing' };

/** Cases whose band rests on something that is not recorded, waiting or held; each is filled here, one after another. */
export default async function DetailsMissingPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParams>;
}) {
  const { saved, ...asked } = toQueue.detailsMissing.read(await searchParams);
  const page = unwrap(await viewDetailsMissing(await pageContext(), asked));
  return <DetailsMissing page={page} saved={saved} fillAction={fillMissingAction} />;
}
