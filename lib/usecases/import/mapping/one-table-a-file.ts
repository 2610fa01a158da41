import 'server-only';
import { IMPORT_FILES, type ImportFile, type ProblemLog } from '../import-report';
import type { SettledTable } from './settle-table';

/**
 * The tables that are read: of several sheets of a workbook that may hold a file, the one that is called so and nothing else, unless somebody said
 * which. What is not known, or not meant, is warned of.
 */
export function oneTableAFile(tables: readonly SettledTable[], log: ProblemLog): SettledTable[] {
  const dropped = new Set<SettledTable>();
  for (const one of tables) {
    if (one.file === null && !one.leftOut) sayUnknown(one, log);
    if (one.file === null || one.table.sheet === null || one.by === 'given' || dropped.has(one)) continue;
    const rivals = tables.filter(({ file, table }) => file === one.file && table.place === one.table.place);
    const [meant] = rivals.filter(({ by }) => by === 'given').concat(exactOf(one.file, rivals));
    if (rivals.length === 1 || meant === one) continue;
    if (meant !== undefined)
      log.warn(
        { file: one.table.brought, value: one.table.sheet },
        `This sheet was ignored: ${meant.table.sheet ?? ''} was read for ${nounOf(one.file)}`,
      );
    else
      log.error(
        { file: one.table.brought, value: rivals.map(({ table }) => table.sheet).join(', ') },
        `Several sheets hold ${nounOf(one.file)}: name the one that is meant ${nounOf(one.file)}, or bring it alone`,
      );
    for (const rival of meant === undefined ? rivals : [one]) dropped.add(rival);
  }
  return tables.filter((one) => !dropped.has(one));
}

function exactOf(file: ImportFile, rivals: readonly SettledTable[]): SettledTable[] {
  const exact = rivals.filter(({ table }) =>
    [file, nounOf(file)].includes((table.sheet ?? '').trim().toLowerCase()),
  );
  return exact.length === 1 ? exact : [];
}

function sayUnknown({ table, guessedFile }: SettledTable, log: ProblemLog): void {
  const { sheet, brought } = table;
  const guess =
    guessedFile === null
      ? ''
      : `. Its columns look like those of ${guessedFile}: to read it so, say it in a mapping`;
  if (sheet === null)
    log.warn(
      { file: brought },
      `This file is not known: it was ignored. Files are named ${IMPORT_FILES.join(', ')}${guess}`,
    );
  else
    log.warn(
      { file: brought, value: sheet },
      `This sheet is not known: it was ignored. Sheets are named ${IMPORT_FILES.map(nounOf).join(', ')}${guess}`,
    );
}

function nounOf(file: ImportFile): string {
  return file.slice(0, file.indexOf('.'));
}
