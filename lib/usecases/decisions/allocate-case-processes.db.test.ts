import { spawn } from 'node:child_process';
import path from 'node:path';
import { isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';

const SCRIPT = path.join(import.meta.dirname, '../testing/allocate-elsewhere.ts');
const PROCESSES = 6;

interface Outcome {
  readonly ok: boolean;
  readonly error?: { readonly code: string; readonly allocatedTo?: { readonly decidedByName: string } };
}

function runElsewhere(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=react-server', SCRIPT, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let wrong = '';
    child.stdout.on('data', (text) => (said += String(text)));
    child.stderr.on('data', (text) => (wrong += String(text)));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code !== 0) return reject(new Error(`Ended with ${code}: ${wrong}`));
      const outcome: Outcome = JSON.parse(said);
      resolve(outcome);
    });
  });
}

describe.each(TEST_DIALECTS)('allocating from several processes at once on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  it('lets exactly one process win each case; the others are told by whom it was allocated', async () => {
    const { cases, officers } = SMALL;
    const attempts = [cases.waitingPlain, cases.waitingWoman].flatMap((crn) =>
      Array.from({ length: PROCESSES / 2 }, (_, index) => ({ crn, who: `manager-${index}` })),
    );
    const outcomes = await Promise.all(
      attempts.map(async (attempt) => ({
        ...attempt,
        outcome: await runElsewhere(test.url, attempt.crn, officers.beyond, attempt.who),
      })),
    );
    for (const crn of [cases.waitingPlain, cases.waitingWoman]) {
      const mine = outcomes.filter((entry) => entry.crn === crn);
      const winner = mine.find((entry) => entry.outcome.ok);
      expect(mine.filter((entry) => entry.outcome.ok)).toHaveLength(1);
      for (const entry of mine)
        if (!entry.outcome.ok)
          expect(entry.outcome.error).toMatchObject({
            code: 'conflict',
            allocatedTo: { decidedByName: winner?.who },
          });
    }
    const { db, t } = test.store;
    const open = await db
      .select({ crn: t.allocations.crn })
      .from(t.allocations)
      .where(isNull(t.allocations.endedOn));
    expect(
      open.filter((row) => row.crn === cases.waitingPlain || row.crn === cases.waitingWoman),
    ).toHaveLength(2);
    expect(await db.select().from(t.auditEntries)).toHaveLength(2);
  });

  it('repeats one answer to the same key sent by several processes', async () => {
    const { cases, officers } = SMALL;
    const outcomes = await Promise.all(
      Array.from({ length: PROCESSES / 2 }, () =>
        runElsewhere(test.url, cases.waitingReturning, officers.beyond, 'same', 'key-1'),
      ),
    );
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true, true]);
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  });
});
