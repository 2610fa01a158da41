'use server';

import { toClaimRules } from '@/lib/addresses/users';
import { scopeFrom } from '@/lib/domain/access/labels';
import { plain } from '@/lib/kernel/reading/sent';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { addClaimRule, dropClaimRule } from '@/lib/usecases/users/claim-rules';

const NEW_RULE = { claim: plain(), value: plain(), role: plain(), scope: plain() };
const RULE = { id: plain() };

/** Adds a rule by which a claim gives a role. */
export const addClaimRuleAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { scope, ...typed } = form.read(NEW_RULE);
  const result = await addClaimRule(context, { ...typed, scope: scopeFrom(scope) });
  return result.ok ? { redirectTo: toClaimRules({ saved: 'added' }) } : refused(result.error);
});

/** Takes a rule away, with the roles that it gave. */
export const dropClaimRuleAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await dropClaimRule(context, form.read(RULE));
  return result.ok ? { redirectTo: toClaimRules({ saved: 'removed' }) } : refused(result.error);
});
