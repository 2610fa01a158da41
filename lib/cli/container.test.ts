import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readSettings } from '../machine/settings';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

/** As the compose specification has them: what we use of it, and nothing else, so that no misspelt key is passed over. */
const duration = z.string().regex(/^\d+(s|m)$/);
const serviceSchema = z.strictObject({
  image: z.string().regex(/^[\w./-]+(:[\w.-]+)?$/),
  build: z.string().optional(),
  restart: z.literal('unless-stopped').optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  expose: z.array(z.string().regex(/^\d+$/)).optional(),
  stop_grace_period: duration.optional(),
  healthcheck: z
    .strictObject({
      test: z.tuple([z.literal('CMD-SHELL'), z.string()]),
      interval: duration,
      timeout: duration,
      retries: z.number().int(),
    })
    .optional(),
  depends_on: z
    .record(
      z.string(),
      z.strictObject({
        condition: z.enum(['service_started', 'service_healthy', 'service_completed_successfully']),
      }),
    )
    .optional(),
});
const composeSchema = z.strictObject({
  services: z.record(z.string(), serviceSchema),
  volumes: z.record(z.string(), z.null()),
});

/** `${NAME:?why}` and `${NAME:-otherwise}` as compose fills them in. */
function filled(text: string, given: Readonly<Record<string, string>>): string {
  return text.replaceAll(
    /\$\{(\w+):([?-])([^}]*)\}/g,
    (_all, name: string, kind: string, rest: string) =>
      given[name] ?? (kind === '-' ? rest : `MISSING ${rest}`),
  );
}

describe('the container of the service', () => {
  const dockerfile = read('Dockerfile');
  const lines = dockerfile.replaceAll(/\\\n\s*/g, ' ').split('\n');

  it('copies only what is there, and runs only commands that are', () => {
    for (const line of lines.filter((entry) => entry.startsWith('COPY ') && !entry.includes('--from')))
      for (const file of line.split(' ').slice(1, -1))
        expect({ file, is: existsSync(path.join(root, file)) }).toEqual({ file, is: true });
    const scripts = dockerfile.match(/lib\/[\w/-]+\.(mjs|ts)/g) ?? [];
    expect(scripts).toContain('lib/cli/start.mjs');
    expect(scripts).toContain('lib/cli/build.mjs');
    for (const script of scripts)
      expect({ script, is: existsSync(path.join(root, script)) }).toEqual({ script, is: true });
  });

  it('has a Node that the service runs on, no rights of the superuser, and nothing of this folder that is not of the product', () => {
    const { engines } = z
      .object({ engines: z.object({ node: z.string() }) })
      .parse(JSON.parse(read('package.json')));
    const least = Number(/\d+/.exec(engines.node)?.[0]);
    for (const [, major] of dockerfile.matchAll(/^FROM node:(\d+)/gm))
      expect(Number(major)).toBeGreaterThanOrEqual(least);
    expect(lines.findIndex((line) => line.startsWith('USER node'))).toBeLessThan(
      lines.findIndex((line) => line.startsWith('CMD')),
    );
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.git', 'data', 'node_modules']),
    );
  });

  it('starts with the settings that it sets itself and a key, and may write where these say', () => {
    const set = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM '))).flatMap((line) =>
      line.startsWith('ENV ')
        ? line
            .slice('ENV '.length)
            .split(' ')
            .map((pair) => pair.split('=', 2))
        : [],
    );
    const environment = { ...Object.fromEntries(set), NEXTAUTH_SECRET: 'x'.repeat(40) };
    const { databaseUrl } = readSettings(environment, { needsSecret: true });
    const folder = path.posix.dirname(databaseUrl.slice('file:'.length));
    expect(lines).toContainEqual(
      expect.stringMatching(`^RUN mkdir .*${folder} .*chown node:node .*${folder}`),
    );
    expect(lines).toContainEqual(expect.stringMatching(`^VOLUME .*"${folder}"`));
  });

  it.each([
    ['a service that answers', 200, 0],
    ['a service that cannot', 503, 1],
    ['nothing that listens', null, 1],
  ])('is asked how it is by a command that runs, and tells %s by its end', async (_words, status, end) => {
    const check = /^HEALTHCHECK .*? CMD +(\[.*\])$/m.exec(lines.join('\n'))?.[1] ?? '';
    const [program = '', ...args] = z.array(z.string()).parse(JSON.parse(check));
    expect(program).toBe('node');
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(status ?? 200).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = z.object({ port: z.number() }).parse(server.address());
    const close = () => new Promise((resolve) => server.close(resolve));
    if (status === null) await close();
    const child = spawn(process.execPath, args, {
      env: { ...process.env, PORT: String(port) },
      stdio: 'inherit',
    });
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(end);
    expect(asked).toEqual(status === null ? [] : ['/api/v1/health']);
    if (status !== null) await close();
  });
});

describe('compose.yaml', () => {
  const { services, volumes } = composeSchema.parse(parse(read('compose.yaml')));
  const given = { POSTGRES_PASSWORD: 'a-password', HEADROOM_SECRET: 'x'.repeat(40) };

  it('gives the service settings that it starts with, and keeps no secret itself', () => {
    for (const name of ['migrate', 'service']) {
      const environment = Object.fromEntries(
        Object.entries(services[name]?.environment ?? {}).map(([key, value]) => [key, filled(value, given)]),
      );
      const settings = readSettings({ ...environment, NODE_ENV: 'production' }, { needsSecret: true });
      expect(settings.databaseUrl).toBe('postgres://headroom:a-password@database:5432/headroom');
      expect(settings.mail?.url).toBe('smtp://mail:1025');
      expect(settings.backups?.folder).toBe('/backups');
      const known = read('lib/machine/settings.ts');
      for (const key of Object.keys(environment))
        expect({ key, known: known.includes(`${key}:`) }).toEqual({ key, known: true });
    }
    const bare = filled(read('compose.yaml'), {});
    expect(bare).toContain('MISSING set at least 32 random characters');
    expect(bare).toContain('MISSING set a password');
  });

  it('names services, volumes and commands that are there, and opens ports of this machine alone', () => {
    for (const { command = [], depends_on = {}, volumes: mounted = [], ports = [] } of Object.values(
      services,
    )) {
      for (const part of command.filter((word) => /\.(mjs|ts)$/.test(word)))
        expect({ part, is: existsSync(path.join(root, part)) }).toEqual({ part, is: true });
      for (const other of Object.keys(depends_on)) expect(services).toHaveProperty(other);
      for (const volume of mounted) expect(volumes).toHaveProperty(volume.split(':')[0] ?? '');
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });
});
