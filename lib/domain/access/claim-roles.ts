import { describeFields } from '../../kernel/reading/record';
import { choice, line } from '../../kernel/reading/kinds';
import { type Grant, ROLES } from './actor';

/** Whoever signs in with the organisation's account and has this claim has this role. */
export interface ClaimRule extends Grant {
  readonly id: string;
  /** The name of a claim; dots lead into claims of claims: `realm_access.roles`. */
  readonly claim: string;
  readonly value: string;
}

/** What is entered of such a rule, beside the part of the estate. */
export const CLAIM_RULE_FIELDS = describeFields({
  claim: line('Claim', 100, {
    ask: 'Enter the name of the claim',
    hint: 'As your sign-in service names it, such as groups or roles. Dots lead into a claim: realm_access.roles',
    width: 20,
    spellCheck: false,
  }),
  value: line('Value', 200, {
    ask: 'Enter the value of the claim',
    hint: 'The whole value. Of a claim that is a list, one of its entries',
    width: 20,
    spellCheck: false,
  }),
  role: choice('Role', ROLES, { ask: 'Choose a role' }),
});

/** The rules that hold for the claims of somebody: a claim is the value, or a list with it. */
export function rulesFor(
  rules: readonly ClaimRule[],
  claims: Readonly<Record<string, unknown>>,
): ClaimRule[] {
  return rules.filter(({ claim, value }) => {
    const found = claimNamed(claims, claim);
    return Array.isArray(found) ? found.includes(value) : found === value;
  });
}

function claimNamed(claims: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  let found: unknown = claims;
  for (const part of name.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[part];
  }
  return found;
}
