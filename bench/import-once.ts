import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { migrateDatabase } from '../db/migrate';
import { insertModelIfNone } from '../db/seed/rows/insert-model';
import { openStore, type Store } from '../db/store';
import { runCommand } from '../lib/cli/command';
import { SYSTEM_ACTOR } from '../lib/domain/access/actor';
import { now } from '../lib/machine/clock';
import { projectRoot, settings } from '../lib/machine/settings';
import { importData, type ImportSource } from '../lib/usecases/import/import-data';

const SPEC = {
  name: 'bench',
  summary: 'Imports some 10,000 rows twice into a database of its own, and prints what that cost as JSON.',
  options: {
    within: { help: 'Work the import out within the lock, as it was done before, in place of beside others' },
  },
};
const TEAMS = 20;
const OFFICERS = 480;
const CASES = 9_500;

/** What one import cost. */
interface Cost {
  readonly seconds: number;
  /** Seconds of the processor: what else runs on the machine tells less on them. */
  readonly processorSeconds: number;
  /** Milliseconds of the longest transaction that kept others from writing. */
  readonly lockedMs: number;
}

void runCommand(SPEC, async ({ flags }) => {
  const beside = path.dirname(path.resolve(settings().databaseUrl.replace(/^file:/, '')));
  const folder = mkdtempSync(path.join(beside, 'import-'));
  const url = `file:${path.join(folder, 'import.db')}`;
  await migrateDatabase(url, projectRoot());
  const store = openStore(url);
  try {
    await store.tx((tx) => insertModelIfNone(tx, store.t, now()));
    const within = flags.has('within');
    const startedAt = process.memoryUsage().rss;
    const first = await time(store, filesOf(0), within);
    const changed = await time(store, filesOf(1), within);
    const peak = process.resourceUsage().maxRSS * 1024;
    const rows = TEAMS + OFFICERS + CASES;
    console.log(JSON.stringify({ rows, first, changed, megabytes: (peak - startedAt) / 1_048_576 }));
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Imports the files: beside other writing, as the service does, or all within one transaction. */
async function time(store: Store, files: readonly ImportSource[], within: boolean): Promise<Cost> {
  let lockedMs = 0;
  const timed = <T>(run: Parameters<Store['tx']>[0]): Promise<T> => {
    let began = 0;
    const locked = store.tx((tx) => {
      began = performance.now();
      return run(tx);
    });
    return locked.finally(() => {
      lockedMs = Math.max(lockedMs, performance.now() - began);
    }) as Promise<T>;
  };
  const run = (by: Store) =>
    importData({ store: by, actor: SYSTEM_ACTOR, now: now() }, files, { source: 'bench' });
  const start = performance.now();
  const used = process.cpuUsage();
  const result = within
    ? await timed<Awaited<ReturnType<typeof run>>>((tx) =>
        run({ ...store, db: tx, tx: (inner) => inner(tx) }),
      )
    : await run({ ...store, tx: timed });
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(used);
  if (!result.ok || result.value.errors.length > 0 || result.value.confirm !== undefined)
    throw new Error(`The import was refused: ${JSON.stringify(result)}`);
  return { seconds, processorSeconds: (user + system) / 1_000_000, lockedMs };
}

/** The files of one night: the next one has another day last seen for every case, and another score for each tenth. */
function filesOf(night: number): ImportSource[] {
  const teams = lines(TEAMS, (at) => `T${at},Team ${at},generic,L${at % 5},Unit ${at % 5},R1,Region`);
  const officers = lines(OFFICERS, (at) => `S${at},Ann,Officer${at},T${at % TEAMS},CM,37`);
  const cases = lines(CASES, (at) => {
    const crn = `X${100_000 + at}`;
    const ogrs = at % 10 === 0 ? 40 + night : 40;
    return `${crn},community,Sam,Person${at},1990-01-01,male,3.10,${ogrs},medium,mappa,2026-01-0${1 + night},S${at % OFFICERS}`;
  });
  return [
    file('teams.csv', 'team_code,team_name,team_type,ldu_code,ldu_name,region_code,region_name', teams),
    file('officers.csv', 'staff_code,forename,surname,team_code,grade,contracted_hours', officers),
    file(
      'cases.csv',
      'crn,setting,forename,surname,date_of_birth,sex,rsr,ogrs,rosh,flags,last_seen,officer_staff_code',
      cases,
    ),
  ];
}

function lines(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_entry, at) => line(at)).join('\n');
}

function file(name: string, header: string, rows: string): ImportSource {
  return { name, bytes: () => [Buffer.from(`${header}\n${rows}\n`)] };
}
