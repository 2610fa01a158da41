import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WithdrawForm } from '@/components/rules/confirm-forms';
import { BackLink } from '@/components/ui/page/back-link';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { toVersion } from '@/lib/addresses/rules';
import { formatDate } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewModelVersion } from '@/lib/usecases/rules/view-rules';
import { withdrawVersionAction } from '../../../../actions';
import { versionOf, type VersionParams } from '../../../../version-params';

export const metadata: Metadata = { title: 'Take a version back' };

export default async function Page(props: VersionParams) {
  const asked = await versionOf(props);
  const page = unwrap(await viewModelVersion(await pageContext(), asked));
  if (!page.mayWithdraw) notFound();
  const back = toVersion.page(asked.code, asked.version);
  return (
    <PageFrame above={<BackLink href={back} />} below={<OfficialMarking />}>
      <WithdrawForm
        action={withdrawVersionAction}
        caption={`${asked.code}, version ${asked.version}`}
        hidden={{ code: asked.code, version: String(asked.version) }}
        backHref={back}
        sentence={`It will not come into force on ${formatDate(page.version.effectiveFrom)}. It becomes a draft again, to be edited, published or discarded.`}
      />
    </PageFrame>
  );
}
