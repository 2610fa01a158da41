import type { DehydratedState } from '@tanstack/react-query';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toCapacity } from '@/lib/addresses/capacity';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { sortUnits } from '@/lib/domain/metrics/units/sort-units';
import { toHundredths } from '@/lib/domain/metrics/capacity/brief-parts';
import type { CoWorker } from '@/lib/domain/metrics/cases/co-workers';
import type { CapacityPage } from '@/lib/usecases/capacity/capacity-page';
import { LEVEL_BELOW, type Unit } from '@/lib/domain/metrics/units/units';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { PrintButton } from '../ui/page/print-button';
import { TextLink } from '../ui/list/text-link';
import { CoWorkersTable } from '../workload/co-workers-table';
import { BandsSection } from './sections/bands-section';
import { BriefBlock } from './sections/brief-block';
import { capacityDownloadHref, type CapacityParams } from './capacity-address';
import { dataLine, UnitCrumbs } from './capacity-top';
import { DistributionSection } from './sections/distribution-section';
import { DowngradesSection } from './sections/downgrades-section';
import { GapSection } from './sections/gap-section';
import { GradesSection } from './sections/grades-section';
import { KindsSection } from './sections/kinds-section';
import { LiveFigures } from './live-figures';
import { MoreMeasures } from './sections/more-measures';
import { OfficersSection } from './sections/officers-section';
import { StaffSection } from './sections/staff-section';
import { TrendSection } from './sections/trend-section';
import { UnitsSection } from './sections/units-section';

export interface CapacityDashboardProps {
  readonly page: CapacityPage;
  readonly params: CapacityParams;
  /** The search parameters as they came. */
  readonly query: PageParams;
  readonly state: DehydratedState;
}

/** The leaders' dashboard of one unit. */
export function CapacityDashboard({ page, params, query, state }: CapacityDashboardProps) {
  const { view, model, past, apart } = page;
  const words = wordsOf(model);
  return (
    <PageFrame
      above={<UnitCrumbs above={page.above} unit={view} />}
      below={<OfficialMarking model={model} dataAsOf={page.dataAsOf} />}
    >
      <PageHead
        caption={levelWord(model, view)}
        title={`${view.name} capacity`}
        data={dataLine(page.dataAsOf, past)}
        actions={
          <>
            <TextLink href={capacityDownloadHref(view)} download>
              Download CSV
            </TextLink>
            <PrintButton />
          </>
        }
      />
      <BriefBlock sentences={page.brief} unit={view} />
      <LiveFigures
        state={state}
        unit={{ level: view.level, code: view.code }}
        grades={mainGrades(model)}
        words={words}
        past={past}
        apart={{ noCapacityOfficers: apart.noCapacityOfficers }}
      />
      <div className="hr-capacity">
        <Below page={page} params={params} query={query} />
        <div className="hr-grid2">
          <DistributionSection distribution={page.distribution} words={words} />
          <GapSection model={model} figures={view} gaps={page.gaps} />
        </div>
        <KindsSection figures={view} grades={mainGrades(model)} lines={model.thresholds} />
        <CoWorkersTable coWorkers={coWorkersOf(view)} unitName={view.name} words={words} />
        <TrendSection
          words={words}
          trend={page.trend}
          rules={page.rules}
          step={params.trend}
          params={query}
        />
        <BandsSection table={page.table} unit={view} />
        <GradesSection model={model} figures={view} lastYear={past.year} apart={apart} />
        <StaffSection model={model} unit={view} staff={page.staff} totalFte={apart.totalStaffFte} />
        <DowngradesSection downgrades={page.downgrades} unit={view} words={words} />
        <MoreMeasures
          figures={view}
          apart={apart}
          withoutRelief={page.withoutRelief}
          nextToTrip={page.nextToTrip}
          words={words}
        />
      </div>
    </PageFrame>
  );
}

/** The units below, or the officers of a team. */
function Below({ page, params, query }: Omit<CapacityDashboardProps, 'state'>) {
  const { view, model } = page;
  if (view.level === 'team')
    return (
      <OfficersSection
        team={view}
        officers={page.officers}
        guards={model.caseloadGuards}
        words={wordsOf(model)}
      />
    );
  const below = LEVEL_BELOW[view.level];
  const sorted = sortUnits(view.units, params.sort, params.direction);
  return (
    <UnitsSection
      model={model}
      ranked={sortUnits(view.units, 'workload', 'desc')}
      dots={page.dots}
      rows={sorted.map((unit) => ({
        unit,
        below: sortUnits(page.below.get(unit.code) ?? [], params.sort, params.direction),
      }))}
      total={view}
      sort={{ key: params.sort, direction: params.direction, path: toCapacity.page(), params: query }}
      unitWord={unitWord(model, below)}
      belowWord={page.below.size === 0 || below === null ? null : unitWord(model, LEVEL_BELOW[below]) || null}
    />
  );
}

function levelWord(model: WorkloadModel, unit: Unit): string {
  return unit.level === 'nation' ? 'Nation' : unitWord(model, unit.level);
}

function unitWord(model: WorkloadModel, level: Unit['level'] | null): string {
  return level === null || level === 'nation' ? '' : model.estateNames[level];
}

function coWorkersOf({ coWorkers }: CapacityPage['view']): CoWorker[] {
  return coWorkers.officers.map(({ grade, pointsUsed, ...rest }) => ({
    ...rest,
    gradeCode: grade,
    pointsUsedHundredths: toHundredths(pointsUsed),
  }));
}

/** Codes of the two main grades, senior first. */
function mainGrades(model: WorkloadModel): string[] {
  return (['senior', 'ordinary'] as const).flatMap(
    (role) => model.grades.find((grade) => grade.role === role)?.code ?? [],
  );
}
