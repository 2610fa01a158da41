import { ROLES, type Scope } from '../../domain/access/actor';
import { createUser } from '../../usecases/session/create-user';
import { type CommandArguments, currentContext, runCommand, UsageError } from '../command';
import { problemText } from '../problem-text';
import { readPassword } from './read-password';
import { scopeOf } from './scope-option';

const SPEC = {
  name: 'user:create',
  summary:
    'Creates somebody who signs in with a password, which is read from standard input (10 characters or more).',
  options: {
    email: { takes: 'EMAIL', help: 'Email address to sign in with', required: true },
    role: { takes: 'ROLE', help: ROLES.join(', '), required: true },
    region: { takes: 'CODE', help: 'Over one region (no part of the estate given: all)' },
    ldu: { takes: 'CODE', help: 'Over one local delivery unit' },
    team: { takes: 'CODE', help: 'Over one team' },
    name: { takes: 'NAME', help: 'Surname, Forename' },
    'staff-code': { takes: 'CODE', help: 'The officer that this person is' },
  },
} as const;

void runCommand(SPEC, async (given: CommandArguments) => {
  const scope: Scope = scopeOf(given);
  const { email = '', role = '', name = '', 'staff-code': staffCode = '' } = given.values;
  const password = await readPassword();
  const result = await createUser(await currentContext(), { email, role, scope, name, staffCode, password });
  if (!result.ok) throw new UsageError(problemText(result.error));
  console.log(`Created ${email.toLowerCase()}.`);
});
