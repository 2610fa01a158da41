import { ROLES, type Role, type Scope } from '../../domain/access/actor';
import { createToken } from '../../usecases/session/create-token';
import { currentContext, runCommand, UsageError } from '../command';

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
      team: { takes: 'CODE', help: 'only this team' },
    },
  },
  async ({ values }) => {
    const result = await createToken(await currentContext(), {
      name: values.name ?? '',
      role: readRole(values.role ?? ''),
      scope: readScope(values),
    });
    if (!result.ok)
      throw new UsageError(
        result.error.code === 'does_not_fit'
          ? result.error.fields.map((field) => field.message).join('\n')
          : 'The token could not be made',
      );
    process.stderr.write('Keep this token safe: it is shown once only.\n');
    process.stdout.write(`${result.value}\n`);
  },
);

function readRole(text: string): Role {
  const role = ROLES.find((entry) => entry === text);
  if (role === undefined) throw new UsageError(`--role must be one of ${ROLES.join(', ')}`);
  return role;
}

function readScope(values: Readonly<Record<string, string>>): Scope {
  const given = (['region', 'ldu', 'team'] as const).flatMap((level) =>
    values[level] === undefined ? [] : [{ level, code: values[level] }],
  );
  if (given.length > 1) throw new UsageError('Give one of --region, --ldu and --team');
  return given[0] ?? { level: 'nation', code: '' };
}
