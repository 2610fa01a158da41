import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { countOf } from '../../kernel/format';
import { csvParts, type LongFile } from '../../kernel/text/sheet';
import { IMPORT_FILES } from '../../usecases/import/import-report';
import { takeOut } from '../../usecases/data/whole/take-out';
import { currentContext, runCommand, UsageError } from '../command';

void runCommand(
  {
    name: 'data:export',
    summary: `Writes what a region owns, or everything, into a folder as the files that data:import reads: imported again, nothing is to change.
Safe while the service serves. The files name people: keep them where only those may read them who may read the database.`,
    positionals: ['FOLDER'],
    options: { region: { takes: 'CODE', help: 'only what this region owns' } },
  },
  async ({ positionals: [folder = ''], values }) => {
    const context = await currentContext();
    const into = path.resolve(folder);
    await mkdir(into, { recursive: true });
    if ((await readdir(into)).length > 0) throw new UsageError(`${into} is not empty: name a new folder`);
    for (const file of IMPORT_FILES) {
      const taken = await takeOut(context, { region: values.region ?? null, file });
      if (!taken.ok) throw new UsageError(`There is no region with the code ${values.region ?? ''}`);
      const rows = await write(taken.value, path.join(into, file));
      process.stdout.write(`${file}: ${rows === 0 ? 'no rows, not written' : countOf(rows, 'row')}\n`);
    }
  },
);

/** Writes a file, which has its name only once all of it is there; one without a row is not kept, since an import takes none. */
async function write({ name, sheets }: LongFile, file: string): Promise<number> {
  let rows = 0;
  const counted = sheets.map((sheet) => ({
    ...sheet,
    parts: (async function* () {
      for await (const part of sheet.parts) {
        rows += part.length;
        yield part;
      }
    })(),
  }));
  const part = `${file}.part`;
  await pipeline(
    Readable.from(csvParts({ name, sheets: counted })),
    createWriteStream(part, { mode: 0o600 }),
  );
  if (rows === 0) await rm(part);
  else await rename(part, file);
  return rows;
}
