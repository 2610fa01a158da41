import { commandContext } from '../../lib/cli/command';
import { todayOf } from '../../lib/usecases/context';
import { takeSnapshot } from '../../lib/usecases/capacity/take-snapshots';
import type { Figure } from '../report/figures';
import { onceMeasured } from './peak-memory';
import { watchWriter } from './watched-writer';

const ROW = 'snapshot';
const NIGHT = 'a night’s snapshot';

/** A night's snapshot as the service takes it. Of today: the estate came in today, and nobody was on record before. */
export async function takeNight(): Promise<readonly Figure[]> {
  const given = commandContext();
  const writer = watchWriter(given.store);
  const context = { ...given, store: writer.store };
  const figures = await onceMeasured(ROW, NIGHT, async () => {
    const { outcome } = await takeSnapshot(context, todayOf(context));
    if (outcome !== 'stored') throw new Error(`The snapshot was not stored: ${outcome}`);
  });
  return [...figures, writer.figure(ROW, NIGHT)];
}
