import path from 'node:path';
import { countOf, formatWhole } from '../../kernel/format';
import { now } from '../../machine/clock';
import { releaseOf } from '../../machine/release';
import { projectRoot, settings } from '../../machine/settings';
import { backUp } from '../../usecases/copy/back-up';
import { runCommand, UsageError } from '../command';

void runCommand(
  {
    name: 'data:backup',
    summary: `Makes a backup of the database that DATABASE_URL names, of either kind, while the service serves: one file, as of one moment. It has
its name only once all of it is on the disk. Whoever has it has everything: keep it where only those may read it who may read the database.`,
    positionals: ['FILE'],
    options: { json: { help: 'write {file, bytes, rows, tables, fingerprint} instead' } },
  },
  async ({ positionals: [file = ''], flags }) => {
    const made = await backUp({
      from: settings().databaseUrl,
      file: path.resolve(file),
      root: projectRoot(),
      now: now(),
      release: releaseOf(),
    });
    if (!made.ok) throw new UsageError(made.error.detail);
    const { bytes, rows, tables, fingerprint } = made.value;
    if (flags.has('json')) return print(JSON.stringify(made.value));
    print(
      `${made.value.file}: ${formatWhole(rows)} rows of ${countOf(tables, 'table')}, ${formatWhole(bytes)} bytes`,
    );
    print(`Fingerprint ${fingerprint}`);
  },
);

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
