import 'server-only';
import { err, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { disableUser } from '../session/disable-user';
import { unlockUser } from '../session/unlock-user';
import { mailPasswordLink } from './choose-password';
import type { ShownUser } from './users-page';
import { viewUser } from './view-users';

/** What may be done to an account by its id. */
export type AccountChange = 'disable' | 'enable' | 'unlock' | 'email_link';

/** Does it, by the same rules as the page of the user, and answers how they stand. For whoever keeps users; not there for others. */
export async function changeAccountOf(
  context: UseCaseContext,
  { id, change }: { readonly id: string; readonly change: AccountChange },
): Promise<Result<ShownUser, Problem>> {
  return thenShown(context, id, async () => {
    const found = await viewUser(context, id);
    if (!found.ok) return found;
    const { email } = found.value.user;
    switch (change) {
      case 'disable':
      case 'enable':
        return disableUser(context, { email, disabled: change === 'disable' });
      case 'unlock':
        return unlockUser(context, { email });
      case 'email_link':
        return mailPasswordLink(context, { email });
    }
  });
}

/** Makes a change of somebody's, then answers how they stand. */
export async function thenShown(
  context: UseCaseContext,
  id: string,
  change: () => Promise<Result<unknown, Problem>>,
): Promise<Result<ShownUser, Problem>> {
  const changed = await change();
  if (!changed.ok) return changed;
  const shown = await viewUser(context, id);
  return shown.ok ? { ok: true, value: shown.value.user } : err(shown.error);
}
