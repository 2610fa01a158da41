import { commandContext } from '../../lib/cli/command';
import { todayOf } from '../../lib/usecases/context';
import { publishModelDraft } from '../../lib/usecases/rules/publish-model';
import { startModelDraft } from '../../lib/usecases/rules/start-model-draft';
import type { Figure } from '../report/figures';
import { onceMeasured } from './peak-memory';

/** Publishes a version of the shipped model that comes into force today, as its page does when it is confirmed. */
export async function publishModel(): Promise<readonly Figure[]> {
  const context = commandContext();
  const draft = await startModelDraft(context, { base: 'shipped/ibat-4' });
  if (!draft.ok) throw new Error(JSON.stringify(draft.error));
  const asked = { id: draft.value.id, version: 1, effectiveFrom: todayOf(context), confirmed: true };
  return onceMeasured('publish', 'publishing a model', async () => {
    const published = await publishModelDraft(context, asked);
    if (!published.ok) throw new Error(JSON.stringify(published.error));
  });
}
