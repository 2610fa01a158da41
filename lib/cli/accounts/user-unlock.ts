import { unlockUser } from '../../usecases/session/unlock-user';
import { currentContext, runCommand, UsageError } from '../command';
import { problemText } from '../problem-text';

void runCommand(
  {
    name: 'user:unlock',
    summary: 'Lifts the locks that wrong passwords brought on a user.',
    options: { email: { takes: 'EMAIL', help: 'Email address that they sign in with', required: true } },
  },
  async ({ values }) => {
    const { email = '' } = values;
    const result = await unlockUser(await currentContext(), { email });
    if (!result.ok) throw new UsageError(problemText(result.error));
    console.log(`Unlocked ${email.toLowerCase()}.`);
  },
);
