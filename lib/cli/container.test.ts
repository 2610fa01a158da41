import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readSettings } from '../machine/settings';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

const serviceSchema = z.object({
  image: z.string(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
});
const composeSchema = z.object({
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
