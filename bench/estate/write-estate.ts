import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { toCsv } from '../../lib/kernel/text/csv';
import { type EstateFile, type EstateOptions, estateFiles } from './estate';

/** The folder below another in which an estate is kept between runs: named for what it was drawn from. */
function estateFolder(kept: string, { seed, today, cases }: EstateOptions): string {
  return path.join(kept, `estate-${DRAWN_AS}-${seed}-${today}-${cases}`);
}

/** Raised by whoever changes what the same seed gives, so that estates of before are drawn anew. */
const DRAWN_AS = 1;

/** Draws an estate into the folder where it is kept, unless it is there; gives the folder. */
export function writeEstate(kept: string, options: EstateOptions): string {
  const folder = estateFolder(kept, options);
  if (existsSync(folder)) return folder;
  const beginning = `${folder}.new`;
  rmSync(beginning, { recursive: true, force: true });
  mkdirSync(beginning, { recursive: true });
  for (const file of estateFiles(options)) writeEstateFile(beginning, file);
  renameSync(beginning, folder);
  return folder;
}

/** Writes one file of an import, a part at a time. */
export function writeEstateFile(folder: string, file: EstateFile): void {
  const handle = openSync(path.join(folder, file.name), 'w');
  for (const text of textOf(file)) writeSync(handle, text);
  closeSync(handle);
}

/** The text of a file of the import, its header first. */
export function* textOf({ columns, parts }: EstateFile): Generator<string> {
  yield toCsv([columns]);
  for (const rows of parts) yield withoutMark(toCsv(rows));
}

/** Rows that follow others have no byte order mark. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
