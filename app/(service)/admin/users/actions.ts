'use server';

import type { LinkMade } from '@/components/users/link-form';
import { toAccount, toUsers } from '@/lib/addresses/users';
import { ROLE_DAY_FIELDS, ROLE_END_FIELDS } from '@/lib/domain/access/role-fields';
import { scopeFrom } from '@/lib/domain/access/labels';
import { plain, wholeNumber } from '@/lib/kernel/reading/sent';
import type { Result } from '@/lib/kernel/result';
import { settings } from '@/lib/machine/settings';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import type { FormReader } from '@/lib/server/form-reader';
import type { Problem } from '@/lib/usecases/problem';
import { changePassword } from '@/lib/usecases/session/change-password';
import { createUser } from '@/lib/usecases/session/create-user';
import { disableUser } from '@/lib/usecases/session/disable-user';
import { unlockUser } from '@/lib/usecases/session/unlock-user';
import { changeRoleEnd, giveRole, takeRole } from '@/lib/usecases/users/change-roles';
import { mailPasswordLink, makePasswordLink } from '@/lib/usecases/users/choose-password';

const NEW_USER = {
  email: plain(),
  name: plain(),
  staffCode: plain(),
  role: plain(),
  scope: plain(),
  way: plain(),
};
const NEW_ROLE = { ...ROLE_DAY_FIELDS, id: plain(), role: plain(), scope: plain() };
const ROLE = { id: plain(), seq: wholeNumber() };
const ROLE_END = { ...ROLE, ...ROLE_END_FIELDS };
const ACCOUNT = { id: plain(), email: plain() };

/** Adds somebody who signs in. */
export const createUserAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { scope: scopeSent, way, ...typed } = form.read(NEW_USER);
  const scope = scopeFrom(scopeSent);
  if (scope === null)
    return {
      problems: [{ field: 'scope', message: 'Choose a part of the estate, or the whole organisation' }],
    };
  const password = way === 'password' ? form.password('password') : null;
  const result = await createUser(context, { ...typed, scope, password, invited: way === 'mail' });
  if (!result.ok) return refused(result.error);
  return { redirectTo: toUsers.one(result.value, { saved: way === 'mail' ? 'mailed' : 'created' }) };
});

/** Gives somebody a role. */
export const giveRoleAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { id, role, scope, ...days } = form.read(NEW_ROLE);
  const result = await giveRole(context, { id, role, scope: scopeFrom(scope), days });
  return result.ok ? { redirectTo: toUsers.one(id, { saved: 'role_added' }) } : refused(result.error);
});

/** Takes a role from somebody. */
export const takeRoleAction = formAction(async (context, form): Promise<FormOutcome> => {
  const role = form.read(ROLE);
  const result = await takeRole(context, role);
  return result.ok ? { redirectTo: toUsers.one(role.id, { saved: 'role_removed' }) } : refused(result.error);
});

/** Changes until when somebody has a role. */
export const endRoleAction = formAction(async (context, form): Promise<FormOutcome> => {
  const role = form.read(ROLE_END);
  const result = await changeRoleEnd(context, role);
  return result.ok ? { redirectTo: toUsers.one(role.id, { saved: 'role_changed' }) } : refused(result.error);
});

/** Shuts somebody out. */
export const disableUserAction = formAction((context, form) =>
  changed(form, 'disabled', ({ email }) => disableUser(context, { email, disabled: true })),
);

/** Lets somebody in again. */
export const enableUserAction = formAction((context, form) =>
  changed(form, 'enabled', ({ email }) => disableUser(context, { email, disabled: false })),
);

/** Lifts the locks of wrong passwords. */
export const unlockUserAction = formAction((context, form) =>
  changed(form, 'unlocked', ({ email }) => unlockUser(context, { email })),
);

/** Emails somebody a link to choose a password. */
export const mailLinkAction = formAction((context, form) =>
  changed(form, 'mailed', ({ email }) => mailPasswordLink(context, { email })),
);

/** Gives somebody another password. */
export const setPasswordAction = formAction((context, form) =>
  changed(form, 'password', ({ email }) =>
    changePassword(context, { email, password: form.password('password') }),
  ),
);

/** Makes a link by which somebody chooses a password: it is shown in the answer alone. */
export const makeLinkAction = formAction<LinkMade>(
  async (context, form): Promise<FormOutcome<LinkMade>> => {
    const result = await makePasswordLink(context, { email: form.read(ACCOUNT).email });
    if (!result.ok) return refused(result.error);
    return { problems: [], view: { link: `${settings().address}${toAccount.choose(result.value)}` } };
  },
  { once: true },
);

async function changed(
  form: FormReader,
  saved: 'disabled' | 'enabled' | 'unlocked' | 'mailed' | 'password',
  change: (account: { readonly email: string }) => Promise<Result<unknown, Problem>>,
): Promise<FormOutcome> {
  const { id, email } = form.read(ACCOUNT);
  const result = await change({ email });
  return result.ok ? { redirectTo: toUsers.one(id, { saved }) } : refused(result.error);
}
