import { countOf, formatWhole } from '../kernel/format';
import { type FigureFault, verifyToday } from '../usecases/figures/verify-figures';
import { currentContext, runCommand, UsageError } from './command';

/** So many faults are written out; the others are counted. */
const MOST_NAMED = 50;

void runCommand(
  {
    name: 'data:verify',
    summary:
      'Compares the figures that are kept for today with a measure from nothing but facts, and names what differs. Safe while the service serves.',
    options: {
      prepare: { help: 'first make what is not kept yet, so that every place is compared' },
      json: { help: 'write {compared, faults: [{part, place, at, kept, facts}]} instead' },
    },
  },
  async ({ flags }) => {
    const context = await currentContext();
    const { compared, faults } = await verifyToday(context, flags.has('prepare'));
    if (flags.has('json')) print(JSON.stringify({ compared, faults }));
    else {
      for (const fault of faults.slice(0, MOST_NAMED)) print(wordsOf(fault));
      if (faults.length > MOST_NAMED) print(`and ${formatWhole(faults.length - MOST_NAMED)} more`);
      print(
        `${countOf(compared, 'kept figure')} compared with the facts: ${faults.length === 0 ? 'all agree' : `${formatWhole(faults.length)} differ`}`,
      );
    }
    if (faults.length > 0) throw new UsageError('Kept figures differ from the facts.');
  },
);

function wordsOf({ part, place, at, kept, facts }: FigureFault): string {
  return `${place}, ${part}: ${at} is kept as ${kept}, and the facts come to ${facts}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
