import 'server-only';
import { saveFeedHours } from '../../../db/commands/data/save-feed';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { loadFeed } from '../../../db/queries/data/load-feeds';
import { MOST_FEED_HOURS } from '../../domain/audit/feed';
import { readValue } from '../../kernel/reading/field';
import { whole } from '../../kernel/reading/kinds';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { mayImport } from '../data/import-once';
import type { Problem } from '../problem';

/** What the form sends that says how often a feed is expected. */
export const EXPECT_FEED_FORM = { feed: plain(), everyHours: plain() };

const HOURS = whole('Hours', 1, MOST_FEED_HOURS);

/** Says within how many hours a feed is expected again: it is late where nothing of it was taken for longer. For who may import. */
export async function expectFeed(
  context: UseCaseContext,
  asked: { readonly feed: string; readonly everyHours: string },
): Promise<Result<null, Problem>> {
  if (!mayImport(context)) return err({ code: 'not_found' });
  const read = readValue(HOURS, asked.everyHours, 'form', undefined);
  if (!read.ok) return err({ code: 'does_not_fit', fields: [{ field: 'everyHours', message: read.error }] });
  const { store, actor, now } = context;
  return store.tx(async (tx): Promise<Result<null, Problem>> => {
    const before = await loadFeed(tx, store.t, asked.feed);
    if (before === null) return err({ code: 'not_found' });
    if (before.everyHours === read.value) return ok(null);
    await saveFeedHours(tx, store.t, before.name, read.value);
    await saveAudit(tx, store.t, actor, now, before.name, {
      action: 'feed.expected',
      thingType: 'import',
      detail: { from: { everyHours: before.everyHours }, to: { everyHours: read.value } },
    });
    return ok(null);
  });
}
