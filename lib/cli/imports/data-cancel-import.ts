import { countOf, formatInstant } from '../../kernel/format';
import { cancelImport, listRunning, type RunningImport } from '../../usecases/data/cancel-upload';
import { currentContext, runCommand, UsageError } from '../command';
import { problemText } from '../problem-text';

void runCommand(
  {
    name: 'data:cancel-import',
    summary:
      'Asks to leave an import that goes on, whoever began it: on screen, by a call, by a feed or by data:import. It ends at its next step, and nothing is changed. Without --id it says what goes on.',
    options: { id: { takes: 'ID', help: 'which import, as it was said' } },
  },
  async ({ values }) => {
    const context = await currentContext();
    const running = await listRunning(context);
    if (!running.ok) throw new UsageError(problemText(running.error));
    const { id } = values;
    if (id === undefined) {
      process.stdout.write(`${running.value.map(lineOf).join('\n') || 'No import goes on.'}\n`);
      return;
    }
    const asked = await cancelImport(context, id);
    if (asked.ok) process.stdout.write('Asked: it ends at its next step, and nothing is changed.\n');
    else if (asked.error.code === 'not_found') throw new UsageError(`No import ${id} goes on.`);
    else throw new UsageError(problemText(asked.error));
  },
);

/** "3f0c..., imported since 2 November 2026, 8:15am, 2 files: teams.csv, cases.csv" */
function lineOf({ id, state, since, files, stopped, cancelAsked }: RunningImport): string {
  const what = state === 'checking' ? 'checked' : 'imported';
  return [
    `${id}, ${what} since ${formatInstant(new Date(since))}`,
    `${countOf(files.length, 'file')}: ${files.join(' ')}`,
    ...(stopped ? ['nothing heard of it for long'] : []),
    ...(cancelAsked === null ? [] : [`${cancelAsked.byName} has asked to leave it`]),
  ].join(', ');
}
