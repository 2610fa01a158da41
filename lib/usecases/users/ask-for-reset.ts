import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { type Account, lockAccount } from '../../../db/queries/session/load-account';
import type { Actor } from '../../domain/access/actor';
import { hasLeftBy } from '../../domain/access/held/held-role';
import { londonDay } from '../../kernel/dates';
import { err, ok, type Result } from '../../kernel/result';
import { settings } from '../../machine/settings';
import type { Problem } from '../problem';
import { secondsToWait } from '../session/limit-rate';
import { LONGEST_PASSWORD } from '../session/parts/password-problems';
import { type SignInContext, STRANGER } from '../session/sign-in';
import { queueLinkEmail } from './parts/queue-link-email';

/** How often one account is sent a link, whoever asks: three at once, then one in ten minutes. */
const LIMITS = { burst: 3, perMinute: 0.1 };

/** Where links are emailed, and whether somebody may sign in with the organisation's account instead. */
interface ResetWays {
  readonly byMail: boolean;
  readonly elsewhere: boolean;
}

/** How a forgotten password can be put right here. */
export function viewResetWays(): ResetWays {
  const { mail, oidc } = settings();
  return { byMail: mail !== null, elsewhere: oidc !== null };
}

/**
 * Asks for an email with a link to choose another password, by whoever has forgotten theirs. The answer is the same whether or not somebody
 * has this address; nobody is written to whose account is disabled, who has left, or who signs in with the organisation's account alone.
 */
export async function askForReset(
  context: SignInContext,
  input: { readonly email: string },
  ways: ResetWays = viewResetWays(),
): Promise<Result<null, Problem>> {
  const email = input.email.trim().toLowerCase();
  if (email === '' || email.length > LONGEST_PASSWORD)
    return err({ code: 'does_not_fit', fields: [{ field: 'email', message: 'Enter your email address' }] });
  if (!ways.byMail) return err({ code: 'not_found' });
  const { store, now } = context;
  const wait = await secondsToWait(store, `reset ${email}`, LIMITS, now);
  if (wait > 0) return ok(null);
  return store.tx(async (tx) => {
    const account = await lockAccount(tx, store.t, email);
    const written = account !== null && mayReset(account, ways, now);
    if (written) await queueLinkEmail(context, tx, account, 'reset');
    await saveAudit(tx, store.t, account === null ? STRANGER : actorOf(account), now, account?.id ?? email, {
      action: 'user.reset_asked',
      thingType: 'user',
      detail: { email },
    });
    return ok(null);
  });
}

function mayReset(account: Account, { elsewhere }: ResetWays, now: Date): boolean {
  if (account.disabled || hasLeftBy(account.leavingDate, londonDay(now))) return false;
  return account.passwordHash !== null || !elsewhere;
}

function actorOf({ id, name, staffCode }: Account): Actor {
  return { kind: 'user', id, name, staffCode, grants: [] };
}
