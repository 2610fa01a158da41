import 'server-only';
import { loadCurrentAllocation } from '../../../db/queries/decisions/load-current-allocation';
import { emailsAbout } from '../emails/parts/emails-about';
import { can, mayAnywhere } from '../../domain/access/can';
import { caseNameFor } from '../../domain/access/case-name';
import { type CurrentHolder, takenText } from '../../domain/allocation/decisions/allocation-problem';
import type { AllocationPage } from './allocation-page';
import { withoutKinds } from '../../domain/allocation/decisions/decision';
import { firstAppointmentOn, shownAppointment } from '../../domain/allocation/queue/first-appointment';
import { shownCase } from '../../domain/banding/bands/shown-case';
import type { Crn } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { loadFigureSource } from '../capacity/parts/load-measured';
import { caseSourceOf, loadRoutedCase } from '../queue/parts/load-routed-case';
import { handoffsOf } from '../handoffs/view-handoffs';
import type { Problem } from '../problem';
import { mayUndo } from './undo-decision';
import { viewQueue } from '../queue/view-queue';

/**
 * What somebody who lost the race for a case is told in the form: who holds it, by whom and when. Null where the held case is theirs
 * to see: then its page says so.
 */
export async function wordsForLoser(
  context: UseCaseContext,
  crn: Crn,
  holder: CurrentHolder,
): Promise<string | null> {
  const { actor } = context;
  const source = await loadFigureSource(context);
  const routed = await loadRoutedCase(await caseSourceOf(context, source), crn);
  const theirs = routed !== null && can(actor, 'view_queue', routed.thing).allowed;
  return theirs ? null : takenText(holder);
}

/** Who holds a case, by whom and when, and what comes next. Still waiting, not there and not yours: `not_found`. */
export async function viewAllocation(
  context: UseCaseContext,
  crn: Crn,
): Promise<Result<AllocationPage, Problem>> {
  const { actor, store } = context;
  if (!mayAnywhere(actor, 'view_queue'))
    return err({ code: 'not_allowed', detail: 'Your role shows no allocations' });
  const source = await loadFigureSource(context);
  const routed = await loadRoutedCase(await caseSourceOf(context, source), crn);
  if (routed === null || !can(actor, 'view_queue', routed.thing).allowed) return err({ code: 'not_found' });
  const { found, thing } = routed;
  const allocation = await loadCurrentAllocation(store.db, store.t, crn);
  if (found.holder === null || allocation === null) return err({ code: 'not_found' });
  const queue = await viewQueue(context, { ldu: null, team: null, band: null });
  const waiting = queue.ok ? queue.value.rows.filter((row) => row.mayAllocate && row.crn !== crn) : [];
  const { holder } = found;
  const name = caseNameFor(actor, found.facts, thing);
  return ok({
    ...source,
    crn,
    name,
    holder,
    allocation: shownCase(name, source.model.ruleSet, {
      ...allocation,
      decision: allocation.decision && withoutKinds(allocation.decision),
    }),
    appointment: shownAppointment(
      name,
      firstAppointmentOn(source.model, found.facts, found.waits, source.today),
    ),
    emails: await emailsAbout(context, 'allocation', allocation.id),
    handoffs: await handoffsOf(context, source, allocation.id),
    own: allocation.decidedBy === actor.id,
    mayUndo: await mayUndo(context, allocation.id),
    mayViewOfficer: can(actor, 'view_officer', { places: [holder.place], staffCode: holder.staffCode })
      .allowed,
    mayViewCase: can(actor, 'view_case', thing).allowed,
    next: waiting[0] ?? null,
    waiting: waiting.length,
  });
}
