import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from './tools/build-state.mjs';
import { ensureInstalled } from './tools/install.mjs';
import { absoluteDatabaseUrl, answerHelp, fail, root } from './tools/project.mjs';
import { readCommand } from './tools/run.mjs';
import { answers, endWith, portIsFree, serve } from './tools/serve.mjs';

answerHelp(`Serves Headroom with a demonstration organisation, from a bare clone: installs, brings the database to the current
schema, loads the demonstration data if there are no officers and no cases, builds, and serves on PORT (3000).
Each step is skipped when there is nothing to do; nothing that was entered is lost.

Usage: npm run demo`);

const port = Number(process.env.PORT || 3000);
if (!(await portIsFree(port)))
  fail(`Port ${port} is in use. Stop what uses it, or choose another: PORT=3001 npm run demo`);

await ensureInstalled();
const env = {
  DATABASE_URL: absoluteDatabaseUrl(),
  PORT: String(port),
  NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || ownSecret(),
};
const signIns = await prepareDatabase();
await buildIfNeeded();

const address = process.env.NEXTAUTH_URL || `http://localhost:${port}`;
const server = serve({ ...env, NEXTAUTH_URL: address, LOG_LEVEL: process.env.LOG_LEVEL || 'warn' });
const ended = endWith(server);
if (await answers(`http://127.0.0.1:${port}`, server)) {
  console.log(
    `\nHeadroom is ready at ${address}\n${signIns}\nStop it with Ctrl-C. Everything is kept for the next time.`,
  );
} else {
  console.error('The service did not start.');
  server.kill('SIGTERM');
}
process.exit(await ended);

/** Brings the schema up to date and loads the demonstration data where there is none; gives the sign-ins in words. */
async function prepareDatabase() {
  const { code, output } = await readCommand('lib/cli/demo-load.ts', [], { env });
  if (code !== 0) fail('The database could not be prepared.');
  return output;
}

/** A random key for sessions, made once and kept, so that people stay signed in when the demonstration starts again. */
function ownSecret() {
  const file = path.join(root, 'data', 'nextauth-secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const secret = randomBytes(32).toString('base64url');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
