import { formatWhole } from '../../kernel/format';
import { projectRoot } from '../../machine/settings';
import { copyDatabase } from '../../usecases/copy/copy-database';
import { runCommand, UsageError } from '../command';

const DATABASE = /^(file:.|postgres(ql)?:\/\/.)/;

void runCommand(
  {
    name: 'data:copy',
    summary: `Copies all of a database into an empty one, of either kind: file:./data/headroom.db or postgres://...
Stop the service first: what it writes meanwhile is not copied. All or nothing: the tables of the second database are made where it
has none, and it is kept only when each has the rows and the checksum that were read.`,
    positionals: ['FROM', 'TO'],
  },
  async ({ positionals }) => {
    const [from = '', to = ''] = positionals;
    for (const url of [from, to])
      if (!DATABASE.test(url)) throw new UsageError(`${url} must start with file: or postgres://`);
    const copied = await copyDatabase({
      from,
      to,
      root: projectRoot(),
      told: ({ name, rows, checksum }) =>
        print(`${name.padEnd(24)} ${formatWhole(rows).padStart(12)}  ${checksum}`),
    });
    if (!copied.ok) throw new UsageError(copied.error.detail);
    const rows = copied.value.reduce((sum, table) => sum + table.rows, 0);
    print(
      `Copied ${formatWhole(rows)} rows of ${copied.value.length} tables; each table of the copy has the rows and the checksum above.`,
    );
    print('Set DATABASE_URL to the second database, then start the service.');
  },
);

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
