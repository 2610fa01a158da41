import 'server-only';
import { saveDrop } from '../../../../db/commands/data/save-feed';
import { loadDrop, wasTakenSince } from '../../../../db/queries/data/load-feeds';
import type { Tx } from '../../../../db/store';
import type { UseCaseContext } from '../../context';
import type { ImportReport } from '../../import/import-report';
import { outcomeOf } from './drop-outcome';

/** What somebody confirmed, or discarded, of a feed stands with its drop; files that belong to no feed have none. */
export async function settleDrop(
  tx: Tx,
  { store, actor, now }: UseCaseContext,
  id: string,
  settled: { readonly state: 'imported' | 'discarded'; readonly report: ImportReport | null },
): Promise<void> {
  const drop = await loadDrop(tx, store.t, id);
  if (drop === null) return;
  const { state, report } = settled;
  await saveDrop(tx, store.t, id, {
    state,
    endedAt: now.toISOString(),
    settledByName: actor.name,
    ...(report === null ? {} : { outcome: outcomeOf(report) }),
  });
}

/** Why files of a feed that waited are not imported any more: later ones were. Null where they may be, or belong to no feed. */
export async function whyTooLate({ store }: UseCaseContext, id: string): Promise<string | null> {
  const drop = await loadDrop(store.primary, store.t, id);
  if (drop === null || !(await wasTakenSince(store.primary, store.t, drop))) return null;
  return `Later files of ${drop.feed} were imported since: these would take what they say back. Discard them`;
}
