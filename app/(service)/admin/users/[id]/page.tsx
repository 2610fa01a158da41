import type { Metadata } from 'next';
import { UserView } from '@/components/users/user-view';
import { toUsers } from '@/lib/addresses/users';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewUser } from '@/lib/usecases/users/view-users';
import {
  disableUserAction,
  endRoleAction,
  enableUserAction,
  giveRoleAction,
  mailLinkAction,
  makeLinkAction,
  setPasswordAction,
  takeRoleAction,
  unlockUserAction,
} from '../actions';

export const metadata: Metadata = { title: 'User' };

interface UserPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<PageParams>;
}

/** One person who signs in. */
export default async function UserPage({ params, searchParams }: UserPageProps) {
  const { id } = await params;
  const { saved } = toUsers.one.read(await searchParams);
  const page = unwrap(await viewUser(await pageContext(), id));
  const actions = {
    giveRole: giveRoleAction,
    takeRole: takeRoleAction,
    endRole: endRoleAction,
    disable: disableUserAction,
    enable: enableUserAction,
    unlock: unlockUserAction,
    password: setPasswordAction,
    link: makeLinkAction,
    mail: mailLinkAction,
  };
  return <UserView page={page} saved={saved} actions={actions} />;
}
