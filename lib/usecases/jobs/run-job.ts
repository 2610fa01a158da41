import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveJobEnd, saveJobRun } from '../../../db/commands/service/save-job-run';
import { wasDone } from '../../../db/queries/service/load-job-runs';
import type { Store } from '../../../db/store';
import type { JobName } from '../../domain/audit/job';

/** What a run came to, in figures and file names. */
export type JobReport = Readonly<Record<string, string | number>>;

export interface JobRun {
  readonly store: Store;
  readonly job: JobName;
  /** What fell due: of several servers that come to it one does it, and none again. */
  readonly dueFor: string;
  readonly clock: () => Date;
  /** Somebody asked for it by hand: it is done though it was done before. */
  readonly asked: boolean;
}

/**
 * Does a job that has fallen due, once for all servers on a database, and notes when it ran and what it came to. False where another server is at
 * it. What it throws is noted and thrown on.
 */
export function runJob(
  { store, job, dueFor, clock, asked }: JobRun,
  work: () => Promise<JobReport | null>,
): Promise<boolean> {
  const { t } = store;
  return store.alone(job, async () => {
    if (!asked && (await wasDone(store.primary, t, job, dueFor))) return;
    const id = randomUUID();
    const startedAt = clock().toISOString();
    await store.tx((tx) => saveJobRun(tx, t, { id, job, dueFor, startedAt, outcome: 'running' }));
    const end = (outcome: 'done' | 'failed', report: JobReport | null): Promise<void> =>
      store.tx((tx) => saveJobEnd(tx, t, id, { endedAt: clock().toISOString(), outcome, report }));
    try {
      await end('done', await work());
    } catch (error) {
      await end('failed', faultReport(error)).catch(() => undefined);
      throw error;
    }
  });
}

/** Notes that a job which runs every few seconds broke off: the last fault of each hour. */
export async function noteFault(
  { store, job, clock }: Pick<JobRun, 'store' | 'job' | 'clock'>,
  error: unknown,
): Promise<void> {
  const at = clock().toISOString();
  const run = { id: randomUUID(), job, dueFor: at.slice(0, 13), startedAt: at, endedAt: at };
  await store.tx((tx) => saveJobRun(tx, store.t, { ...run, outcome: 'failed', report: faultReport(error) }));
}

/** A refusal that an administrator can act on says why; any other fault is in the log, and here by its kind alone. */
function faultReport(error: unknown): JobReport {
  return error instanceof JobRefused
    ? { why: error.message }
    : { why: `${error instanceof Error ? error.name : 'A fault'}: see the log of that time` };
}

/** Why a job could not be done, for whoever keeps the service running. */
export class JobRefused extends Error {}
