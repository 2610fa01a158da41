import type { Metadata } from 'next';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toTeams } from '@/lib/addresses/teams';
import { now } from '@/lib/machine/clock';
import { viewModelWords } from '@/lib/usecases/rules/view-model-words';
import { serviceStore } from '@/lib/usecases/service-store';
import { AttentionListView } from '@/components/teams/attention-list';
import { readAttentionParams } from '@/components/teams/attention-params';
import { dataLine } from '@/components/teams/figure-lines';
import { listTitle, listWords } from '@/components/teams/list-words';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import { PrintButton } from '@/components/ui/page/print-button';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewAttention } from '@/lib/usecases/teams/view-attention';
import { readList } from '../read-list';

interface AttentionPageProps {
  readonly searchParams: Promise<PageParams>;
}

export async function generateMetadata({ searchParams }: AttentionPageProps): Promise<Metadata> {
  return {
    title: listWords(readList(await searchParams), await viewModelWords(serviceStore(), now())).title,
  };
}

/** One list of what needs attention in all the teams that somebody may see. */
export default async function AllTeamsAttentionPage({ searchParams }: AttentionPageProps) {
  const page = unwrap(
    await viewAttention(await pageContext(), { list: readList(await searchParams), teamCode: null }),
  );
  return (
    <PageFrame
      above={<Breadcrumbs items={[{ label: 'Teams', href: toTeams.all() }]} />}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
    >
      <PageHead
        caption="All your teams"
        title={listTitle(page)}
        data={dataLine(page.dataAsOf)}
        actions={<PrintButton />}
      />
      <AttentionListView page={page} params={readAttentionParams(await searchParams)} />
    </PageFrame>
  );
}
