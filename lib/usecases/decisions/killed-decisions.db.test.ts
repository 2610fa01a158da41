import { spawn } from 'node:child_process';
import path from 'node:path';
import Database from 'better-sqlite3';
import { inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openStore } from '../../../db/store';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { addCases, ledgerSums, manyCrns } from '../testing/many-cases';

const SCRIPT = path.join(import.meta.dirname, '../testing/decide-until-killed.ts');
/** Kills of the process, each at another moment. `npm run soak` kills many more times. */
const KILLS = Number(process.env.HEADROOM_KILLS ?? 10);
const crns = manyCrns(6);
const [waiting, held] = [crns.slice(0, 3), crns.slice(3)];

/** When a process is killed: so many decisions after it began, and then so many milliseconds into the next one. */
interface Moment {
  readonly afterDecisions: number;
  readonly thenMs: number;
}

/** The same moments in every run; a slow machine only stretches them. */
function killMoments(count: number): readonly Moment[] {
  let seed = 20_261_102;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  return Array.from({ length: count }, () => ({ afterDecisions: next(8), thenMs: next(60) }));
}

interface Said {
  readonly lines: readonly string[];
  readonly signal: string | null;
  readonly wrong: string;
}

/** Runs the process, and kills it at the moment given. */
function runUntilKilled({ afterDecisions, thenMs }: Moment, ...args: readonly string[]): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=react-server', SCRIPT, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let wrong = '';
    let aimed = false;
    child.stdout.on('data', (text) => {
      said += String(text);
      if (aimed || said.split('did ').length <= afterDecisions) return;
      aimed = true;
      setTimeout(() => child.kill('SIGKILL'), thenMs);
    });
    child.stderr.on('data', (text) => (wrong += String(text)));
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      // The last line may have been cut in the middle.
      resolve({ lines: said.split('\n').slice(0, -1), signal, wrong });
    });
  });
}

describe.each(TEST_DIALECTS)(
  'a process that is killed while it allocates and moves cases, on %s',
  { timeout: 120_000 + KILLS * 30_000 },
  (dialect) => {
    let test: TestStore;
    beforeAll(async () => {
      test = await openTestStore(dialect);
      await seedSmallTeam(test.store);
      await addCases(test.store, waiting, null);
      await addCases(test.store, held, SMALL.officers.absent);
    });
    afterAll(() => test.destroy());

    /** Reads everything anew, as a service that starts after the kill does. */
    const readAll = async () => {
      const store = openStore(test.url);
      const { db, t } = store;
      const mine = [...crns];
      const cases = await db
        .select({ crn: t.cases.crn, version: t.cases.version })
        .from(t.cases)
        .where(inArray(t.cases.crn, mine));
      const holdings = await db.select().from(t.allocations).where(inArray(t.allocations.crn, mine));
      const audit = await db.select().from(t.auditEntries).where(inArray(t.auditEntries.thingKey, mine));
      const ledgers = await ledgerSums(store);
      await store.close();
      return { cases, holdings, audit, ledgers };
    };

    const checkFile = (): void => {
      if (dialect !== 'sqlite') return;
      const database = new Database(test.url.slice('file:'.length), { readonly: true });
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(database.pragma('foreign_key_check')).toEqual([]);
      database.close();
    };

    it('leaves each case with exactly its old or its new officer, and holdings, versions, ledgers and audit agree', async () => {
      let known = new Map<string, string | null>([
        ...waiting.map((crn) => [crn, null] as const),
        ...held.map((crn) => [crn, SMALL.officers.absent] as const),
      ]);
      let decided = 0;
      for (const [round, moment] of killMoments(KILLS).entries()) {
        const before = await readAll();
        const start = crns.map((crn) => ({
          crn,
          version: before.cases.find((row) => row.crn === crn)?.version ?? 0,
          holder: known.get(crn) ?? null,
        }));
        const said = await runUntilKilled(moment, test.url, String(round * 600), JSON.stringify(start));
        expect(said.signal, said.wrong).toBe('SIGKILL');
        checkFile();
        const after = await readAll();
        const next = new Map<string, string | null>();
        for (const crn of crns) {
          const open = after.holdings.filter((row) => row.crn === crn && row.endedOn === null);
          const done = lastSaid(said.lines, 'did', crn) ?? known.get(crn) ?? null;
          const meant = lastSaid(said.lines, 'will', crn) ?? done;
          expect(open.length).toBeLessThanOrEqual(1);
          const holder = open[0]?.staffCode ?? null;
          expect([done, meant]).toContain(holder);
          next.set(crn, holder);
          const decisions = after.holdings.filter((row) => row.crn === crn && row.kind !== 'imported');
          const entries = after.audit.filter((entry) => entry.thingKey === crn);
          expect(entries).toHaveLength(decisions.length);
          expect(after.cases.find((row) => row.crn === crn)?.version).toBe(1 + decisions.length);
          const named = entries.map((entry) => Reflect.get(Object(entry.detail), 'allocationId'));
          expect(named.sort()).toEqual(decisions.map((row) => row.id).sort());
        }
        for (const ledger of after.ledgers) expect(ledger.lines).toBe(ledger.used);
        known = next;
        decided = after.audit.length;
      }
      expect(decided).toBeGreaterThan(0);
    });
  },
);

function lastSaid(lines: readonly string[], word: 'will' | 'did', crn: string): string | null {
  const found = lines
    .map((line) => line.split(' '))
    .filter(([first, about]) => first === word && about === crn);
  return found.at(-1)?.[2] ?? null;
}
