import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { isoDate } from '../../lib/kernel/dates';
import { type DemoSummary, loadDemo } from '../seed/load-demo';
import { openStore } from '../store';
import type { TestStore } from '../test-store';
import { runOn, testServer, urlOnServer } from './on-server';
import { makeTestFolder } from './test-folder';

/** The day on which the demo that tests share is loaded, and the moment. */
export const DEMO_DAY = isoDate('2026-11-02');
export const DEMO_NOW = new Date('2026-11-02T08:15:00.000Z');

/** A database with the demo in it, and what loading it said. */
export interface DemoStore extends TestStore {
  readonly summary: DemoSummary;
}

/** A database of one's own with the demo of `DEMO_DAY` in it: loaded once a run and dialect, whichever test comes first, and copied. */
export async function openDemoStore(dialect: 'sqlite' | 'postgres'): Promise<DemoStore> {
  const summary = await once(`demo-${dialect}`, () =>
    dialect === 'sqlite' ? loadInto(`file:${sqliteDemo()}`) : loadOnServer(),
  );
  return { ...(await (dialect === 'sqlite' ? copyOfFile() : copyOnServer())), summary };
}

const besideTemplate = (name: string): string => path.join(path.dirname(inject('sqliteTemplate')), name);
const sqliteDemo = (): string => besideTemplate('demo.db');
/** Of this run alone; it goes with the run's other databases. */
const demoOnServer = (): string => `${inject('postgresTemplate')}_demo`;

async function loadInto(url: string): Promise<DemoSummary> {
  if (url.startsWith('file:')) copyFileSync(inject('sqliteTemplate'), sqliteDemo());
  const store = openStore(url);
  const summary = await loadDemo(store, { today: DEMO_DAY, now: DEMO_NOW });
  await store.close();
  return summary;
}

async function loadOnServer(): Promise<DemoSummary> {
  await runOn(testServer(), `create database ${demoOnServer()} template ${inject('postgresTemplate')}`);
  return loadInto(urlOnServer(demoOnServer()));
}

/** Makes something once for all workers of a run: the first makes it, others wait. Rejects where it was not made. */
async function once(name: string, make: () => Promise<DemoSummary>): Promise<DemoSummary> {
  const told = besideTemplate(`${name}.json`);
  if (mkdirSync(besideTemplate(`${name}.begun`), { recursive: true }) !== undefined) {
    const outcome = await make().then(
      (summary) => ({ summary }),
      (problem: unknown) => ({ problem: String(problem) }),
    );
    writeFileSync(`${told}.new`, JSON.stringify(outcome));
    renameSync(`${told}.new`, told);
  }
  while (!existsSync(told)) await new Promise((resolve) => setTimeout(resolve, 100));
  const { summary, problem } = JSON.parse(readFileSync(told, 'utf8')) as {
    summary?: DemoSummary;
    problem?: string;
  };
  if (summary === undefined) throw new Error(problem);
  return summary;
}

function copyOfFile(): TestStore {
  const folder = makeTestFolder();
  const file = path.join(folder, 'test.db');
  copyFileSync(sqliteDemo(), file);
  const store = openStore(`file:${file}`);
  return {
    store,
    url: `file:${file}`,
    destroy: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function copyOnServer(): Promise<TestStore> {
  const name = `headroom_${randomUUID().replaceAll('-', '')}`;
  await runOn(testServer(), `create database ${name} template ${demoOnServer()}`);
  const store = openStore(urlOnServer(name));
  return {
    store,
    url: urlOnServer(name),
    destroy: async () => {
      await store.close();
      await runOn(testServer(), `drop database ${name} with (force)`);
    },
  };
}
