import type { DehydratedState } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toCapacity } from '@/lib/addresses/capacity';
import { type ModelWords, wordsOf } from '@/lib/domain/workload/model/model-words';
import { countOf } from '@/lib/kernel/format';
import { sortUnits } from '@/lib/domain/metrics/units/sort-units';
import { toHundredths } from '@/lib/domain/metrics/brief/brief-parts';
import type { CoWorker } from '@/lib/domain/metrics/cases/co-workers';
import type { CapacityPage } from '@/lib/usecases/capacity/capacity-page';
import { LEVEL_BELOW } from '@/lib/domain/metrics/units/units';
import { LateFeeds } from '../feeds/late-feeds';
import { Details } from '../ui/page/details';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { PrintButton } from '../ui/page/print-button';
import { FileActions } from '../ui/list/file-links';
import { TextLink } from '../ui/list/text-link';
import { CoWorkersTable } from '../workload/co-workers-table';
import { BandsSection } from './sections/bands-section';
import { BriefBlock } from './sections/brief-block';
import {
  capacityDownloadHref,
  type CapacityParams,
  evidenceHref,
  measuresHref,
  rankingHref,
  whatIfHref,
} from './capacity-address';
import { ChangeSection } from './change/change-section';
import { dataLine, levelWord, mainGrades, unitWord, UnitCrumbs } from './capacity-top';
import { DistributionSection } from './sections/distribution-section';
import { GapSection } from './sections/gap-section';
import { KindsSection } from './sections/kinds-section';
import { LiveFigures } from './live-figures';
import { OfficersSection } from './sections/officers-section';
import { TrendSection } from './sections/trend-section';
import { UnitsSection } from './sections/units-section';

export interface CapacityDashboardProps {
  readonly page: CapacityPage;
  readonly params: CapacityParams;
  /** The search parameters as they came. */
  readonly query: PageParams;
  readonly state: DehydratedState;
  /** What says that the page has changed. */
  readonly live: ReactNode;
}

/** The leaders' dashboard of one unit. */
export function CapacityDashboard({ page, params, query, state, live }: CapacityDashboardProps) {
  const { view, model, past, apart } = page;
  const words = wordsOf(model);
  return (
    <PageFrame
      above={<UnitCrumbs above={page.above} unit={view} />}
      below={<OfficialMarking model={model} dataAsOf={page.dataAsOf} />}
      live={live}
    >
      <PageHead
        caption={levelWord(model, view)}
        title={`${view.name} capacity`}
        data={dataLine(page.dataAsOf, past)}
        actions={<Actions unit={view} teamWord={model.estateNames.team} />}
      />
      <LateFeeds words={page.lateFeeds} />
      <BriefBlock headline={page.headline} lines={page.brief} unit={view} />
      <LiveFigures
        state={state}
        unit={{ level: view.level, code: view.code }}
        grades={mainGrades(model)}
        words={words}
        past={past}
        parent={page.parent}
        apart={{ noCapacityOfficers: apart.noCapacityOfficers }}
      />
      <div className="hr-capacity">
        <Below page={page} params={params} query={query} />
        <div className="hr-grid2 hr-grid2--heat">
          <DistributionSection distribution={page.distribution} words={words} unit={view} />
          <BandsSection table={page.table} unit={view} />
        </div>
        <div className="hr-grid2">
          <ChangeSection change={page.change} unit={view} lines={model.thresholds} />
          <TrendSection
            words={words}
            trend={[...page.trend, { ...view, onDate: page.today, over100: view.officersOver100 }]}
            unit={view}
            rules={page.rules}
            step={params.trend}
            params={query}
          />
        </div>
        <GapSection model={model} figures={view} gaps={page.gaps} />
        <KindsSection figures={view} grades={mainGrades(model)} lines={model.thresholds} />
        <CoWorkers view={view} words={words} />
      </div>
    </PageFrame>
  );
}

function Actions({ unit, teamWord }: { readonly unit: CapacityPage['view']; readonly teamWord: string }) {
  return (
    <>
      {unit.level === 'team' ? null : <TextLink href={rankingHref(unit)}>{`${teamWord}s ranked`}</TextLink>}
      <TextLink href={measuresHref(unit)}>All measures and staff</TextLink>
      <TextLink href={whatIfHref(unit)}>What if</TextLink>
      <TextLink href={evidenceHref(unit)}>Inspection evidence</TextLink>
      <FileActions file={capacityDownloadHref(unit)} />
      <PrintButton />
    </>
  );
}

/** The units below, or the officers of a team. */
function Below({ page, params, query }: Omit<CapacityDashboardProps, 'state' | 'live'>) {
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
      sorted={query.sort !== undefined}
      unitWord={unitWord(model, below)}
      belowWord={page.below.size === 0 || below === null ? null : unitWord(model, LEVEL_BELOW[below]) || null}
    />
  );
}

/** Who carries shares of colleagues’ cases: few, and in none of the figures above. */
function CoWorkers({ view, words }: { readonly view: CapacityPage['view']; readonly words: ModelWords }) {
  const coWorkers = coWorkersOf(view);
  if (coWorkers.length === 0) return null;
  return (
    <Details summary={`${countOf(coWorkers.length, 'co-worker')}, counted apart`} printed>
      <CoWorkersTable coWorkers={coWorkers} unitName={view.name} words={words} />
    </Details>
  );
}

function coWorkersOf({ coWorkers }: CapacityPage['view']): CoWorker[] {
  return coWorkers.officers.map(({ grade, pointsUsed, ...rest }) => ({
    ...rest,
    gradeCode: grade,
    pointsUsedHundredths: toHundredths(pointsUsed),
  }));
}
