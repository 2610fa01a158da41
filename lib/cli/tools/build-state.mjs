import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { distDir, fail, root } from './project.mjs';
import { runTool } from './run.mjs';

const SOURCES = [
  'app',
  'components',
  'lib',
  'db',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
];
const NOT_BUILT = /\.test\.tsx?$|^lib\/cli\/|^db\/seed\//;

/**
 * Next names the actions of forms by this key, which it would draw anew for each build: then a form that was opened before an upgrade
 * would reach nobody after it, and what was typed would be gone. It is no secret: no action of ours closes over anything.
 */
const ACTIONS_KEY =
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ??
  createHash('sha256').update('the actions of the forms of Headroom').digest('base64');

export const standalone = path.join(root, distDir, 'standalone');
const marker = path.join(root, distDir, 'headroom-build.txt');

/** Builds the service for production, complete for `start`: static and public files and migrations in place. Ends the process when it cannot. */
export async function build() {
  const hash = sourceHash();
  rmSync(marker, { force: true });
  const env = { NODE_ENV: 'production', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTIONS_KEY };
  const code = await runTool('next', ['build'], { env });
  if (code !== 0) fail('The build failed.');
  const copies = [
    [path.join(distDir, 'static'), path.join(distDir, 'static')],
    ['public', 'public'],
    ['db/migrations', 'db/migrations'],
  ];
  for (const [from, to] of copies) {
    if (existsSync(path.join(root, from)))
      cpSync(path.join(root, from), path.join(standalone, to), { recursive: true });
  }
  writeFileSync(marker, hash);
}

/** Builds unless the last build was made from the same sources. */
export async function buildIfNeeded() {
  if (isBuilt()) return;
  console.log('Building: about a minute.');
  await build();
}

/** Whether a complete build of the present sources stands. */
function isBuilt() {
  if (!existsSync(marker) || !existsSync(path.join(standalone, 'server.js'))) return false;
  return readFileSync(marker, 'utf8') === sourceHash();
}

/** A digest of everything that goes into the build. */
function sourceHash() {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const source of SOURCES) {
    for (const file of filesUnder(source))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(path.join(root, file)))
        .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(source) {
  const full = path.join(root, source);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [source];
  return readdirSync(full)
    .sort()
    .map((name) => path.posix.join(source, name))
    .filter((file) => !NOT_BUILT.test(file) && !NOT_BUILT.test(`${file}/`))
    .flatMap(filesUnder);
}
