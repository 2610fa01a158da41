import { commandContext } from '../../lib/cli/command';
import { todayOf } from '../../lib/usecases/context';
import { takeSnapshot } from '../../lib/usecases/capacity/take-snapshots';
import type { Figure } from '../report/figures';
import { onceMeasured } from './peak-memory';

/** A night's snapshot as the service takes it. Of today: the estate came in today, and nobody was on record before. */
export function takeNight(): Promise<readonly Figure[]> {
  const context = commandContext();
  return onceMeasured('snapshot', 'a night’s snapshot', async () => {
    const { outcome } = await takeSnapshot(context, todayOf(context));
    if (outcome !== 'stored') throw new Error(`The snapshot was not stored: ${outcome}`);
  });
}
