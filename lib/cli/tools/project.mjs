import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Where `next build` puts the build. */
export const distDir = process.env.NEXT_DIST_DIR || '.next';

/** The address of a database as the standalone server needs it: it changes its working directory, so a file must be absolute. */
export function absoluteDatabaseUrl(url = process.env.DATABASE_URL || 'file:./data/headroom.db') {
  return url.startsWith('file:') ? `file:${path.resolve(root, url.slice('file:'.length))}` : url;
}

/** Prints the help when it was asked for, and ends. Refuses arguments that are not known. */
export function answerHelp(help, known = []) {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    process.exit(0);
  }
  const unknown = args.filter((arg) => arg.startsWith('-') && !known.includes(arg));
  if (unknown.length > 0) {
    console.error(`Unknown option ${unknown.join(' ')}\n\n${help}`);
    process.exit(1);
  }
}

/** Says what is wrong on standard error and ends without success. */
export function fail(message) {
  console.error(message);
  process.exit(1);
}
