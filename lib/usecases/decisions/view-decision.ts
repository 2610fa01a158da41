import 'server-only';
import { loadAllocation } from '../../../db/queries/decisions/load-current-allocation';
import { loadCaseSteps } from '../../../db/queries/officers/load-officer-moves';
import { loadOfficerNames } from '../../../db/queries/officers/load-officer-names';
import { emailsAbout } from '../emails/parts/emails-about';
import { can } from '../../domain/access/can';
import { cameFrom } from '../../domain/allocation/decisions/came-from';
import type { DecisionPage } from './decision-page';
import { shownCase } from '../../domain/banding/bands/shown-case';
import { formatListName } from '../../kernel/format';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { loadCaseFor } from '../cases/parts/load-case';
import { handoffsOf } from '../handoffs/view-handoffs';
import type { Problem } from '../problem';
import { shownDecision } from './parts/shown-decision';
import { mayUndo } from './undo-decision';

/** One decision as it stood: what was known, who was on offer, what was chosen and why. Whoever may see the case may see it. */
export async function viewDecision(
  context: UseCaseContext,
  id: string,
): Promise<Result<DecisionPage, Problem>> {
  const { db, t } = context.store;
  const allocation = await loadAllocation(db, t, id);
  if (allocation === null || allocation.kind === 'imported') return err({ code: 'not_found' });
  const loaded = await loadCaseFor(context, allocation.crn);
  if (!loaded.ok) return loaded;
  const { model, today, dataAsOf, name, thing } = loaded.value;
  const { actor } = context;
  const colleagues = can(actor, 'view_queue', thing).allowed;
  const own = actor.staffCode === allocation.staffCode;
  const steps = await loadCaseSteps(db, t, [allocation.crn]);
  const giver = cameFrom(steps, id)?.staffCode ?? null;
  const names = await loadOfficerNames(
    db,
    t,
    [allocation.staffCode, giver].flatMap(
      (code) => steps.find((step) => step.staffCode === code)?.staffCode ?? [],
    ),
  );
  const nameOf = (code: string): string => {
    const found = names.find((entry) => entry.staffCode === code);
    return found ? formatListName(found) : code;
  };
  return ok({
    model,
    today,
    dataAsOf,
    allocation: shownCase(name, model.ruleSet, {
      ...allocation,
      decision: allocation.decision && shownDecision(allocation.decision, colleagues, own),
    }),
    colleagues,
    own,
    name,
    to: nameOf(allocation.staffCode),
    from: giver === null ? null : nameOf(giver),
    emails: await emailsAbout(context, 'allocation', id),
    handoffs: await handoffsOf(context, { model, today }, id),
    mayUndo: await mayUndo(context, id),
  });
}
