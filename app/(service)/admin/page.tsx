import type { Metadata } from 'next';
import { AdminView } from '@/components/admin/admin-view';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewAdmin } from '@/lib/usecases/admin/view-admin';
import packageJson from '@/package.json';

export const metadata: Metadata = { title: 'Administration' };

/** How the service is, and what keeps it running. */
export default async function AdminPage() {
  return <AdminView page={unwrap(await viewAdmin(await pageContext()))} version={packageJson.version} />;
}
