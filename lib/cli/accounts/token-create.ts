import { ROLES } from '../../domain/access/actor';
import { createToken } from '../../usecases/session/create-token';
import { currentContext, runCommand, UsageError } from '../command';
import { problemText } from '../problem-text';
import { scopeOf } from './scope-option';

void runCommand(
  {
    name: 'token:create',
    summary:
      'Makes an API token and prints it, once, alone on the last line. Without a scope it covers the nation.',
    options: {
      name: { takes: 'NAME', help: 'what the token is for', required: true },
      role: { takes: 'ROLE', help: ROLES.join(', '), required: true },
      region: { takes: 'CODE', help: 'only this region' },
      ldu: { takes: 'CODE', help: 'only this LDU' },
      days: { takes: 'DAYS', help: 'in how many days it runs out; without it, never' },
      team: { takes: 'CODE', help: 'only this team' },
    },
  },
  async (given) => {
    const { name = '', role = '', days = '' } = given.values;
    const result = await createToken(await currentContext(), { name, role, days, scope: scopeOf(given) });
    if (!result.ok) throw new UsageError(problemText(result.error));
    process.stderr.write('Keep this token safe: it is shown once only.\n');
    process.stdout.write(`${result.value}\n`);
  },
);
