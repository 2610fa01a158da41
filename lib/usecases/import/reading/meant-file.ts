import 'server-only';
import { IMPORT_FILES, type ImportFile } from '../import-report';

/**
 * The file of an import that the words of a name mean: people call files "Cases 2026-11-29 (1).csv", and sheets "Officer list". Null for
 * a name that says none, or several.
 */
export function meantFile(name: string): ImportFile | null {
  const words = name
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  const meant = IMPORT_FILES.filter((file) => words.includes(nounOf(file)));
  if (meant.length > 0) return meant.length === 1 ? (meant[0] ?? null) : null;
  const alone = IMPORT_FILES.filter((file) => words.includes(nounOf(file).replace(/s$/, '')));
  return alone.length === 1 ? (alone[0] ?? null) : null;
}

function nounOf(file: ImportFile): string {
  return file.slice(0, file.indexOf('.'));
}
