import 'server-only';
import { meantFile } from '../../import/reading/meant-file';

/**
 * The name that a file is imported under: people's files are called "Cases 2026-11-29 (1).csv". A name that says none of the files that an
 * import knows, or several, stays as it is, and the check says so.
 */
export function knownFileName(name: string): string {
  return /\.(csv|txt|tsv)$/i.test(name) ? (meantFile(name) ?? name) : name;
}
