import 'server-only';
import { saveLinks } from '../../../db/commands/kept/save-links';
import { loadChainHead, loadHighestSealed, loadUnsealed } from '../../../db/queries/audit/load-chain';
import type { Store } from '../../../db/store';
import { chainText } from '../../domain/audit/chain';
import { CHAIN_START, chainHash } from '../../machine/chain-hash';

/** Entries sealed in one transaction: nobody waits for it for longer than for a form. */
const AT_ONCE = 500;
/** An entry whose transaction ended late has a lower number than some that are sealed: looked for so far back each time, and everywhere by whoever verifies. */
const LOOKED_BACK = 5_000;

/** What sealing came to: how many entries, and the end of the chain. */
interface Sealed {
  readonly entries: number;
  /** Null: the trail is empty, or another server is at it. */
  readonly head: { readonly position: number; readonly hash: string } | null;
}

/**
 * Chains the entries of the audit trail that were written since the last time, each to the one before (docs/decisions/audit-chain.md). Whoever
 * writes an entry waits for none of it. Of several servers one seals. `whole`: looks for entries that were passed over in all of the trail.
 */
export async function sealAudit(
  store: Store,
  { whole = false, stop = () => false }: { readonly whole?: boolean; readonly stop?: () => boolean } = {},
): Promise<Sealed> {
  let entries = 0;
  let head: Sealed['head'] = null;
  await store.alone('audit chain', async () => {
    const highest = await loadHighestSealed(store.primary, store.t);
    let after = whole ? 0 : Math.max(0, highest - LOOKED_BACK);
    while (!stop()) {
      const part = await sealPart(store, after);
      entries += part.sealed;
      if (part.last === null) break;
      after = part.last;
    }
    const end = await loadChainHead(store.primary, store.t);
    head = end && { position: end.position, hash: end.hash };
  });
  return { entries, head };
}

async function sealPart(store: Store, after: number): Promise<{ sealed: number; last: number | null }> {
  const { t } = store;
  return store.tx(async (tx) => {
    const found = await loadUnsealed(tx, t, after, AT_ONCE);
    if (found.length === 0) return { sealed: 0, last: null };
    let { position, hash } = (await loadChainHead(tx, t)) ?? { position: 0, hash: CHAIN_START };
    const links = found.map((entry) => {
      position += 1;
      hash = chainHash(hash, chainText(entry));
      return { position, seq: entry.seq, hash };
    });
    await saveLinks(tx, t, links);
    return { sealed: links.length, last: found.at(-1)?.seq ?? null };
  });
}
