import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { standalone } from './build-state.mjs';
import { absoluteDatabaseUrl, fail, root } from './project.mjs';
import { serverArguments } from './server-arguments.mjs';

/** Starts the standalone server as a child. `HOST` says where it listens (all addresses by default). */
export function serve(env = {}) {
  const server = path.join(standalone, 'server.js');
  if (!existsSync(server)) fail('There is no build yet. Run: npm run build');
  return spawn(process.execPath, serverArguments(server), {
    cwd: standalone,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      HEADROOM_ROOT: root,
      DATABASE_URL: absoluteDatabaseUrl(),
      // Shells set HOSTNAME to the machine's name, which is no address to listen on.
      HOSTNAME: process.env.HOST || '0.0.0.0',
      ...env,
    },
  });
}

/** Passes Ctrl-C and a polite end on to the server, and ends when it has ended: with success when it was asked to. */
export function endWith(child) {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      asked = true;
      child.kill('SIGTERM');
    });
  }
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(asked ? 0 : (code ?? 1)));
  });
}

/** Waits until the service answers; false when it ended or took longer than a minute. */
export async function answers(address, child) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    try {
      const response = await fetch(`${address}/api/v1/health`, { signal: AbortSignal.timeout(5_000) });
      await response.arrayBuffer();
      if (response.ok) return true;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return false;
}

/** Whether nothing listens on the port yet. */
export function portIsFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '0.0.0.0', () => probe.close(() => resolve(true)));
  });
}
