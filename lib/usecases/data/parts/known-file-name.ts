import 'server-only';
import { IMPORT_FILES } from '../../import/import-report';

/**
 * The name that a file is imported under: people's files are called "Cases 2026-11-29 (1).csv". A name that says none of the files that an
 * import knows, or several, stays as it is, and the check says so.
 */
export function knownFileName(name: string): string {
  const words = name
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  const meant = IMPORT_FILES.filter((file) => words.includes(file.slice(0, file.indexOf('.'))));
  const [only] = meant;
  return /\.(csv|txt|tsv)$/i.test(name) && only !== undefined && meant.length === 1 ? only : name;
}
