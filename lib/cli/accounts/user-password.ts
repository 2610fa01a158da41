import { changePassword } from '../../usecases/session/change-password';
import { currentContext, runCommand, UsageError } from '../command';
import { problemText } from '../problem-text';
import { readPassword } from './read-password';

void runCommand(
  {
    name: 'user:password',
    summary:
      'Gives a user another password, read from standard input (10 characters or more), and ends all their sessions.',
    options: { email: { takes: 'EMAIL', help: 'Email address that they sign in with', required: true } },
  },
  async ({ values }) => {
    const { email = '' } = values;
    const result = await changePassword(await currentContext(), { email, password: await readPassword() });
    if (!result.ok) throw new UsageError(problemText(result.error));
    console.log(`Changed the password of ${email.toLowerCase()}.`);
  },
);
