import path from 'node:path';
import { countOf, formatInstant, formatWhole } from '../../kernel/format';
import { now } from '../../machine/clock';
import { projectRoot, settings } from '../../machine/settings';
import { rowsOf } from '../../usecases/copy/backup-manifest';
import { checkBackup } from '../../usecases/copy/check-backup';
import { restore } from '../../usecases/copy/restore';
import { settleRestored } from '../../usecases/copy/settle-restored';
import { commandContext, runCommand, UsageError } from '../command';

void runCommand(
  {
    name: 'data:restore',
    summary: `Puts a backup in the place of the database that DATABASE_URL names, of either kind, all or nothing. Stop the service first. The backup is
read through before anything is touched, and the figures of today are compared with its facts afterwards. A database in a file that
was there is kept beside the new one; one on a server that is replaced is gone: back it up first.`,
    positionals: ['FILE'],
    options: {
      replace: { help: 'the database holds data, and it is to be replaced' },
      check: { help: 'only read the backup through, and say what is in it' },
    },
  },
  async ({ positionals: [name = ''], flags }) => {
    const file = path.resolve(name);
    if (flags.has('check')) {
      const checked = await checkBackup(file);
      if (!checked.ok) throw new UsageError(checked.error.detail);
      print(`${file} is whole.`);
      return tell(checked.value);
    }
    const restored = await restore({
      file,
      to: settings().databaseUrl,
      root: projectRoot(),
      now: now(),
      replace: flags.has('replace'),
    });
    if (!restored.ok) throw new UsageError(restored.error.detail);
    const { manifest, keptAs } = restored.value;
    tell(manifest);
    if (keptAs !== null)
      print(`The database that was there is kept as ${keptAs}: remove it when it is not needed.`);
    const { compared, faults } = await settleRestored(commandContext(), restored.value);
    if (faults.length > 0)
      throw new UsageError(
        `The backup was restored, but ${countOf(faults.length, 'figure')} of ${formatWhole(compared)} differ from the facts: run npm run data:verify`,
      );
    print(
      `Restored. ${countOf(compared, 'figure')} of today compared with the facts: all agree. Start the service.`,
    );
  },
);

function tell(
  manifest: Parameters<typeof rowsOf>[0] & { madeAt: string; release: string; fingerprint: string },
): void {
  print(
    `Backup of ${formatInstant(new Date(manifest.madeAt))} by release ${manifest.release}: ${formatWhole(rowsOf(manifest))} rows of ${countOf(manifest.tables.length, 'table')}`,
  );
  print(`Fingerprint ${manifest.fingerprint}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
