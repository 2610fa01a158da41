import 'server-only';
import { INSTANT_IN_FILES, readInstant } from '../../../kernel/text/read-text';
import type { ReadFile } from './file-spec';
import type { ImportFile, ImportOptions, ProblemLog } from '../import-report';

/** The column of any file that says when it was extracted. */
export const EXTRACTED_AT = 'extracted_at';

/** A source's clock may be this much ahead of ours, in milliseconds. */
const CLOCKS_APART = 10 * 60_000;

/** Reads the time of one file, row by row: one value a file. */
export interface ExtractTime {
  header(names: readonly string[]): void;
  row(cells: readonly string[], row: number): void;
  /** The instant; null where the file does not say. */
  value(): string | null;
}

/** Starts with nothing read. What is wrong goes to the log, once a file. */
export function startExtractTime(file: ImportFile, log: ProblemLog): ExtractTime {
  const read = readInstant('Extracted at');
  let index = -1;
  let first: { readonly text: string; readonly row: number } | null = null;
  let instant: string | null = null;
  let refused = false;
  const refuse = (row: number, value: string, message: string): void => {
    refused = true;
    log.error({ file, row, column: EXTRACTED_AT, value }, message);
  };
  return {
    header: (names) => {
      index = names.indexOf(EXTRACTED_AT);
    },
    row: (cells, row) => {
      const text = index < 0 ? '' : (cells[index] ?? '').trim();
      if (text === '' || refused) return;
      if (first === null) {
        first = { text, row };
        const answer = read(text);
        if (answer.ok) instant = answer.value;
        else refuse(row, text, `${answer.error}: ${INSTANT_IN_FILES}`);
      } else if (text !== first.text) {
        const answer = read(text);
        if (!answer.ok || answer.value !== instant)
          refuse(
            row,
            text,
            `A file is extracted at one time: row ${first.row} says ${first.text}. Split the file, or mend the column`,
          );
      }
    },
    value: () => (refused ? null : instant),
  };
}

/** When each file was extracted: what a person decided here later stands against it. */
export type ExtractTimes = Readonly<Partial<Record<ImportFile, string>>>;

type Read = Readonly<Record<string, Pick<ReadFile<never, never>, 'file' | 'extractedAt'> | null>>;

/**
 * The time of each file: its own column, else the one that was given for all, else the time of the import, with a warning. A time
 * to come is refused; a few minutes ahead is a clock that goes wrong, and taken as now.
 */
export function timesOfFiles(
  files: Read,
  { asOf }: Pick<ImportOptions, 'asOf'>,
  now: Date,
  log: ProblemLog,
): ExtractTimes {
  const given = readAsOf(asOf, log);
  const times: Partial<Record<ImportFile, string>> = {};
  const without: ImportFile[] = [];
  for (const file of Object.values(files)) {
    if (file === null) continue;
    const said = file.extractedAt ?? given;
    if (said === null) without.push(file.file);
    else if (Date.parse(said) > now.getTime() + CLOCKS_APART)
      log.error(
        file.extractedAt === null ? { file: '' } : { file: file.file, column: EXTRACTED_AT, value: said },
        'The time of the extract lies in the future: give the time at which it was taken',
      );
    const time = said !== null && Date.parse(said) < now.getTime() ? said : now.toISOString();
    times[file.file] = time;
  }
  const guarded = without.filter((file) => GUARDED.includes(file));
  if (guarded.length > 0 && given === null && !hasText(asOf))
    log.warn(
      { file: guarded.length === 1 ? (guarded[0] ?? '') : '' },
      `${guarded.join(', ')} ${guarded.length === 1 ? 'does' : 'do'} not say when they were extracted: the time of the import was taken, so what was decided here since may be undone. Give the time (--as-of, asOf), or a column ${EXTRACTED_AT}`,
    );
  return times;
}

/** Files whose records people decide on here as well. */
const GUARDED: readonly ImportFile[] = ['officers.csv', 'cases.csv', 'reductions.csv', 'absences.csv'];

const hasText = (text: string | null | undefined): boolean => (text ?? '').trim() !== '';

function readAsOf(text: string | null | undefined, log: ProblemLog): string | null {
  if (text === null || text === undefined || !hasText(text)) return null;
  const read = readInstant('The time of the extract (as of)')(text.trim());
  if (read.ok) return read.value;
  log.error({ file: '', value: text.trim() }, `${read.error}: ${INSTANT_IN_FILES}`);
  return null;
}
