import 'server-only';
import { randomUUID } from 'node:crypto';
import { insertEmails } from '../../db/commands/save-outbox';
import { loadEmailPerson } from '../../db/queries/load-outbox';
import type { Tx } from '../../db/store';
import { type AllocationNews, allocationEmails } from '../allocation/write-emails';
import { formatListName } from '../kernel/format';
import { settings } from '../server/settings';
import type { OfficerRecord } from '../workload/officer-record';
import type { UseCaseContext } from './context';

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
    address: settings().address,
  });
  const about = { thingType: 'allocation', thingKey: allocationId };
  await insertEmails(
    tx,
    store.t,
    emails.map((email) => ({ ...email, ...about, id: randomUUID() })),
    now,
  );
}
