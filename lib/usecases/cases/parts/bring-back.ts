import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAllocation } from '../../../../db/commands/decisions/save-allocation';
import { saveAudit } from '../../../../db/commands/kept/save-audit';
import { waitAgainAfterEnd } from '../../../../db/commands/cases/save-band-changes';
import { loadLastHolding } from '../../../../db/queries/cases/load-ended-case';
import { loadStoredCase } from '../../../../db/queries/cases/load-case-page';
import { lockOfficer } from '../../../../db/queries/officers/lock-officer';
import { loadEndOf } from '../../../../db/queries/decisions/load-last-change';
import type { Tx } from '../../../../db/store';
import type { StoredCase } from '../../../domain/allocation/cases/case-record';
import { formatListName } from '../../../kernel/format';
import type { Crn } from '../../../kernel/ids';
import { decideOn, newsOf } from '../../decisions/allocate-case';
import type { UseCaseContext } from '../../context';
import { queueDecisionEmails } from '../../emails/parts/queue-emails';

/** What came of an opening. */
export interface Reopened {
  /** "Surname, Forename" of who holds it again; null where it waits. */
  readonly holder: string | null;
  /** Why it waits though somebody held it; null where nobody did or it is held. */
  readonly waitsWhy: string | null;
  /** How many changes of band wait again. */
  readonly waitingAgain: number;
}

/** Changes of band that waited when the case ended, and were turned down by its end alone, wait again. How many. */
export async function waitAgain(tx: Tx, { store }: UseCaseContext, crn: Crn): Promise<number> {
  const endedAt = await loadEndOf(tx, store.t, crn);
  return endedAt === null ? 0 : waitAgainAfterEnd(tx, store.t, crn, endedAt);
}

/**
 * Once the row of a case that had ended is live again, whichever way that came (form, logging, file): the officer of its end has it back
 * where an allocation would stand today; else it waits. `ended`: the case as it stood when it had ended.
 */
export async function giveBack(
  tx: Tx,
  context: UseCaseContext,
  ended: StoredCase,
  reason: string | null,
): Promise<Pick<Reopened, 'holder' | 'waitsWhy'>> {
  const given = await allocateBack(tx, context, ended, reason);
  await saveAudit(tx, context.store.t, context.actor, context.now, ended.facts.crn, {
    action: 'case.reopened',
    thingType: 'case',
    detail: { hadEndedOn: ended.endedOn ?? '', note: reason, waitsWhy: given.waitsWhy },
  });
  return given;
}

async function allocateBack(
  tx: Tx,
  context: UseCaseContext,
  { facts: { crn }, endedOn }: StoredCase,
  reason: string | null,
): Promise<Pick<Reopened, 'holder' | 'waitsWhy'>> {
  const { store, actor, now } = context;
  const last = endedOn === null ? null : await loadLastHolding(tx, store.t, crn, endedOn);
  if (last === null) return { holder: null, waitsWhy: null };
  await lockOfficer(tx, store.t, last.staffCode);
  const stored = await loadStoredCase(tx, store.t, crn);
  if (stored === null) throw new Error(`Case ${crn} is gone`);
  const decision = await decideOn(context, tx, {
    crn,
    staffCode: last.staffCode,
    expectedVersion: stored.facts.version,
    reasonCode: 'continuity',
    reasonText: reason ?? 'The case was opened again with its officer',
    notes: null,
    oversightReviewOn: null,
  });
  const name = formatListName(last);
  if (!decision.ok) return { holder: null, waitsWhy: whyNot(decision.error, name) };
  const ids = { allocationId: randomUUID(), oversightId: randomUUID() };
  const { decided } = decision.value;
  if (!(await saveAllocation(tx, store.t, actor, now, decided, ids)))
    throw new Error(`Case ${crn} changed under its lock`);
  await queueDecisionEmails(context, tx, newsOf(decided, ids.allocationId));
  return { holder: name, waitsWhy: null };
}

type Refusal = Exclude<Awaited<ReturnType<typeof decideOn>>, { ok: true }>['error'];

/** Why the officer does not have the case back, as a sentence. */
function whyNot(problem: Refusal, name: string): string {
  const detail =
    'detail' in problem
      ? problem.detail
      : 'fields' in problem
        ? problem.fields.map((field) => field.message).join('. ')
        : 'the case is not yours to allocate';
  return `${name} held it and does not have it back: ${detail}`;
}
