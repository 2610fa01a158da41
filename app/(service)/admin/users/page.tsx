import type { Metadata } from 'next';
import { UserList } from '@/components/users/user-list';
import { toUsers } from '@/lib/addresses/users';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewUsers } from '@/lib/usecases/users/view-users';

export const metadata: Metadata = { title: 'Users' };

/** Everybody who signs in. */
export default async function UsersPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { q, page, saved } = toUsers.page.read(await searchParams);
  return (
    <UserList
      page={unwrap(await viewUsers(await pageContext(), { words: q, page }))}
      invited={saved !== null}
    />
  );
}
