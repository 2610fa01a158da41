import type { Metadata } from 'next';
import type { PageParams } from '@/lib/kernel/reading/query';
import { now } from '@/lib/machine/clock';
import { viewModelWords } from '@/lib/usecases/rules/view-model-words';
import { serviceStore } from '@/lib/usecases/service-store';
import { AttentionListView } from '@/components/teams/attention-list';
import { readAttentionParams } from '@/components/teams/attention-params';
import { dataLine } from '@/components/teams/figure-lines';
import { listTitle, listWords } from '@/components/teams/list-words';
import { TeamCrumbs, teamLabel } from '@/components/teams/team-head';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import { PrintButton } from '@/components/ui/page/print-button';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewAttention } from '@/lib/usecases/teams/view-attention';
import { readList } from '../../read-list';

interface AttentionPageProps {
  readonly params: Promise<{ readonly code: string }>;
  readonly searchParams: Promise<PageParams>;
}

export async function generateMetadata({ searchParams }: AttentionPageProps): Promise<Metadata> {
  return {
    title: listWords(readList(await searchParams), await viewModelWords(serviceStore(), now())).title,
  };
}

/** One list of what needs attention in a team. */
export default async function TeamAttentionPage({ params, searchParams }: AttentionPageProps) {
  const context = await pageContext();
  const page = unwrap(
    await viewAttention(context, {
      list: readList(await searchParams),
      teamCode: decodeURIComponent((await params).code),
    }),
  );
  const { team } = page;
  return (
    <PageFrame
      above={team ? <TeamCrumbs team={team} /> : null}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
    >
      <PageHead
        caption={team ? teamLabel(team) : 'All your teams'}
        title={listTitle(page)}
        data={dataLine(page.dataAsOf)}
        actions={<PrintButton />}
      />
      <AttentionListView page={page} params={readAttentionParams(await searchParams)} />
    </PageFrame>
  );
}
