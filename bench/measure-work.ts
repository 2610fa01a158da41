import { runCommand } from '../lib/cli/command';
import { FIGURES_LINE } from './work/work-input';
import { WORKS } from './work/works';

/** One piece of work in this process, by its name; what it measured goes out as one line. */
void runCommand(
  {
    name: 'bench',
    summary: 'Measures one piece of work on the database that DATABASE_URL names; started by the bench.',
    positionals: ['WORK', 'INPUT'],
  },
  async ({ positionals: [name = '', input = '{}'] }) => {
    const work = WORKS[name];
    if (work === undefined) throw new Error(`There is no work ${name}`);
    const figures = await work(JSON.parse(input) as Record<string, string>);
    process.stdout.write(`${FIGURES_LINE}${JSON.stringify(figures)}\n`);
  },
);
