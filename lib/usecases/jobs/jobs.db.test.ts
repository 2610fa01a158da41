import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadJobRuns } from '../../../db/queries/service/load-job-runs';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openStore } from '../../../db/store';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { makeTestFolder } from '../../../db/testing/test-folder';
import { onWake } from '../../machine/wake';
import { checkBackup } from '../copy/check-backup';
import { makeKeptBackup } from '../copy/keep-backups';
import { contextOf, valueOf } from '../testing/context-of';
import { JobRefused, noteFault, runJob } from './run-job';
import { startJob, viewJobs } from './view-jobs';

const clock = (): Date => SMALL.now;

describe.each(TEST_DIALECTS)('what the service does by itself, on %s', (dialect) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
  });
  afterEach(() => test.destroy());

  const nightly = (store = test.store, asked = false) => ({
    store,
    job: 'nightly' as const,
    dueFor: '2026-11-17',
    clock,
    asked,
  });
  const runs = () => loadJobRuns(test.store.db, test.store.t, { limit: 100 });

  it('is done once for a night by two servers on one database, whichever comes first, and noted', async () => {
    const other = openStore(test.url);
    const done: string[] = [];
    const work = (who: string) => async () => {
      done.push(who);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { days: 1 };
    };
    const both =
      dialect === 'postgres'
        ? [runJob(nightly(), work('first')), runJob(nightly(other), work('second'))]
        : [runJob(nightly(), work('first'))];
    await Promise.all(both);
    await runJob(nightly(other), work('second, later'));
    await runJob(nightly(), work('first, started again'));
    await other.close();
    expect(done).toHaveLength(1);
    expect(await runs()).toMatchObject([{ job: 'nightly', outcome: 'done', report: { days: 1 } }]);
  });

  it('is done again where somebody asks for it, or something else falls due', async () => {
    let done = 0;
    const work = () => Promise.resolve(((done += 1), null));
    await runJob(nightly(), work);
    await runJob(nightly(test.store, true), work);
    await runJob({ ...nightly(), dueFor: '2026-11-18' }, work);
    expect(done).toBe(3);
  });

  it('is tried again when it failed; why is shown where it is ours to say, and no fault tells what it was about', async () => {
    const fails = (error: Error) => runJob(nightly(), () => Promise.reject(error));
    await expect(fails(new Error('Surname SECRET'))).rejects.toThrow();
    expect(JSON.stringify(await runs())).not.toContain('SECRET');
    await expect(fails(new JobRefused('The folder is full'))).rejects.toThrow();
    expect(await runs()).toMatchObject([{ outcome: 'failed', report: { why: 'The folder is full' } }]);
    await runJob(nightly(), () => Promise.resolve(null));
    expect(await runs()).toMatchObject([{ outcome: 'done' }]);
  });

  it('is remembered for its last runs alone, and what runs every few seconds for its last fault of an hour', async () => {
    for (let night = 10; night < 50; night += 1)
      await runJob({ ...nightly(), dueFor: `night ${night}` }, () => Promise.resolve(null));
    const job = { store: test.store, job: 'emails' as const, clock };
    await noteFault(job, new Error('no'));
    await noteFault(job, new Error('no'));
    const all = await runs();
    expect(all.filter((run) => run.job === 'nightly')).toHaveLength(30);
    expect(all.filter((run) => run.job === 'emails')).toHaveLength(1);
  });

  it('is shown to administrators alone, who start it by hand, which is in the audit trail', async () => {
    await seedSmallTeam(test.store);
    let woken = 0;
    const administrator = contextOf(test.store, 'administrator');
    expect(await startJob(administrator, { job: 'backup' })).toMatchObject({
      error: { code: 'not_allowed' },
    });
    onWake('nightly', () => (woken += 1));
    expect(await startJob(contextOf(test.store, 'manager'), { job: 'nightly' })).toMatchObject({
      error: { code: 'not_found' },
    });
    expect(await viewJobs(contextOf(test.store, 'leader'))).toMatchObject({ error: { code: 'not_found' } });
    expect(await startJob(administrator, { job: 'emails' })).toMatchObject({ error: { code: 'not_found' } });
    valueOf(await startJob(administrator, { job: 'nightly' }));
    expect(woken).toBe(1);
    await runJob(nightly(), () => Promise.resolve({ days: 2 }));
    const page = valueOf(await viewJobs(administrator));
    expect(page.jobs.find(({ job }) => job === 'nightly')).toMatchObject({
      lastDoneAt: SMALL.now.toISOString(),
      lastRun: { cameTo: 'days 2' },
    });
    const { auditEntries } = test.store.t;
    const trail = await test.store.db.select({ action: auditEntries.action }).from(auditEntries);
    expect(trail.at(-1)?.action).toBe('service.job_asked');
  });

  it('keeps the newest backups, one a day and those that were asked for, and leaves other files alone', async () => {
    await seedSmallTeam(test.store);
    const folder = path.join(makeTestFolder(), 'backups');
    mkdirSync(folder);
    const old = ['headroom-2026-10-30.backup', 'headroom-2026-10-31.backup'];
    for (const name of [...old, 'notes.txt']) writeFileSync(path.join(folder, name), '');
    const made = { from: test.url, root: process.cwd(), now: SMALL.now, release: '1', folder, keep: 2 };
    const nightOf = await makeKeptBackup({ ...made, asked: false });
    expect(nightOf).toMatchObject({ file: 'headroom-2026-11-02.backup', removed: 1 });
    expect(await makeKeptBackup({ ...made, asked: false })).toEqual({ file: nightOf['file'], removed: 0 });
    await makeKeptBackup({ ...made, asked: true });
    const left = readdirSync(folder).sort();
    expect(left).toHaveLength(3);
    expect(left).toContain('notes.txt');
    expect(left).not.toContain(old[1]);
    for (const name of left.filter((found) => found.endsWith('.backup')))
      valueOf(await checkBackup(path.join(folder, name)));
    rmSync(path.dirname(folder), { recursive: true });
  });
});
