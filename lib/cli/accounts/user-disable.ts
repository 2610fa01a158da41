import { disableUser } from '../../usecases/session/disable-user';
import { currentContext, runCommand, UsageError } from '../command';
import { problemText } from '../problem-text';

void runCommand(
  {
    name: 'user:disable',
    summary: 'Ends all sessions of a user, and lets them sign in no more.',
    options: {
      email: { takes: 'EMAIL', help: 'Email address that they sign in with', required: true },
      undo: { help: 'Let them sign in again' },
    },
  },
  async ({ values, flags }) => {
    const { email = '' } = values;
    const disabled = !flags.has('undo');
    const result = await disableUser(await currentContext(), { email, disabled });
    if (!result.ok) throw new UsageError(problemText(result.error));
    console.log(`${disabled ? 'Disabled' : 'Enabled'} ${email.toLowerCase()}.`);
  },
);
