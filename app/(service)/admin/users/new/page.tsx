import type { Metadata } from 'next';
import { PageFrame } from '@/components/ui/page/page-frame';
import { BackLink } from '@/components/ui/page/back-link';
import { NewUserForm } from '@/components/users/new-user-form';
import { toUsers } from '@/lib/addresses/users';
import { settings } from '@/lib/machine/settings';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewPlaces } from '@/lib/usecases/users/view-users';
import { createUserAction } from '../actions';

export const metadata: Metadata = { title: 'Add a user' };

/** Adds somebody who signs in. */
export default async function NewUserPage() {
  const places = unwrap(await viewPlaces(await pageContext()));
  return (
    <PageFrame above={<BackLink href={toUsers.page()}>Users</BackLink>}>
      <NewUserForm places={places} sends={settings().mail !== null} action={createUserAction} />
    </PageFrame>
  );
}
