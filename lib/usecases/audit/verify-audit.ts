import 'server-only';
import { loadLinks } from '../../../db/queries/audit/load-chain';
import type { Store } from '../../../db/store';
import { can } from '../../domain/access/can';
import type { AuditVerified } from '../../domain/audit/audit-verified-answer';
import { type BrokenLink, chainText } from '../../domain/audit/chain';
import { err, ok, type Result } from '../../kernel/result';
import { CHAIN_START, chainHash } from '../../machine/chain-hash';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { sealAudit } from './seal-audit';

export type { AuditVerified };

const AT_ONCE = 1_000;

/** Seals what was written since, and reads the whole audit trail against its chain. For administrators of the whole; not there for others. */
export async function verifyAudit({ store, actor }: UseCaseContext): Promise<Result<AuditVerified, Problem>> {
  if (!can(actor, 'view_audit', { places: [] }).allowed) return err({ code: 'not_found' });
  await sealAudit(store, { whole: true });
  return ok(await readChain(store));
}

/** Reads the chain from its start, in parts: as far as the first link that does not hold. */
async function readChain(store: Store): Promise<AuditVerified> {
  let position = 0;
  let hash = CHAIN_START;
  for (;;) {
    const part = await loadLinks(store.primary, store.t, position, AT_ONCE);
    for (const link of part) {
      const broken = faultOf(link, position + 1, hash);
      if (broken !== null) return { ok: false, entries: position, firstBroken: broken, head: hash };
      ({ position, hash } = link);
    }
    if (part.length < AT_ONCE) return { ok: true, entries: position, head: hash };
  }
}

type Link = Awaited<ReturnType<typeof loadLinks>>[number];

function faultOf(
  { position, linkSeq, hash, entry }: Link,
  expected: number,
  before: string,
): BrokenLink | null {
  if (position !== expected) return { position: expected, seq: null, why: 'link_missing' };
  if (entry === null) return { position, seq: linkSeq, why: 'entry_missing' };
  return chainHash(before, chainText(entry)) === hash ? null : { position, seq: linkSeq, why: 'changed' };
}
