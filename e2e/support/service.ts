import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import Database from 'better-sqlite3';
import { encode } from 'next-auth/jwt';
import { z } from 'zod';
import { clockEnvironment } from './day';
import { FOLDER_VARIABLE, preparedDatabase } from './prepare-database';
import { runCommand } from './run-command';

const SECRET = 'a secret for browser tests, and for nothing else';
const FRONT_DOOR = path.resolve('lib/cli/tools/front-door.mjs');
const userSchema = z.object({ id: z.string(), session_version: z.number() });

/** A running service with a database of its own. */
export class Service {
  private constructor(
    readonly address: string,
    readonly databaseFile: string,
    private readonly server: ChildProcess,
  ) {}

  /** Copies the prepared database and serves it on a free port, with settings of its own if need be. */
  static async start(name: string, settings: Record<string, string> = {}): Promise<Service> {
    const folder = process.env[FOLDER_VARIABLE] ?? '';
    const databaseFile = path.join(folder, `${name}.db`);
    copyFileSync(preparedDatabase(), databaseFile);
    const port = await freePort();
    const address = `http://localhost:${port}`;
    const standalone = path.resolve(process.env.NEXT_DIST_DIR ?? '.next', 'standalone');
    const server = spawn(process.execPath, ['--import', FRONT_DOOR, path.join(standalone, 'server.js')], {
      cwd: standalone,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        ...clockEnvironment(),
        NODE_ENV: 'production',
        DATABASE_URL: `file:${databaseFile}`,
        PORT: String(port),
        HOSTNAME: '127.0.0.1',
        NEXTAUTH_URL: address,
        NEXTAUTH_SECRET: SECRET,
        HEADROOM_NIGHTLY: 'off',
        ...settings,
      },
    });
    const service = new Service(address, databaseFile, server);
    await service.untilReady();
    return service;
  }

  /** The session cookie of somebody, by email: what signing in would set. */
  async sessionCookie(
    email: string,
  ): Promise<{ name: string; value: string; url: string; httpOnly: boolean; sameSite: 'Lax' }> {
    const database = new Database(this.databaseFile, { readonly: true });
    const row = database.prepare('select id, session_version from user_account where email = ?').get(email);
    database.close();
    const user = userSchema.parse(row);
    const value = await encode({
      token: { sub: user.id, version: user.session_version },
      secret: SECRET,
      maxAge: 3600,
    });
    return { name: 'next-auth.session-token', value, url: this.address, httpOnly: true, sameSite: 'Lax' };
  }

  /** Changes the database behind the service's back: for states that no screen makes. */
  change(sql: string, ...parameters: readonly unknown[]): void {
    const database = new Database(this.databaseFile);
    database.prepare(sql).run(...parameters);
    database.close();
  }

  /** Imports files of a source by the command, as a nightly run does: `{ 'cases.csv': 'crn,setting\n...' }`, extracted at an instant. */
  async importFiles(files: Readonly<Record<string, string>>, asOf: string): Promise<void> {
    const folder = mkdtempSync(path.join(process.env[FOLDER_VARIABLE] ?? '', 'source-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const args = ['lib/cli/run-ts.mjs', 'lib/cli/data-import.ts', folder, '--as-of', asOf];
    await runCommand(args, { ...clockEnvironment(), DATABASE_URL: `file:${this.databaseFile}` });
  }

  async stop(): Promise<void> {
    if (this.server.exitCode !== null) return;
    const ended = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.kill('SIGTERM');
    await ended;
  }

  private async untilReady(): Promise<void> {
    const deadline = Date.now() + 30_000;
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

function freePort(): Promise<number> {
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
