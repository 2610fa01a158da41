import type { Metadata } from 'next';
import { AccountView } from '@/components/users/account-view';
import { toAccount } from '@/lib/addresses/users';
import type { PageParams } from '@/lib/kernel/reading/query';
import { pageContext, requirePerson } from '@/lib/server/session';
import { viewOwnAccount } from '@/lib/usecases/users/change-own-password';
import { viewBriefChoice } from '@/lib/usecases/briefs/ask-for-brief';
import { askForBriefAction, cancelBriefAction, changeOwnPasswordAction } from './actions';

export const metadata: Metadata = { title: 'Your account' };

/** One's own account: what it may do, and its password. */
export default async function AccountPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { saved } = toAccount.page.read(await searchParams);
  const person = await requirePerson();
  const account = await viewOwnAccount(await pageContext());
  return (
    <AccountView
      name={person.actor.name}
      roles={person.roles}
      account={account}
      saved={saved}
      action={changeOwnPasswordAction}
      brief={await viewBriefChoice(await pageContext())}
      askAction={askForBriefAction}
      cancelAction={cancelBriefAction}
    />
  );
}
