import { choice, line } from '../../kernel/reading/kinds';
import { describeFields } from '../../kernel/reading/record';
import { ROLES } from './actor';

/** What is recorded of a token for another system (the command `token:create`). */
export const TOKEN_FIELDS = describeFields({
  name: line('Name', 200, { ask: 'Enter a name for the token' }),
  role: choice('Role', ROLES, { ask: `Role must be one of: ${ROLES.join(', ')}` }),
});
