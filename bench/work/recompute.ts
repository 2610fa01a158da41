import { and, count, eq, isNull, sum as sumOf } from 'drizzle-orm';
import { measureCaseload, type Caseload } from '../../lib/domain/workload/measure/measure-caseload';
import { commandContext } from '../../lib/cli/command';
import type { UseCaseContext } from '../../lib/usecases/context';
import { loadFigureSource, loadScopedCaseloads } from '../../lib/usecases/capacity/parts/load-measured';
import { viewCapacity } from '../../lib/usecases/capacity/view-capacity';
import { viewTeams } from '../../lib/usecases/teams/view-teams';
import type { TeamCode } from '../../lib/kernel/ids';
import { type Figure, type Spread, timed } from '../report/figures';

const ROW = 'recompute';
const NATION = { level: 'nation', code: '' } as const;

/** The whole nation read and measured, over the same rows grouped in SQL; the pure measure over a bare sum; and one team alike. */
export async function recompute(): Promise<readonly Figure[]> {
  const context = commandContext();
  const source = await loadFigureSource(context);
  const { model, today } = source;
  let all: readonly Caseload[] = [];
  const read = await timed(async () => {
    all = await loadScopedCaseloads(context, source, 'view_team', NATION);
  });
  const cases = all.reduce((sum, caseload) => sum + caseload.cases.length, 0);
  const measure = await timed(() => {
    for (const caseload of all) measureCaseload(model, caseload, today);
  });
  const sum = await timed(() => bareSum(all));
  const grouped = await timed(() => bareGroups(context, null));
  const whole = read.value + measure.value;
  return [
    figure('bare SQL: held cases grouped by officer', grouped, {
      note: `${all.length} officers, ${cases} cases`,
    }),
    figure('read officers and cases', read, over(read.value, 'bare SQL', grouped)),
    figure('bare sum over every case', sum),
    figure('measure everybody (pure)', measure, over(measure.value, 'bare sum', sum)),
    {
      row: ROW,
      what: 'recompute: read and measure',
      unit: 'ms',
      value: whole,
      ...over(whole, 'bare SQL', grouped),
    },
    ...(await ofPages(context, grouped)),
    ...(await ofOne(context, source, all)),
  ];
}

/** What the pages about everybody have worked out, without drawing them. */
async function ofPages(context: UseCaseContext, grouped: Spread): Promise<Figure[]> {
  const capacity = await timed(() => viewCapacity(context, NATION));
  const teams = await timed(() => viewTeams(context));
  return [
    figure('metrics of the nation and each region', capacity, over(capacity.value, 'bare SQL', grouped)),
    figure('list of teams, read and measured', teams, over(teams.value, 'bare SQL', grouped)),
  ];
}

async function ofOne(
  context: UseCaseContext,
  source: Awaited<ReturnType<typeof loadFigureSource>>,
  all: readonly Caseload[],
): Promise<Figure[]> {
  const fullest = [...all].sort((a, b) => b.cases.length - a.cases.length)[0];
  if (fullest === undefined) return [];
  const { teamCode } = fullest.officer;
  const team = { level: 'team', code: teamCode } as const;
  const grouped = await timed(() => bareGroups(context, teamCode));
  const read = await timed(() => loadScopedCaseloads(context, source, 'view_team', team));
  const one = await timed(() => measureCaseload(source.model, fullest, source.today));
  return [
    figure('bare SQL: one team', grouped),
    figure('read one team', read, over(read.value, 'bare SQL of one team', grouped)),
    figure(`measure one officer of ${fullest.cases.length} cases (pure)`, one),
  ];
}

function figure(what: string, spread: Spread, more: Partial<Figure> = {}): Figure {
  return { row: ROW, what, unit: 'ms', ...spread, ...more };
}

function over(value: number, name: string, plain: Spread): Pick<Figure, 'ratio'> {
  return { ratio: { over: name, times: value / plain.value } };
}

/** The held cases of everybody, or of a team, grouped where they lie: what reading them cannot be faster than. */
function bareGroups({ store: { db, t } }: UseCaseContext, teamCode: TeamCode | null): Promise<unknown> {
  return db
    .select({
      staffCode: t.allocations.staffCode,
      setting: t.cases.setting,
      cases: count(),
      rsr: sumOf(t.cases.rsr),
      ogrs: sumOf(t.cases.ogrs),
    })
    .from(t.allocations)
    .innerJoin(t.cases, eq(t.cases.crn, t.allocations.crn))
    .innerJoin(t.officers, eq(t.officers.staffCode, t.allocations.staffCode))
    .where(
      and(
        isNull(t.allocations.endedOn),
        isNull(t.cases.endedOn),
        teamCode === null ? undefined : eq(t.officers.teamCode, teamCode),
      ),
    )
    .groupBy(t.allocations.staffCode, t.cases.setting);
}

/** One number of each case added up: what no measure can be faster than. */
function bareSum(caseloads: readonly Caseload[]): number {
  let sum = 0;
  for (const { cases } of caseloads) for (const held of cases) sum += held.ogrs ?? 0;
  return sum;
}
