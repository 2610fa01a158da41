import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { PageParams } from '@/lib/kernel/reading/query';
import { now } from '@/lib/machine/clock';
import { viewModelWords } from '@/lib/usecases/rules/view-model-words';
import { serviceStore } from '@/lib/usecases/service-store';
import { readCapacityList, readCapacityParams, readNarrowing } from '@/components/capacity/capacity-address';
import { CapacityListView } from '@/components/capacity/lists/capacity-list-page';
import { listTitle, listWords } from '@/components/capacity/lists/list-words';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { removeViewAction, saveViewAction } from './actions';
import { viewCapacityList } from '@/lib/usecases/lists/view-capacity-list';

interface PageProps {
  readonly params: Promise<{ readonly metric: string }>;
  readonly searchParams: Promise<PageParams>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const list = readCapacityList((await params).metric);
  if (list === null) return { title: 'Not found' };
  const { title } = listWords(list, await viewModelWords(serviceStore(), now()));
  return { title: listTitle(title, list, readNarrowing(await searchParams)) };
}

export default async function Page({ params, searchParams }: PageProps) {
  const list = readCapacityList((await params).metric);
  const query = await searchParams;
  const { asked, page: pageNumber } = readCapacityParams(query);
  if (list === null || asked === null) notFound();
  const page = unwrap(await viewCapacityList(await pageContext(), list, asked));
  return (
    <CapacityListView
      page={page}
      pageNumber={pageNumber}
      query={query}
      saveAction={saveViewAction}
      removeAction={removeViewAction}
    />
  );
}
