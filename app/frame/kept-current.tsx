import type { ReactNode } from 'react';
import { LiveBar } from '@/components/live/live-bar';
import { WaitingNow } from '@/components/live/waiting-now';
import type { LivePage } from '@/lib/domain/metrics/live/live-page';
import { pageContext } from '@/lib/server/session';
import { viewDrawnChoices, viewDrawnNumbers } from '@/lib/usecases/live/view-drawn';

/** At the foot of a page that is kept current: says when what it shows has changed. */
export async function KeptCurrent({
  page,
  detail,
}: {
  readonly page: LivePage;
  readonly detail?: ReactNode;
}) {
  const drawn = await viewDrawnNumbers(await pageContext(), page);
  return <LiveBar page={page} drawn={drawn} detail={detail} />;
}

/** Around a page of waiting cases: who else is about to decide on them. */
export async function WithChoices({
  page,
  children,
}: {
  readonly page: LivePage;
  readonly children: ReactNode;
}) {
  const context = await pageContext();
  const [drawn, choices] = await Promise.all([viewDrawnNumbers(context, page), viewDrawnChoices(context)]);
  return (
    <WaitingNow page={page} drawn={drawn} drawnAt={context.now.toISOString()} choices={choices}>
      {children}
    </WaitingNow>
  );
}
