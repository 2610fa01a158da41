import type { Actor } from '../../lib/access/actor';
import type { AuditEvent } from '../../lib/audit/events';
import { chunked } from '../queries/chunked';
import type { Tables, Tx } from '../store';

/** Writes the audit entry of a change, in the change's own transaction. */
export async function saveAudit(
  tx: Tx,
  t: Tables,
  actor: Actor,
  now: Date,
  thingKey: string,
  event: AuditEvent,
): Promise<void> {
  await tx.insert(t.auditEntries).values({
    at: now.toISOString(),
    actorId: actor.id,
    actorName: actor.name,
    action: event.action,
    thingType: event.thingType,
    thingKey,
    detail: event.detail,
  });
}

/** Writes the audit entries of many changes that one action made, in the transaction of the changes. */
export async function saveAudits(
  tx: Tx,
  t: Tables,
  actor: Actor,
  now: Date,
  entries: readonly { readonly thingKey: string; readonly event: AuditEvent }[],
): Promise<void> {
  const who = { at: now.toISOString(), actorId: actor.id, actorName: actor.name };
  for (const part of chunked(entries, 1_000)) {
    await tx
      .insert(t.auditEntries)
      .values(part.map(({ thingKey, event }) => ({ ...who, ...event, thingKey })));
  }
}
