import { toCapacity } from '@/lib/addresses/capacity';
import { isPercent } from '@/lib/domain/metrics/history/figure-trend';
import type { TrendStep } from '@/lib/domain/metrics/history/trend';
import { toEpochDay } from '@/lib/kernel/dates';
import { formatDate, formatDayMonth, formatInstant } from '@/lib/kernel/format';
import type { TrendPage } from '@/lib/usecases/capacity/trend/trend-page';
import { ChartFrame } from '../../charts/layout/chart-frame';
import { percentTicks } from '../../charts/layout/chart-scales';
import { Select } from '../../ui/form/select';
import { FileActions } from '../../ui/list/file-links';
import { FilterBar } from '../../ui/list/filter-bar';
import { ItemTable } from '../../ui/list/item-table';
import { TextLink } from '../../ui/list/text-link';
import { EmptyState } from '../../ui/page/empty-state';
import { OfficialMarking } from '../../ui/page/official-marking';
import { PageFrame } from '../../ui/page/page-frame';
import { PageHead } from '../../ui/page/page-head';
import { PrintButton } from '../../ui/page/print-button';
import { archiveHref, trendHref, unitParams } from '../capacity-address';
import { UnitCrumbs } from '../capacity-top';
import { FigureTrend } from './figure-trend';
import { pointText, shortText, trendChoices, trendWords } from './figure-words';

const STEPS: Readonly<Record<TrendStep, string>> = {
  week: '12 months, each Monday',
  day: '56 days, each day',
};

/** One figure of a unit over time, from the stored days to today. */
export function TrendView({ page }: { readonly page: TrendPage }) {
  const { unit, above, model, dataAsOf, figure, today } = page;
  const { title } = trendWords(model, figure);
  const kept = { ...unitParams(unit), ...toCapacity.trend.params({ figure, step: page.step }) };
  return (
    <PageFrame
      above={<UnitCrumbs above={above} unit={unit} more={[{ label: 'Over time', href: trendHref(unit) }]} />}
      below={<OfficialMarking model={model} dataAsOf={dataAsOf} />}
    >
      <PageHead
        caption={unit.name}
        title={`${title} to ${formatDate(today)}`}
        data={
          dataAsOf === null
            ? 'No data has been imported yet.'
            : `Data from ${formatInstant(new Date(dataAsOf))}.`
        }
        actions={
          <>
            <FileActions file={toCapacity.trendDownload()} query={kept} />
            <TextLink href={archiveHref(unit)}>Every figure of each day</TextLink>
            <PrintButton />
          </>
        }
      />
      <FilterBar label="Choose a figure" path={toCapacity.trend()} keep={unitParams(unit)}>
        <Select name="figure" label="Figure" options={trendChoices(model)} defaultValue={figure} />
        <Select
          name="step"
          label="Days"
          options={Object.entries(STEPS).map(([value, label]) => ({ value, label }))}
          defaultValue={page.step}
        />
      </FilterBar>
      {page.points.length < 2 ? (
        <EmptyState kind="none_exist" title="There is not enough history yet to show a trend">
          A snapshot is stored each night; the trend begins with the first one.
        </EmptyState>
      ) : (
        <Trend page={page} />
      )}
    </PageFrame>
  );
}

function Trend({ page }: { readonly page: TrendPage }) {
  const { model, figure, points, marks, unit } = page;
  const { title, measured } = trendWords(model, figure);
  const text = (point: (typeof points)[number]): string => pointText(figure, point);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const lines = figure === 'workload' ? model.thresholds : null;
  const numberOf = new Map(marks.map((mark, index) => [mark.onDate, index + 1]));
  return (
    <ChartFrame
      id="trend"
      title={`${title} of ${unit.name}, ${formatDate(first.onDate)} to ${formatDate(last.onDate)}`}
      measured={`${measured} ${daysWords(page)}${breakWords(page)}`}
      note={<Marks page={page} />}
      table={
        <ItemTable
          caption={`${title}, latest first`}
          items={[...points].reverse()}
          keyOf={({ onDate }) => onDate}
          columns={[
            {
              key: 'day',
              label: 'Day',
              cell: ({ onDate }) =>
                onDate === page.today ? `${formatDate(onDate)} (now)` : formatDate(onDate),
            },
            { key: 'figure', label: title, numeric: true, cell: text },
            { key: 'mark', label: 'Mark', numeric: true, cell: ({ onDate }) => numberOf.get(onDate) ?? '' },
          ]}
        />
      }
    >
      <FigureTrend
        spots={points.map(({ onDate, value }) => ({ day: toEpochDay(onDate), value }))}
        lines={lines}
        percent={isPercent(figure)}
        marks={marks.map(({ onDate, kind }, index) => ({ day: toEpochDay(onDate), number: index + 1, kind }))}
        lastText={shortText(figure, last)}
        lastDay={formatDayMonth(last.onDate)}
        told={points.map((point) => `${formatDate(point.onDate)}: ${text(point)}`)}
        label={`${title} of ${unit.name} from ${formatDate(first.onDate)} (${text(first)}) to ${formatDate(last.onDate)} (${text(last)})`}
      />
    </ChartFrame>
  );
}

function daysWords({ step, every }: TrendPage): string {
  const days = every === 1 ? STEPS[step] : `${STEPS[step]}, every ${every}th of them`;
  return `${days}, as stored that night; the last is the figure of now.`;
}

/** Said where the scale does not begin at 0. */
function breakWords({ figure, points, model }: TrendPage): string {
  if (figure !== 'workload') return '';
  const [low = 0] = percentTicks(
    points.flatMap(({ value }) => value ?? []),
    model.thresholds,
  );
  return low === 0 ? '' : ` The scale is broken: its lowest mark stands for ${low}%.`;
}

/** What the numbers along the line are. */
function Marks({ page: { marks } }: { readonly page: TrendPage }) {
  if (marks.length === 0)
    return <p className="hr-note">No change of model, and no large move of officers, along these days.</p>;
  return (
    <ol className="govuk-list govuk-list--number hr-small">
      {marks.map(({ onDate, words }) => (
        <li key={onDate}>
          <strong>{formatDate(onDate)}</strong>: {words}
        </li>
      ))}
    </ol>
  );
}
