import type { Metadata } from 'next';
import { TokensView } from '@/components/tokens/tokens-view';
import { toTokens } from '@/lib/addresses/users';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { listTokens } from '@/lib/usecases/session/list-tokens';
import { viewPlaces } from '@/lib/usecases/users/view-users';
import { createTokenAction, revokeTokenAction } from './actions';

export const metadata: Metadata = { title: 'API tokens' };

/** Tokens of other systems. */
export default async function TokensPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { saved } = toTokens.read(await searchParams);
  const context = await pageContext();
  const places = unwrap(await viewPlaces(context));
  const tokens = unwrap(await listTokens(context));
  return (
    <TokensView
      tokens={tokens}
      places={places}
      now={context.now}
      revoked={saved !== null}
      createAction={createTokenAction}
      revokeAction={revokeTokenAction}
    />
  );
}
