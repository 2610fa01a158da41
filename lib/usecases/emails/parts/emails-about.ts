import 'server-only';
import { loadEmailsAbout } from '../../../../db/queries/decisions/load-outbox';
import type { EmailAbout } from '../../../domain/allocation/decisions/email-state';
import { settings } from '../../../machine/settings';
import type { UseCaseContext } from '../../context';

/**
 * The emails about each of some decisions as a page tells of them, by the decision's id; one of which nobody was emailed is left out.
 * Without a mail server none will ever be sent, which is said at once and not only when the turn of the email comes.
 */
export async function emailsAboutEach(
  { store }: UseCaseContext,
  thingType: 'allocation' | 'undo',
  ids: readonly string[],
  sends: boolean = settings().mail !== null,
): Promise<ReadonlyMap<string, readonly EmailAbout[]>> {
  const emails = await loadEmailsAbout(store.db, store.t, thingType, ids);
  const told = (email: EmailAbout): EmailAbout =>
    sends || email.state !== 'waiting' ? email : { ...email, state: 'logged' };
  return new Map([...emails].map(([id, all]) => [id, all.map(told)]));
}

/** The same of one decision. */
export async function emailsAbout(
  context: UseCaseContext,
  thingType: 'allocation' | 'undo',
  id: string,
  sends?: boolean,
): Promise<readonly EmailAbout[]> {
  return (await emailsAboutEach(context, thingType, [id], sends)).get(id) ?? [];
}
