import 'server-only';
import { loadEmailsAbout } from '../../../../db/queries/decisions/load-outbox';
import type { EmailAbout } from '../../../domain/allocation/decisions/email-state';
import { settings } from '../../../machine/settings';
import type { UseCaseContext } from '../../context';

/**
 * The emails about a decision as a page tells of them. Without a mail server none will ever be sent, which is said at once and not only
 * when the turn of the email comes.
 */
export async function emailsAbout(
  { store }: UseCaseContext,
  thingType: 'allocation' | 'undo',
  id: string,
  sends: boolean = settings().mail !== null,
): Promise<readonly EmailAbout[]> {
  const emails = await loadEmailsAbout(store.db, store.t, thingType, id);
  if (sends) return emails;
  return emails.map((email) => (email.state === 'waiting' ? { ...email, state: 'logged' } : email));
}
