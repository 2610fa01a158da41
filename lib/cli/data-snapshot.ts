import { formatDate, formatWhole } from '../kernel/format';
import { type IsoDate, parseIsoDate } from '../kernel/dates';
import { todayOf } from '../usecases/context';
import { catchUpSnapshots, type DayOutcome, takeSnapshot } from '../usecases/capacity/take-snapshots';
import { currentContext, runCommand, UsageError } from './command';

void runCommand(
  {
    name: 'data:snapshot',
    summary:
      "Stores the day's workload snapshot. Without a date: every day that was missed, then today as it is known now.",
    options: {
      date: { takes: 'YYYY-MM-DD', help: 'only this day: today, or a past one as it was known at its end' },
    },
  },
  async ({ values }) => {
    const context = await currentContext();
    const { date } = values;
    if (date !== undefined) {
      tell([await takeSnapshot(context, readDay(date))]);
      return;
    }
    tell(await catchUpSnapshots(context));
    tell([await takeSnapshot(context, todayOf(context))]);
  },
);

function readDay(text: string): IsoDate {
  const day = parseIsoDate(text);
  if (day === null) throw new UsageError(`--date must be a day such as 2026-11-02, not ${text}`);
  return day;
}

/** Says what became of each day. A day to come is an error: nothing can be known of it. */
function tell(outcomes: readonly DayOutcome[]): void {
  for (const entry of outcomes) {
    const day = formatDate(entry.onDate);
    switch (entry.outcome) {
      case 'stored':
        print(
          `${day}: stored, ${formatWhole(entry.officers)} ${entry.officers === 1 ? 'officer' : 'officers'}`,
        );
        break;
      case 'stored_before':
        print(`${day}: already stored, nothing changed`);
        break;
      case 'nobody':
        print(`${day}: nobody was on record, nothing to store`);
        break;
      case 'broken_off':
        print(`${day}: broken off, to be gone on with`);
        break;
      case 'in_future':
        throw new UsageError(`${day} is still to come: give today or a past day`);
    }
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
