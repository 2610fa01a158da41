import 'server-only';
import type { z } from 'zod';
import { loadAudit } from '../../../db/queries/audit/load-audit';
import { can } from '../../domain/access/can';
import type { AuditAnswer } from '../../domain/audit/audit-answer';
import type { auditQuerySchema } from '../../domain/audit/audit-request';
import { addDays, londonDayStart } from '../../kernel/dates';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { pageOf } from './parts/shown-entries';

/** Who did what, and when, for another system: the newest first, filtered, a page at a time. For administrators of the whole; not there for others. */
export async function listAudit(
  context: UseCaseContext,
  asked: z.infer<typeof auditQuerySchema>,
): Promise<Result<AuditAnswer, Problem>> {
  if (!can(context.actor, 'view_audit', { places: [] }).allowed) return err({ code: 'not_found' });
  const { who, action, thingType, key, from, to, limit, cursor } = asked;
  const { db, t } = context.store;
  const rows = await loadAudit(
    db,
    t,
    {
      who: who ?? '',
      action: action ?? null,
      thingType: thingType ?? null,
      key: key?.trim() ?? '',
      fromAt: from === undefined ? null : londonDayStart(from).toISOString(),
      toAt: to === undefined ? null : londonDayStart(addDays(to, 1)).toISOString(),
      before: cursor ?? null,
    },
    limit + 1,
  );
  const { entries, next } = pageOf(rows, limit);
  return ok({ items: [...entries], next: next === null ? null : Number(next) });
}
