import type { Metadata } from 'next';
import { ClaimRulesView } from '@/components/claims/claim-rules-view';
import { toClaimRules } from '@/lib/addresses/users';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewClaimRules } from '@/lib/usecases/users/claim-rules';
import { addClaimRuleAction, dropClaimRuleAction } from './actions';

export const metadata: Metadata = { title: 'Roles by your organisation’s sign-in' };

/** Which claims give which roles. */
export default async function ClaimRulesPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParams>;
}) {
  const { saved } = toClaimRules.read(await searchParams);
  return (
    <ClaimRulesView
      page={unwrap(await viewClaimRules(await pageContext()))}
      saved={saved}
      addAction={addClaimRuleAction}
      dropAction={dropClaimRuleAction}
    />
  );
}
