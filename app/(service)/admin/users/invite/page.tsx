import type { Metadata } from 'next';
import { InviteView } from '@/components/users/invite-view';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewInvite } from '@/lib/usecases/users/invite-officers';
import { inviteOfficersAction } from '../invite-action';

export const metadata: Metadata = { title: 'Invite officers' };

/** Officers who have no sign-in. */
export default async function InvitePage() {
  return <InviteView page={unwrap(await viewInvite(await pageContext()))} action={inviteOfficersAction} />;
}
