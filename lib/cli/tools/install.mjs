import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fail, root } from './project.mjs';
import { run } from './run.mjs';

const OLDEST = [20, 9];

/** Installs the packages of the lock file unless exactly those are there already. Ends the process when it cannot. */
export async function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    fail(
      `Headroom needs Node ${OLDEST.join('.')} or later (22 or 24 recommended); this is ${process.versions.node}.`,
    );
  }
  if (isInstalled()) return;
  console.log('Installing packages: a few minutes the first time.');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Where SQLite is compiled, all cores help.
  const env = { JOBS: process.env.JOBS || 'max' };
  const code = await run(npm, ['ci', '--include=dev', '--no-audit', '--no-fund'], { env });
  if (code !== 0 || !isInstalled()) {
    fail(
      'The packages could not be installed. Where no prebuilt SQLite can be had, it is compiled: that needs python3, make and g++.',
    );
  }
}

/** Whether node_modules holds what the lock file says: npm keeps its own list of what it installed. */
function isInstalled() {
  const installed = readLock('node_modules/.package-lock.json');
  const wanted = readLock('package-lock.json');
  if (
    !installed ||
    !wanted ||
    !existsSync(path.join(root, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'))
  )
    return false;
  return Object.entries(wanted).every(
    ([place, { version, optional, link }]) =>
      place === '' || optional || link || installed[place]?.version === version,
  );
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return null;
  }
}
