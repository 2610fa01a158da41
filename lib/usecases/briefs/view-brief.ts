import 'server-only';
import { loadBriefRequest } from '../../../db/queries/users/load-brief-requests';
import type { Scope } from '../../domain/access/actor';
import type { Unit } from '../../domain/metrics/units/units';
import { asUserId } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import { type AskedUnit, chooseUnit } from '../capacity/parts/load-capacity';
import type { UseCaseContext } from '../context';
import { estateOf } from '../once-a-request';
import type { Problem } from '../problem';
import { briefFor } from './parts/brief-for';

/** The brief of a unit as it would be sent now, and of which unit the reader asked to be sent it. */
export interface BriefNow {
  readonly unit: Unit;
  readonly subject: string;
  readonly body: string;
  /** Null: they did not ask, or are no person. */
  readonly asked: Scope | null;
}

/** The brief of a unit that the reader may see, as its email says it. */
export async function viewBrief(
  context: UseCaseContext,
  asked: AskedUnit,
): Promise<Result<BriefNow, Problem>> {
  const { actor, store } = context;
  const unit = chooseUnit(actor, (await estateOf(context)).places, asked);
  const brief = unit === null ? null : await briefFor(context, unit);
  if (unit === null || brief === null) return err({ code: 'not_found' });
  const request =
    actor.kind === 'user' ? await loadBriefRequest(store.db, store.t, asUserId(actor.id)) : null;
  return ok({
    ...{ unit, subject: brief.subject, body: brief.body },
    asked: request && { level: request.unitLevel, code: request.unitCode },
  });
}
