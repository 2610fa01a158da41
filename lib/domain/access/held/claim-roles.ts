import type { Grant } from '../actor';

/** Whoever signs in with the organisation's account and has this claim has this role. */
export interface ClaimRule extends Grant {
  readonly id: string;
  /** The name of a claim; dots lead into claims of claims: `realm_access.roles`. */
  readonly claim: string;
  readonly value: string;
}

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
