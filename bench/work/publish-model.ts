import { commandContext } from '../../lib/cli/command';
import { todayOf } from '../../lib/usecases/context';
import { publishModelDraft } from '../../lib/usecases/rules/publish-model';
import { startModelDraft } from '../../lib/usecases/rules/start-model-draft';
import type { Figure } from '../report/figures';
import { onceMeasured } from './peak-memory';
import { watchWriter } from './watched-writer';

const ROW = 'publish';
const PUBLISHING = 'publishing a model';

/** Publishes a version of the shipped model that comes into force today, as its page does when it is confirmed. */
export async function publishModel(): Promise<readonly Figure[]> {
  const given = commandContext();
  const writer = watchWriter(given.store);
  const context = { ...given, store: writer.store };
  const draft = await startModelDraft(context, { base: 'shipped/ibat-4' });
  if (!draft.ok) throw new Error(JSON.stringify(draft.error));
  const asked = { id: draft.value.id, version: 1, effectiveFrom: todayOf(context), confirmed: true };
  const figures = await onceMeasured(ROW, PUBLISHING, async () => {
    const published = await publishModelDraft(context, asked);
    if (!published.ok) throw new Error(JSON.stringify(published.error));
  });
  return [...figures, writer.figure(ROW, PUBLISHING)];
}
