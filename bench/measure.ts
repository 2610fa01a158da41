import type { UseCaseContext } from '../lib/usecases/context';
import { loadFigureSource, loadScopedCaseloads } from '../lib/usecases/capacity/parts/load-measured';
import { viewCapacity } from '../lib/usecases/capacity/view-capacity';
import { viewTeams } from '../lib/usecases/teams/view-teams';
import { measureCaseload } from '../lib/domain/workload/measure/measure-caseload';
import { commandContext, runCommand } from '../lib/cli/command';
import { settings } from '../lib/machine/settings';
import { reportStatements } from './page-statements';
import { reportWrites } from './write-cost';

const SPEC = {
  name: 'bench',
  summary: 'Times how long the database that DATABASE_URL names takes to be read and measured.',
};
const RUNS = 15;
const NATION = { level: 'nation', code: '' } as const;

void runCommand(SPEC, async () => {
  const context = commandContext();
  const source = await loadFigureSource(context);
  const caseloads = await loadScopedCaseloads(context, source, 'view_team', NATION);
  const cases = caseloads.reduce((sum, caseload) => sum + caseload.cases.length, 0);
  console.log(
    `${caseloads.length} officers with ${cases} cases; the median and the slowest of ${RUNS} runs each\n`,
  );
  await report('measure all officers (pure)', () => {
    for (const caseload of caseloads) measureCaseload(source.model, caseload, source.today);
  });
  const [some] = caseloads;
  if (some)
    await report('measure one officer (pure)', () => void measureCaseload(source.model, some, source.today));
  await reportReads(context);
  await reportStatements(context, caseloads);
  reportWrites(settings().databaseUrl);
});

async function reportReads(context: UseCaseContext): Promise<void> {
  const source = await loadFigureSource(context);
  await report('read all officers and cases', () =>
    loadScopedCaseloads(context, source, 'view_team', NATION),
  );
  await report('list of teams, read and measured', () => viewTeams(context));
  await report('leaders’ metrics of the nation', () => viewCapacity(context, {}));
}

/** Runs it often enough to tell, and prints the median and the slowest in milliseconds. */
async function report(name: string, work: () => unknown): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const figure = (at: number): string => (times[at] ?? 0).toFixed(2).padStart(9);
  console.log(`${name.padEnd(36)}${figure(Math.floor(RUNS / 2))} ms${figure(RUNS - 1)} ms`);
}
