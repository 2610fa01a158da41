import { listTokens } from '../../usecases/session/list-tokens';
import { currentContext, runCommand, UsageError } from '../command';
import { problemText } from '../problem-text';

void runCommand(
  {
    name: 'token:list',
    summary:
      'Lists the API tokens, one a line: id, name, role, scope, when it was made, when it was last used, when it runs out or was revoked.',
    options: { json: { help: 'Print the list as JSON' } },
  },
  async ({ flags }) => {
    const result = await listTokens(await currentContext());
    if (!result.ok) throw new UsageError(problemText(result.error));
    if (flags.has('json')) {
      process.stdout.write(`${JSON.stringify(result.value, null, 2)}\n`);
      return;
    }
    for (const {
      id,
      name,
      role,
      scopeLevel,
      scopeCode,
      createdAt,
      revokedAt,
      expiresAt,
      lastUsedAt,
    } of result.value) {
      const scope = `${scopeLevel} ${scopeCode}`.trim();
      const used = lastUsedAt === null ? 'never used' : `used ${lastUsedAt}`;
      const ends = expiresAt === null ? '' : `\truns out ${expiresAt}`;
      const until = revokedAt === null ? ends : `\trevoked ${revokedAt}`;
      process.stdout.write(`${[id, name, role, scope, createdAt, used].join('\t')}${until}\n`);
    }
    if (result.value.length === 0) process.stderr.write('There are no tokens.\n');
  },
);
