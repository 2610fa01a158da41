import 'server-only';
import type { loadAudit } from '../../../../db/queries/audit/load-audit';
import { auditDetail } from '../../../domain/audit/audit-detail';
import type { ShownEntry } from '../audit-page';

/** An entry as it is kept. */
type AuditRow = Awaited<ReturnType<typeof loadAudit>>[number];

/** A page of entries of one more than it holds, and the number after which the next one goes on. */
export function pageOf(
  rows: readonly AuditRow[],
  perPage: number,
): { readonly entries: readonly ShownEntry[]; readonly next: string | null } {
  const entries = rows.slice(0, perPage).map(toShown);
  const last = entries.at(-1);
  return { entries, next: rows.length > perPage && last !== undefined ? String(last.seq) : null };
}

/** An entry as it is shown: what changed in words. */
export function toShown({ seq, at, actorName, action, thingType, thingKey, detail }: AuditRow): ShownEntry {
  return {
    seq,
    at,
    actorName,
    action,
    // Written by ourselves, as the events say.
    thingType: thingType as ShownEntry['thingType'],
    thingKey,
    detail: auditDetail(action, detail as Readonly<Record<string, unknown>>),
  };
}
