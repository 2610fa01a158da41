import 'server-only';
import { createHmac, randomBytes } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { insertAuditSample, saveAuditFinding } from '../../../db/commands/decisions/save-oversight';
import { loadAudit, loadAuditable, loadAudits } from '../../../db/queries/decisions/load-oversights';
import { mayAnywhere, scopesFor } from '../../domain/access/can';
import { drawSample } from '../../domain/allocation/oversight/draw-sample';
import { readAudit } from '../../domain/allocation/oversight/read-oversight';
import { addDays, type IsoDate } from '../../kernel/dates';
import { formatInstant } from '../../kernel/format';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { AUDIT_FIELDS } from '../../domain/allocation/oversight/oversight-fields';
import { todayOf, type UseCaseContext } from '../context';
import type { Problem } from '../problem';

/** Days back from which a sample is drawn. */
const SAMPLE_DAYS = 90;
/** Decisions drawn at a time. */
const SAMPLE_SIZE = 5;

/** Decisions since this day may be drawn. */
export function sampleSince(context: UseCaseContext): IsoDate {
  return addDays(todayOf(context), -SAMPLE_DAYS);
}

/** Draws decisions of oversight for audit, at random, in the actor's part of the estate. Returns how many. */
export async function drawOversightSample(
  context: UseCaseContext,
): Promise<Result<{ readonly drawn: number }, Problem>> {
  const { store, actor, now } = context;
  if (!mayAnywhere(actor, 'audit_oversight')) return err({ code: 'not_found' });
  const scopes = scopesFor(actor, 'audit_oversight');
  const secret = randomBytes(32);
  return store.tx(async (tx) => {
    const ids = await loadAuditable(tx, store.t, scopes, sampleSince(context));
    const keyOf = (id: string): string => createHmac('sha256', secret).update(id).digest('hex');
    const drawn = await insertAuditSample(tx, store.t, drawSample(ids, SAMPLE_SIZE, keyOf), todayOf(context));
    if (drawn.length > 0)
      await saveAudit(tx, store.t, actor, now, drawn.join(' '), {
        action: 'oversight.sampled',
        thingType: 'case',
        detail: { from: {}, to: { oversightIds: drawn, outOf: ids.length } },
      });
    return ok({ drawn: drawn.length });
  });
}

/** What the form of an audit sends. */
export const AUDIT_FORM = { ...AUDIT_FIELDS, oversightId: plain() };

export interface AuditOversightInput {
  readonly oversightId: string;
  readonly effect: string;
  readonly comment: string;
}

/** Writes whether a sampled decision was effective, and why. Nobody audits their own decision; each is judged once. */
export async function auditOversight(
  context: UseCaseContext,
  { oversightId, ...texts }: AuditOversightInput,
): Promise<Result<null, Problem>> {
  const { store, actor, now } = context;
  const inScope = await loadAudits(store.db, store.t, scopesFor(actor, 'audit_oversight'));
  const found = inScope.find((entry) => entry.audit.oversightId === oversightId);
  if (!found) return err({ code: 'not_found' });
  if (found.decidedBy === actor.id)
    return err({
      code: 'not_allowed',
      detail: 'You made this decision yourself: somebody else has to audit it',
    });
  const read = readAudit(texts);
  if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
  return store.tx(async (tx) => {
    const finding = { ...read.value, auditedAt: now.toISOString(), auditedByName: actor.name };
    if (!(await saveAuditFinding(tx, store.t, oversightId, finding))) {
      const first = await loadAudit(tx, store.t, oversightId);
      const when = first?.auditedAt ? ` on ${formatInstant(new Date(first.auditedAt))}` : '';
      return err({
        code: 'not_allowed',
        detail: `${first?.auditedByName ?? 'Somebody'} audited this decision${when}: what they found stands`,
      });
    }
    await saveAudit(tx, store.t, actor, now, found.crn, {
      action: 'oversight.audited',
      thingType: 'case',
      detail: { from: {}, to: { oversightId, ...read.value } },
    });
    return ok(null);
  });
}
