import type { Metadata } from 'next';
import { KeyClashes } from '@/components/estate/key-clashes';
import { toKeys } from '@/lib/addresses/estate';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewKeyClashes } from '@/lib/usecases/estate/merge-keys';
import { mergeKeysAction } from './actions';

export const metadata: Metadata = { title: 'Records to merge' };

/** Records of staff, units and reports whose codes differ in case of letters alone. */
export default async function KeysPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { saved } = toKeys.read(await searchParams);
  const page = unwrap(await viewKeyClashes(await pageContext()));
  return <KeyClashes page={page} merged={saved !== null} mergeAction={mergeKeysAction} />;
}
