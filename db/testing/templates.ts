import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '../migrate';
import { runOn, testServer, urlOnServer } from './on-server';
import { makeTestFolder } from './test-folder';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated database without rows, to copy: bringing each test's own along from nothing would take most of the time. */
    readonly sqliteTemplate: string;
    readonly postgresTemplate: string;
  }
}

/** Migrates one database of each kind before the first test, and removes it after the last. */
export default async function makeTemplates(project: TestProject): Promise<() => Promise<void>> {
  const folder = makeTestFolder();
  const sqlite = path.join(folder, 'template.db');
  await migrateDatabase(`file:${sqlite}`);
  project.provide('sqliteTemplate', sqlite);
  const postgres = testServer() === '' ? '' : await postgresTemplate();
  project.provide('postgresTemplate', postgres);
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    // The demo is loaded beside it, where a test has asked for it (demo-copies.ts).
    if (postgres !== '')
      for (const name of [`${postgres}_demo`, postgres])
        await runOn(testServer(), `drop database if exists ${name} with (force)`);
  };
}

async function postgresTemplate(): Promise<string> {
  const name = `headroom_template_${randomUUID().replaceAll('-', '')}`;
  await runOn(testServer(), `create database ${name}`);
  await migrateDatabase(urlOnServer(name));
  return name;
}
