import { revokeToken } from '../../usecases/session/revoke-token';
import { currentContext, runCommand, UsageError } from '../command';
import { problemText } from '../problem-text';

void runCommand(
  {
    name: 'token:revoke',
    summary: 'Ends an API token at once, by its id or its name (token:list names them).',
    positionals: ['TOKEN'],
  },
  async ({ positionals }) => {
    const result = await revokeToken(await currentContext(), { token: positionals[0] ?? '' });
    if (!result.ok) throw new UsageError(problemText(result.error));
    console.log(`Revoked ${result.value.name}.`);
  },
);
