import 'server-only';
import type { ImportReport, ReadColumns, TableMapping } from '../import-report';
import type { SettledTable } from './settle-table';

/** How tables were read whose headings are not the contract's, and what may be meant by those that were not taken. */
export function toldOfColumns(tables: readonly SettledTable[]): Pick<ImportReport, 'columns' | 'guessed'> {
  const columns = tables.flatMap(readColumns);
  const guessed = tables.flatMap((table) => {
    const mapping = guessedMapping(table);
    return mapping === null ? [] : [[table.table.name, mapping] as const];
  });
  return {
    ...(columns.length === 0 ? {} : { columns }),
    ...(guessed.length === 0 ? {} : { guessed: Object.fromEntries(guessed) }),
  };
}

function readColumns({ table, file, leftOut, by, before, columns }: SettledTable): ReadColumns[] {
  if (by === 'names' || (file === null && !leftOut)) return [];
  return [
    {
      name: table.name,
      file,
      by,
      saidAt: before?.at ?? null,
      saidBy: before?.by ?? null,
      headings: leftOut
        ? []
        : columns.flatMap(({ heading, column, exact }) =>
            column === undefined || exact ? [] : [{ heading, column }],
          ),
    },
  ];
}

/** What may be meant by what nobody said, to be said: null where there is nothing. */
function guessedMapping({ file, guessedFile, leftOut, columns }: SettledTable): TableMapping | null {
  if (leftOut || guessedFile === null) return null;
  const guesses = columns.filter(({ column, guess }) => column === undefined && guess !== null);
  if (file === guessedFile && guesses.length === 0) return null;
  return {
    ...(file === guessedFile ? {} : { file: guessedFile }),
    columns: Object.fromEntries(guesses.map(({ heading, guess }) => [heading, guess])),
  };
}
