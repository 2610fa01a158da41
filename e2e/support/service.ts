import { createHash, createHmac, randomUUID } from 'node:crypto';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { encode } from 'next-auth/jwt';
import { z } from 'zod';
import { copyPrepared, type DatabaseKind, FOLDER_VARIABLE, type TestDatabase } from './database';
import { clockEnvironment } from './day';
import { otherBuild } from './other-build';
import { runCommand } from './run-command';

const SECRET = 'a secret for browser tests, and for nothing else';
const STANDALONE = path.resolve(process.env.NEXT_DIST_DIR ?? '.next', 'standalone');
const userSchema = z.object({ id: z.string(), session_version: z.number() });

/** With what Node is started to serve. It is asked for: Playwright makes CommonJS of all that it imports, which a file of modules cannot be. */
function serverArguments(server: string): string[] {
  const said = execFileSync(process.execPath, ['e2e/support/say-server-arguments.mjs', server]);
  return z.array(z.string()).parse(JSON.parse(said.toString()));
}

/** A running service with a database of its own. */
export class Service {
  private constructor(
    readonly address: string,
    private readonly database: TestDatabase,
    private server: ChildProcess,
    /** Serves this database at this address from a build. */
    private readonly serve: (standalone: string) => ChildProcess,
  ) {}

  /** Copies the prepared database and serves it on a free port, with settings of its own if need be. */
  static async start(
    name: string,
    settings: Record<string, string> = {},
    kind: DatabaseKind = 'file',
  ): Promise<Service> {
    const database = copyPrepared(kind, name);
    const port = await freePort();
    const address = `http://localhost:${port}`;
    const env = {
      ...process.env,
      ...clockEnvironment(),
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      PORT: String(port),
      HOSTNAME: '127.0.0.1',
      NEXTAUTH_URL: address,
      NEXTAUTH_SECRET: SECRET,
      HEADROOM_NIGHTLY: 'off',
      ...settings,
    } as const;
    const serve = (cwd: string): ChildProcess =>
      spawn(process.execPath, serverArguments(path.join(cwd, 'server.js')), {
        cwd,
        stdio: ['ignore', 'ignore', 'inherit'],
        env,
      });
    const service = new Service(address, database, serve(STANDALONE), serve);
    await service.untilReady();
    return service;
  }

  /** Stops, and serves on from another build of the same code: what an upgrade is to the pages that are open. */
  async renew(): Promise<void> {
    await this.stop();
    this.server = this.serve(otherBuild(STANDALONE, process.env[FOLDER_VARIABLE] ?? ''));
    await this.untilReady();
  }

  /** The session cookie of somebody, by email: what signing in would set. */
  async sessionCookie(
    email: string,
  ): Promise<{ name: string; value: string; url: string; httpOnly: boolean; sameSite: 'Lax' }> {
    const [row] = this.ask('select id, session_version from user_account where email = ?', email);
    const user = userSchema.parse(row);
    const value = await encode({
      token: { sub: user.id, version: user.session_version },
      secret: SECRET,
      maxAge: 3600,
    });
    return { name: 'next-auth.session-token', value, url: this.address, httpOnly: true, sameSite: 'Lax' };
  }

  /** The code that the service prints while nobody can sign in. */
  get setUpCode(): string {
    const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
    const bytes = createHmac('sha256', SECRET).update('set-up of an empty service').digest();
    return [...bytes.subarray(0, 16)].map((byte) => signs[byte % signs.length]).join('');
  }

  /** A token of the API for another system, over the nation. */
  createToken(role: string): string {
    const token = `hr_${randomUUID()}`;
    this.change(
      "insert into api_token (id, name, token_hash, role, scope_level, scope_code, created_at) values (?, 'Test', ?, ?, 'nation', '', '2026-01-01')",
      randomUUID(),
      createHash('sha256').update(token).digest('hex'),
      role,
    );
    return token;
  }

  /** The file of its database, for what opens it by itself. */
  get databaseFile(): string {
    const { protocol, pathname } = new URL(this.database.url);
    if (protocol !== 'file:') throw new Error(`The database of ${this.address} is no file`);
    return pathname;
  }

  /** Changes the database behind the service's back: for states that no screen makes. */
  change(sql: string, ...parameters: readonly unknown[]): void {
    this.database.ask(sql, ...parameters);
  }

  /** What stands in the database: for what no screen shows. */
  ask(sql: string, ...parameters: readonly unknown[]): readonly unknown[] {
    return this.database.ask(sql, ...parameters);
  }

  /** Imports files of a source by the command, as a nightly run does: `{ 'cases.csv': 'crn,setting\n...' }`, extracted at an instant. */
  async importFiles(files: Readonly<Record<string, string>>, asOf: string): Promise<void> {
    const folder = mkdtempSync(path.join(process.env[FOLDER_VARIABLE] ?? '', 'source-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const args = ['lib/cli/run-ts.mjs', 'lib/cli/data-import.ts', folder, '--as-of', asOf];
    await runCommand(args, { ...clockEnvironment(), DATABASE_URL: this.database.url });
  }

  async stop(): Promise<void> {
    if (this.server.exitCode !== null) return;
    const ended = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.kill('SIGTERM');
    await ended;
  }

  /** Stops for good: its database goes as well, where it is not a file of the run. */
  async end(): Promise<void> {
    await this.stop();
    this.database.drop();
  }

  private async untilReady(): Promise<void> {
    const deadline = Date.now() + 120_000;
    while (Date.now() < deadline && this.server.exitCode === null) {
      const response = await fetch(`${this.address}/api/v1/health`).catch(() => null);
      await response?.arrayBuffer();
      if (response?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    this.server.kill('SIGKILL');
    throw new Error(`The service did not start on ${this.address}`);
  }
}

/** A port of this machine on which nothing listens. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('No free port')),
      );
    });
  });
}
