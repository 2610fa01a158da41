import 'server-only';
import { randomUUID } from 'node:crypto';
import { insertEmails } from '../../../../db/commands/decisions/save-outbox';
import { loadEmailPerson } from '../../../../db/queries/decisions/load-outbox';
import type { Tx } from '../../../../db/store';
import {
  type AllocationNews,
  allocationEmails,
  undoneEmails,
} from '../../../domain/allocation/decisions/write-emails';
import { formatListName } from '../../../kernel/format';
import { settings } from '../../../machine/settings';
import type { OfficerRecord } from '../../../domain/workload/measure/officer-record';
import type { UseCaseContext } from '../../context';
import { toCase } from '../../../addresses/cases';

/** What a decision tells the people it concerns. */
export interface DecisionNews extends Pick<
  AllocationNews,
  'kind' | 'crn' | 'restricted' | 'band' | 'setting' | 'firstAppointment'
> {
  readonly allocationId: string;
  readonly officer: Pick<
    OfficerRecord,
    'staffCode' | 'surname' | 'forename' | 'email' | 'lineManagerStaffCode'
  >;
}

/**
 * Puts the emails about a decision in the outbox, in the transaction of the decision: they are there if and only if it stands.
 * They are sent afterwards, by the running service; one that fails undoes nothing.
 */
export async function queueDecisionEmails(
  { store, actor, now }: UseCaseContext,
  tx: Tx,
  { allocationId, officer, ...news }: DecisionNews,
): Promise<void> {
  const manager =
    officer.lineManagerStaffCode === null
      ? null
      : await loadEmailPerson(tx, store.t, officer.lineManagerStaffCode);
  const emails = allocationEmails({
    ...news,
    officer: { staffCode: officer.staffCode, name: formatListName(officer), email: officer.email },
    manager,
    decidedByName: actor.name,
    ...addressesOf(news.crn),
  });
  const about = { thingType: 'allocation', thingKey: allocationId };
  await insertEmails(
    tx,
    store.t,
    emails.map((email) => ({ ...email, ...about, id: randomUUID() })),
    now,
  );
}

/** A decision that was undone, with its officer and whoever holds the case again. */
interface UndoneDecision {
  readonly holding: DecisionNews['officer'] & {
    readonly id: string;
    readonly crn: string;
    readonly kind: string;
  };
  readonly before: DecisionNews['officer'] | null;
  readonly restricted: boolean;
}

/** Puts the emails that say that a decision was undone in the outbox, in the transaction of the undo. */
export async function queueUndoneEmails(
  { store, actor, now }: UseCaseContext,
  tx: Tx,
  { holding, before, restricted }: UndoneDecision,
): Promise<void> {
  const managerOf = (officer: DecisionNews['officer']) =>
    officer.lineManagerStaffCode === null
      ? Promise.resolve(null)
      : loadEmailPerson(tx, store.t, officer.lineManagerStaffCode);
  const personOf = (officer: DecisionNews['officer']) => ({
    staffCode: officer.staffCode,
    name: formatListName(officer),
    email: officer.email,
  });
  const emails = undoneEmails({
    kind: holding.kind === 'reallocation' ? 'reallocation' : 'allocation',
    crn: holding.crn,
    restricted,
    officer: personOf(holding),
    manager: await managerOf(holding),
    back: before && { officer: personOf(before), manager: await managerOf(before) },
    undoneByName: actor.name,
    ...addressesOf(holding.crn),
  });
  if (emails.length === 0) return;
  const about = { thingType: 'undo', thingKey: holding.id };
  await insertEmails(
    tx,
    store.t,
    emails.map((email) => ({ ...email, ...about, id: randomUUID() })),
    now,
  );
}

/** Where the service is reached, and the case there. */
function addressesOf(crn: string): { readonly address: string; readonly caseAddress: string } {
  const { address } = settings();
  return { address, caseAddress: `${address}${toCase.page(crn)}` };
}
