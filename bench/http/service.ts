import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { encode } from 'next-auth/jwt';
import { serverArguments } from '../../lib/cli/tools/server-arguments.mjs';

const SECRET = 'a secret for the bench, and for nothing else';
/** Two minutes: the nation's own pages may take most of one. */
const START_LIMIT_MS = 120_000;

/** The production build, served on a port of its own from a database of the bench. */
export class BenchService {
  private constructor(
    readonly address: string,
    /** Milliseconds from the start of the process to its first healthy answer. */
    readonly startUpMs: number,
    private readonly server: ChildProcess,
  ) {}

  /** Starts the build that stands; `nodeOptions`: what Node itself is told, such as to keep a profile. */
  static async start(databaseFile: string, nodeOptions: readonly string[] = []): Promise<BenchService> {
    const port = await freePort();
    const address = `http://localhost:${port}`;
    const standalone = path.resolve(process.env.NEXT_DIST_DIR ?? '.next', 'standalone');
    const begun = performance.now();
    const server = spawn(
      process.execPath,
      [...nodeOptions, ...serverArguments(path.join(standalone, 'server.js'))],
      {
        cwd: standalone,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          ...process.env,
          NODE_ENV: 'production',
          DATABASE_URL: `file:${databaseFile}`,
          HEADROOM_ROOT: standalone,
          PORT: String(port),
          HOSTNAME: '127.0.0.1',
          NEXTAUTH_URL: address,
          NEXTAUTH_SECRET: SECRET,
          HEADROOM_NIGHTLY: 'off',
          RATE_LIMIT_PER_MINUTE: '100000000',
        },
      },
    );
    await untilReady(address, server, begun + START_LIMIT_MS);
    return new BenchService(address, performance.now() - begun, server);
  }

  /** The header that somebody who has signed in sends, by the id of their account. */
  async cookieOf(userId: string): Promise<string> {
    const token = { sub: userId, version: 1, session: `bench-${userId}` };
    return `next-auth.session-token=${await encode({ token, secret: SECRET, maxAge: 8 * 3600 })}`;
  }

  /** Megabytes of memory that the process has had at the most; null where the system does not say. */
  peakMemoryMb(): number | null {
    try {
      const status = readFileSync(`/proc/${this.server.pid ?? 0}/status`, 'utf8');
      return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1024;
    } catch {
      return null;
    }
  }

  /** Ends it, so that it can write its profile. */
  async stop(): Promise<void> {
    if (this.server.exitCode !== null) return;
    const ended = once(this.server, 'exit');
    this.server.kill('SIGTERM');
    await ended;
  }
}

async function untilReady(address: string, server: ChildProcess, deadline: number): Promise<void> {
  while (performance.now() < deadline && server.exitCode === null) {
    const response = await fetch(`${address}/api/v1/health`).catch(() => null);
    await response?.arrayBuffer();
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  server.kill('SIGKILL');
  throw new Error(`The service did not start on ${address}: is there a build? npm run build`);
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address !== 'object') throw new Error('No free port');
  return address.port;
}
