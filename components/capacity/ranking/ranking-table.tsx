import { type ModelWords, wordsOf } from '@/lib/domain/workload/model/model-words';
import { rangeWords } from '@/lib/domain/metrics/brief/range-words';
import { toHundredths } from '@/lib/domain/metrics/brief/brief-parts';
import type { RankedTeam } from '@/lib/domain/metrics/ranking/rank-teams';
import { formatWhole } from '@/lib/kernel/format';
import type { RankingPage } from '@/lib/usecases/capacity/ranking-page';
import { SparkLine, type SparkScale, sparkScale } from '../../charts/spark-line';
import { type ItemColumn, ItemTable } from '../../ui/list/item-table';
import type { SortState } from '../../ui/list/sort-state';
import { TextLink } from '../../ui/list/text-link';
import { WorkloadCell, WorkloadColumnHead } from '../../workload/workload-cell';
import { capacityHref, capacityListHref } from '../capacity-address';
import { CountedLink } from '../sections/card-parts';
import { countedOf, NoFigure } from '../sections/share-figure';
import { stateOfUnit } from '../sections/units-table';

interface RankingTableProps {
  readonly page: RankingPage;
  readonly rows: readonly RankedTeam[];
  /** The place of the first row shown, from 1. */
  readonly first: number;
  readonly sort: SortState;
}

/** Teams of one kind in their order; each leads to its own dashboard, each count to its list. */
export function RankingTable({ page, rows, first, sort }: RankingTableProps) {
  const { model, unit } = page;
  const scale = sparkScale(
    rows.map(({ trend }) => trend),
    model.thresholds.over,
  );
  return (
    <ItemTable
      caption={`${model.estateNames.team}s of ${unit.name}, ranked`}
      items={rows}
      keyOf={({ place }) => place.teamCode}
      columns={columnsOf(page, sort, scale, (team) => first + rows.indexOf(team))}
      sort={sort}
    />
  );
}

function columnsOf(
  page: RankingPage,
  sort: SortState,
  scale: SparkScale,
  placeOf: (team: RankedTeam) => number,
): ItemColumn<RankedTeam>[] {
  return [
    { key: 'place', label: 'Place', numeric: true, cell: (team) => formatWhole(placeOf(team)) },
    nameColumn(page),
    ...workloadColumns(page, sort, scale),
    ...countColumns(wordsOf(page.model)),
  ];
}

function nameColumn({ model, unit }: RankingPage): ItemColumn<RankedTeam> {
  const within = ({ lduName, regionName }: RankedTeam['place']): string =>
    unit.level === 'nation' ? `, ${lduName}, ${regionName}` : unit.level === 'region' ? `, ${lduName}` : '';
  return {
    key: 'name',
    label: model.estateNames.team,
    sortKey: 'name',
    namesRow: true,
    cell: ({ figures, place }) => (
      <>
        <TextLink href={capacityHref(figures)}>{figures.name}</TextLink>
        <span className="hr-muted">{within(place)}</span>
      </>
    ),
  };
}

/** Where the teams stand, and where they come from. */
function workloadColumns(
  { model }: RankingPage,
  sort: SortState,
  scale: SparkScale,
): ItemColumn<RankedTeam>[] {
  const words = wordsOf(model);
  return [
    {
      key: 'workload',
      label: 'Workload',
      header: <WorkloadColumnHead key="workload" words={words} sort={sort} />,
      short: null,
      cell: ({ figures }) => (
        <>
          <WorkloadCell
            usedHundredths={toHundredths(figures.pointsUsed)}
            available={figures.pointsAvailable}
            state={stateOfUnit(model, figures)}
            words={words}
          />
          <Range team={figures} />
        </>
      ),
    },
    {
      key: 'change',
      label: 'Change in a month',
      sortKey: 'change',
      sortFirst: 'desc',
      numeric: true,
      cell: ({ changeTenths }) => <Change tenths={changeTenths} />,
    },
    {
      key: 'trend',
      label: '12 months',
      cell: ({ trend }) => (
        <>
          <SparkLine trend={trend} scale={scale} capacity={model.thresholds.over} />
          <span className="govuk-visually-hidden">{trendWords(trend)}</span>
        </>
      ),
    },
  ];
}

/** Counts, each linked to its list. */
function countColumns(words: ModelWords): ItemColumn<RankedTeam>[] {
  return [
    {
      key: 'over100',
      label: `Over ${words.over}`,
      sortKey: 'over100',
      sortFirst: 'desc',
      numeric: true,
      cell: (team) => <Over team={team} words={words} />,
    },
    {
      key: 'beyond',
      label: 'Beyond grade, of 100 cases',
      short: 'Beyond, of 100',
      sortKey: 'beyond',
      sortFirst: 'desc',
      numeric: true,
      cell: ({ figures, beyondOf100 }) =>
        beyondOf100 === null ? (
          <NoFigure />
        ) : (
          <CountedLink
            count={figures.beyondGrade.count}
            text={beyondOf100.toFixed(1)}
            href={capacityListHref('beyond-grade', figures)}
          />
        ),
    },
    {
      key: 'excessive',
      label: 'Excessive',
      sortKey: 'excessive',
      sortFirst: 'desc',
      numeric: true,
      cell: ({ figures }) =>
        figures.excessive.of === 0 ? (
          <NoFigure />
        ) : (
          <CountedLink
            count={figures.excessive.count}
            text={formatWhole(figures.excessive.count)}
            href={capacityListHref('excessive', figures)}
          />
        ),
    },
  ];
}

function Over({ team: { figures }, words }: { readonly team: RankedTeam; readonly words: ModelWords }) {
  const share = figures.officersOver100;
  if (share.of === 0) return <NoFigure />;
  if (share.count === 0) return <>{countedOf(share)}</>;
  return (
    <TextLink href={capacityListHref('over-100', figures)}>
      {countedOf(share)}
      <span className="govuk-visually-hidden">{` officers of ${figures.name} over ${words.over}`}</span>
    </TextLink>
  );
}

function Range({ team }: { readonly team: RankedTeam['figures'] }) {
  const words = rangeWords(team);
  return words === null ? null : <span className="hr-muted">{words}</span>;
}

function Change({ tenths }: { readonly tenths: number | null }) {
  if (tenths === null) return <NoFigure />;
  if (tenths === 0) return <>0.0</>;
  const size = (Math.abs(tenths) / 10).toFixed(1);
  return (
    <>
      <span aria-hidden="true">{`${tenths > 0 ? '+' : '−'}${size}`}</span>
      <span className="govuk-visually-hidden">{`${size} points ${tenths > 0 ? 'more' : 'less'}`}</span>
    </>
  );
}

/** What the line shows, in words. */
function trendWords(trend: RankedTeam['trend']): string {
  const known = trend.flatMap(({ workloadPercent }) => workloadPercent ?? []);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return 'No history yet';
  const least = Math.min(...known).toFixed(1);
  const most = Math.max(...known).toFixed(1);
  return `From ${first.toFixed(1)}% to ${last.toFixed(1)}%; between ${least}% and ${most}%`;
}
