import 'server-only';
import { saveUpgradeStep, takeUpgradeStep } from '../../../db/commands/kept/save-upgrade-step';
import { loadFinishedUpgradeSteps } from '../../../db/queries/rules/load-upgrade-steps';
import type { Store } from '../../../db/store';
import { todayOf, type UseCaseContext } from '../context';
import type { UpgradeStep } from './upgrade-step';
import { UPGRADE_STEPS } from './upgrade-steps';

export interface UpgradeOutcome {
  /** Names of the steps that were finished by this run. */
  readonly finished: readonly string[];
  /** What an administrator should know, a sentence each. */
  readonly report: readonly string[];
}

/** How many steps in code the database still lacks: 0 when it is current. Its tables must be current. */
export async function upgradeStepsPending(
  store: Store,
  steps: readonly UpgradeStep[] = UPGRADE_STEPS,
): Promise<number> {
  const done = new Set((await loadFinishedUpgradeSteps(store.db, store.t)).map(({ name }) => name));
  return steps.filter(({ name }) => !done.has(name)).length;
}

/** Runs the steps in code that the database lacks, in order, in batches. Safe to run again, and by two at once. */
export async function runUpgradeSteps(
  context: UseCaseContext,
  steps: readonly UpgradeStep[] = UPGRADE_STEPS,
): Promise<UpgradeOutcome> {
  const done = new Set(
    (await loadFinishedUpgradeSteps(context.store.db, context.store.t)).map(({ name }) => name),
  );
  const finished: string[] = [];
  const report: string[] = [];
  for (const step of steps) {
    if (done.has(step.name)) continue;
    report.push(...(await runToEnd(context, step)));
    finished.push(step.name);
  }
  return { finished, report };
}

/** Runs a step batch by batch from where it stands. Returns the whole of its report. */
async function runToEnd(context: UseCaseContext, step: UpgradeStep): Promise<readonly string[]> {
  for (;;) {
    const { ended, report } = await runNextBatch(context, step);
    if (ended) return report;
  }
}

async function runNextBatch(
  context: UseCaseContext,
  step: UpgradeStep,
): Promise<{ readonly ended: boolean; readonly report: readonly string[] }> {
  const { store, actor, now } = context;
  return store.tx(async (tx) => {
    const taken = await takeUpgradeStep(tx, store.t, step.name, now.toISOString());
    if (taken.finishedAt !== null) return { ended: true, report: taken.report };
    const batch = { tx, t: store.t, actor, now, today: todayOf(context), cursor: taken.cursor };
    const outcome = await step.runBatch(batch);
    const ended = outcome.next === null;
    const report = [...taken.report, ...outcome.report];
    const finishedAt = ended ? now.toISOString() : null;
    const cursor = outcome.next ?? outcome.kept ?? null;
    await saveUpgradeStep(tx, store.t, { ...taken, cursor, finishedAt, report });
    return { ended, report };
  });
}
