import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { absoluteDatabaseUrl, fail, root } from './project.mjs';
import { readCommand } from './run.mjs';

/** What a service with the demonstration needs to know: its database, its port, and a key for sessions. */
export function demoEnvironment(port) {
  return {
    DATABASE_URL: absoluteDatabaseUrl(),
    PORT: String(port),
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || ownSecret(),
  };
}

/** Brings the schema up to date and loads the demonstration data where there is none; gives the sign-ins in words. */
export async function prepareDemo(env) {
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
