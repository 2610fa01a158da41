import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { importWatched } from '../usecases/data/import-watched';
import type { ImportOptions, ImportReport, ImportSource } from '../usecases/import/import-data';
import { undoImport } from '../usecases/import/undo/undo-import';
import { commandContext, currentContext, databaseProblem, runCommand, UsageError } from './command';
import { printReport } from './print-import';

void runCommand(
  {
    name: 'data:import',
    summary:
      'Imports the CSV files and Excel workbooks found in a folder: all of them, or, with any error, nothing.',
    positionals: ['FOLDER'],
    instead: 'undo',
    options: {
      complete: { help: 'The files are complete: end what they lack' },
      'as-of': {
        takes: 'INSTANT',
        help: 'When the files were extracted, like 2026-11-02T06:00:00Z; what people decided here later stands',
      },
      region: {
        takes: 'CODE',
        help: 'The region that brought the files, for cases without a unit and without an officer',
      },
      mapping: {
        takes: 'FILE',
        help: 'Which column each heading is, as JSON: {"cases.csv": {"Case ref": "crn"}}',
      },
      'accept-mapping': {
        help: 'Take what is guessed of headings that are not the names of columns: look at it with --dry-run',
      },
      'confirm-ended': {
        takes: 'N',
        help: 'Yes, end all of these N: asked for where a team would lose much of what it has',
      },
      'confirm-moved': {
        takes: 'N',
        help: 'The same for cases that change holder and officers that change team',
      },
      names: { help: 'Name the cases and staff that are to be confirmed' },
      'dry-run': { help: 'Say what would happen and change nothing' },
      undo: {
        takes: 'ID',
        help: 'Undo an import of the last 14 days on which nothing was built; in the place of FOLDER',
      },
      json: { help: 'Print the outcome as JSON' },
    },
  },
  async ({ positionals, flags, values }) => {
    if (values.undo !== undefined) return undoRun(values.undo, flags.has('json'));
    const folder = positionals[0] ?? '';
    const dryRun = flags.has('dry-run');
    const report = await importFolder(folder, {
      complete: flags.has('complete'),
      asOf: values['as-of'] ?? null,
      region: values.region ?? null,
      mapping: await mappingIn(values.mapping),
      acceptMapping: flags.has('accept-mapping'),
      confirmEnded: numberOf(values['confirm-ended']),
      confirmMoved: numberOf(values['confirm-moved']),
      names: flags.has('names'),
      dryRun,
    });
    if (flags.has('json')) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    else printReport(report, dryRun);
    if (report.importId !== undefined && !flags.has('json'))
      process.stdout.write(`To undo it: npm run data:import -- --undo ${report.importId}\n`);
    if (report.errors.length > 0 || report.confirm !== undefined) process.exitCode = 1;
  },
);

/** Undoes an import, or says what stands in the way. */
async function undoRun(id: string, json: boolean): Promise<void> {
  const result = await undoImport(await currentContext(), id);
  if (result.ok) {
    const { takenAway, broughtBack } = result.value;
    process.stdout.write(
      json
        ? `${JSON.stringify(result.value, null, 2)}\n`
        : `Undone: ${takenAway} records taken away, ${broughtBack} as they were before\n`,
    );
    return;
  }
  const { error } = result;
  process.exitCode = 1;
  if (error.code === 'not_found') process.stderr.write(`There is no import ${id}\n`);
  else if (json) process.stdout.write(`${JSON.stringify(error, null, 2)}\n`);
  else {
    const lines = error.inTheWay.map(
      ({ thing, what, at, by }) => `  ${[thing, what, by, at].filter((part) => part !== null).join(', ')}`,
    );
    process.stderr.write(`${[`Not undone: ${error.detail}`, ...lines].join('\n')}\n`);
  }
}

async function importFolder(folder: string, options: Omit<ImportOptions, 'source'>): Promise<ImportReport> {
  const sources = await filesIn(folder);
  if (sources === null)
    return nothingDone(folder, 'There is no such folder: give the folder that holds the files');
  const problem = await databaseProblem();
  if (problem !== null) return nothingDone('', problem);
  const result = await importWatched(commandContext(), sources, {
    source: path.basename(path.resolve(folder)),
    ...options,
  });
  if (result.ok) return result.value;
  if (result.error.code === 'cancelled') return nothingDone('', result.error.detail);
  throw new UsageError('This command may not import');
}

function nothingDone(file: string, message: string): ImportReport {
  const error = { file, row: null, column: null, value: null, message };
  return { added: 0, changed: 0, unchanged: 0, ended: 0, warnings: [], errors: [error] };
}

/** What a file says of the columns; null where none was given. */
async function mappingIn(file: string | undefined): Promise<string | null> {
  if (file === undefined) return null;
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UsageError(`There is no file ${file} to read the mapping from`);
  }
}

/** A number as it was typed; what is none confirms nothing. */
function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,9}$/.test(text))
    throw new UsageError(`${text} is no number of cases: give the number that was named`);
  return Number(text);
}

/** The files of a folder by name; null when there is no such folder. What begins with a dot is no business of ours. */
async function filesIn(folder: string): Promise<ImportSource[] | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => entry.name);
    return names.sort().map((name) => ({ name, bytes: () => createReadStream(path.join(folder, name)) }));
  } catch {
    return null;
  }
}
