import type { Metadata } from 'next';
import { VersionView } from '@/components/rules/version-page';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toVersion } from '@/lib/addresses/rules';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewModelVersion } from '@/lib/usecases/rules/view-rules';
import { versionOf, type VersionParams } from '../../../version-params';

export async function generateMetadata(props: VersionParams): Promise<Metadata> {
  const { code, version } = await versionOf(props);
  return { title: `${code}, version ${version}` };
}

export default async function Page(props: VersionParams & { readonly searchParams: Promise<PageParams> }) {
  const page = unwrap(await viewModelVersion(await pageContext(), await versionOf(props)));
  return <VersionView {...page} saved={toVersion.page.read(await props.searchParams).saved} />;
}
