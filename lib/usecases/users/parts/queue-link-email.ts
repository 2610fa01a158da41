import 'server-only';
import { randomUUID } from 'node:crypto';
import { insertEmails } from '../../../../db/commands/decisions/save-outbox';
import { saveAccountLink } from '../../../../db/commands/users/save-account-links';
import type { Account } from '../../../../db/queries/session/load-account';
import type { Tx } from '../../../../db/store';
import { LINK_HOURS, type LinkEmail, linkEmail } from '../../../domain/access/link-emails';
import { hashApiToken, mailedToken } from '../../../machine/api-key';
import { sessionSecret } from '../../../machine/settings';
import type { SignInContext } from '../../session/sign-in';

/** What the outbox keeps of an email with a link to choose a password: the link is put in as it goes out. */
export const LINK_THING = 'account_link';

/** Puts a link by which somebody chooses a password into the outbox, as an email to them; one of before counts no more. */
export async function queueLinkEmail(
  { store, now }: SignInContext,
  tx: Tx,
  { id: userId, name, email }: Pick<Account, 'id' | 'name' | 'email'>,
  kind: LinkEmail,
): Promise<void> {
  const id = randomUUID();
  await saveAccountLink(tx, store.t, {
    hash: hashApiToken(mailedToken(sessionSecret(), id)),
    userId,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + LINK_HOURS[kind] * 3_600_000).toISOString(),
  });
  const about = { thingType: LINK_THING, thingKey: userId };
  await insertEmails(
    tx,
    store.t,
    [{ ...linkEmail(kind), ...about, id, toAddress: email, toName: name }],
    now,
  );
}
