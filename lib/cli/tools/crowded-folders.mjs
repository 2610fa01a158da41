import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

/** Most files that one folder holds: past that it is split by noun. */
const MOST_FILES = 25;
const HOUSES = ['app', 'bench', 'components', 'db', 'docs', 'e2e', 'lib'];

/** The folders that hold too many files, one line each; those of migrations are as the generator leaves them. */
export function crowdedFolders() {
  return HOUSES.flatMap((house) => crowdedUnder(house));
}

function crowdedUnder(folder) {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).length;
  const inside = entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'migrations')
    .flatMap((entry) => crowdedUnder(path.posix.join(folder, entry.name)));
  return files > MOST_FILES ? [`${folder} holds ${files} files, more than ${MOST_FILES}`, ...inside] : inside;
}
