import { WaitingCount } from '@/components/live/waiting-count';
import { pageContext } from '@/lib/server/session';
import { viewDrawnQueue } from '@/lib/usecases/live/view-drawn';
import { countWaiting } from '@/lib/usecases/queue/count-waiting';

/** How many cases wait for the reader as the page is drawn; while it stays open, the count follows. Nothing where their roles show no queue. */
export async function WaitingCases() {
  const context = await pageContext();
  const [count, drawn] = await Promise.all([countWaiting(context), viewDrawnQueue(context)]);
  return count === null ? null : <WaitingCount {...count} drawn={drawn} />;
}
