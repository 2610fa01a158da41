import type { Metadata } from 'next';
import { EstablishmentView } from '@/components/estate/establishment-view';
import { toEstablishment } from '@/lib/addresses/estate';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewEstablishment } from '@/lib/usecases/establishment/set-establishment';
import { clearPostsAction, setPostsAction } from './actions';

export const metadata: Metadata = { title: 'Establishment' };

/** Posts by unit and grade. */
export default async function Page({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { saved } = toEstablishment.read(await searchParams);
  const page = unwrap(await viewEstablishment(await pageContext()));
  return (
    <EstablishmentView page={page} saved={saved} setAction={setPostsAction} clearAction={clearPostsAction} />
  );
}
