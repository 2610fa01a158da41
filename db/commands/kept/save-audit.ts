import type { Actor } from '../../../lib/domain/access/actor';
import type { AuditEvent } from '../../../lib/domain/audit/events';
import { chunked } from '../../queries/kit/chunked';
import type { Tables, Tx } from '../../store';

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
    detail: withoutWhy(event).detail,
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
      .values(part.map(({ thingKey, event }) => ({ ...who, ...withoutWhy(event), thingKey })));
  }
}

/** Events of an officer's reductions and absences: why is kept with the record itself, and in no trail. */
const TELLS_WHY = /^(reduction|absence)\.|^source\.settled$/;
const WHY = ['reason', 'notes', 'kind'];

/** The event without reasons, notes and kinds of absence: whoever reads the trail may not be somebody who may know them. */
function withoutWhy(event: AuditEvent): Pick<AuditEvent, 'action' | 'thingType' | 'detail'> {
  const { action, thingType, detail } = event;
  if (!TELLS_WHY.test(action) || !('from' in detail) || typeof detail.from === 'string') return event;
  const { from, to } = detail;
  return {
    action,
    thingType,
    detail: { ...detail, from: stripped(from), to: stripped(to) } as AuditEvent['detail'],
  };
}

function stripped(facts: unknown): Readonly<Record<string, unknown>> {
  const entries = typeof facts === 'object' && facts !== null ? Object.entries(facts) : [];
  return Object.fromEntries(entries.filter(([name]) => !WHY.includes(name)));
}
