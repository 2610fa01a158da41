import { choice, line } from '../../kernel/reading/kinds';
import { describeFields } from '../../kernel/reading/record';
import { ROLES } from './actor';

/** What is entered of a rule by which a claim gives a role, beside the part of the estate. */
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
