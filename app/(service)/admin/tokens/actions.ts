'use server';

import type { TokenMade } from '@/components/tokens/new-token-form';
import { toTokens } from '@/lib/addresses/users';
import { scopeFrom } from '@/lib/domain/access/labels';
import { plain } from '@/lib/kernel/reading/sent';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { createToken } from '@/lib/usecases/session/create-token';
import { revokeToken } from '@/lib/usecases/session/revoke-token';

const NEW_TOKEN = { name: plain(), role: plain(), scope: plain(), days: plain() };
const TOKEN = { token: plain() };

/** Makes a token: it is shown in the answer alone. */
export const createTokenAction = formAction<TokenMade>(
  async (context, form): Promise<FormOutcome<TokenMade>> => {
    const { name, role, scope: scopeSent, days } = form.read(NEW_TOKEN);
    const scope = scopeFrom(scopeSent);
    if (scope === null)
      return {
        problems: [{ field: 'scope', message: 'Choose a part of the estate, or the whole organisation' }],
      };
    const result = await createToken(context, { name, role, scope, days });
    if (!result.ok) return refused(result.error);
    return { problems: [], values: {}, view: { name, token: result.value } };
  },
  { once: true },
);

/** Ends a token. */
export const revokeTokenAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await revokeToken(context, form.read(TOKEN));
  return result.ok ? { redirectTo: toTokens({ saved: 'revoked' }) } : refused(result.error);
});
