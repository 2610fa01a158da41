import { toOfficer } from '@/lib/addresses/officers';
import { type ModelWords, wordsOf } from '@/lib/domain/workload/model/model-words';
import { formatHundredths, formatListName, formatWhole } from '@/lib/kernel/format';
import type { TeamRow } from '@/lib/domain/metrics/units/team-row';
import type { TeamTotals } from '@/lib/domain/metrics/units/team-figures';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import type { SortState } from '../ui/list/sort-state';
import { Cell, type Column, EmptyCell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { BandMix } from '../workload/band-mix';
import { CaseloadGuard } from '../workload/caseload-guard';
import { StateLabel } from '../workload/state-label';
import { WorkloadFigure } from '../workload/workload-figure';
import { ReachNote } from '../workload/reach-note';
import { WorkloadCell, WorkloadColumnHead } from '../workload/workload-cell';
import { AttentionCell } from './attention-cell';

/** Columns of the table, seven at first, and all of them. */
export const FEW_COLUMNS = 7;
export const ALL_COLUMNS = 12;

export interface TeamTableProps {
  readonly caption: string;
  readonly model: WorkloadModel;
  readonly rows: readonly TeamRow[];
  readonly totals: TeamTotals;
  readonly totalLabel: string;
  readonly allColumns: boolean;
  readonly sort: SortState;
}

/** A row an officer, the most urgent first, and the team below as a ratio of sums. */
export function TeamTable({ caption, model, rows, totals, totalLabel, allColumns, sort }: TeamTableProps) {
  const words = wordsOf(model);
  return (
    <Table
      caption={caption}
      className={allColumns ? 'hr-table--team hr-table--wide' : 'hr-table--team'}
      sort={sort}
      columns={columnsOf(sort, allColumns, words)}
      foot={<TotalRow totals={totals} label={totalLabel} allColumns={allColumns} words={words} />}
    >
      {rows.map((row) => (
        <Row key={row.staffCode}>
          <RowHeader className={isLong(row) ? 'hr-long-name' : undefined}>
            <TextLink href={toOfficer.page(row.staffCode)}>{formatListName(row)}</TextLink>
          </RowHeader>
          {row.gradeCode === null ? (
            <Cell label="Grade">Not recorded</Cell>
          ) : (
            <Cell label="Grade">{row.gradeCode}</Cell>
          )}
          <LoadCell figures={row} compact={allColumns} words={words} />
          <Cell label="Cases">
            <CaseloadGuard
              cases={row.caseCount}
              guards={row.guardPassed === null ? [] : model.caseloadGuards}
              caseCapPassed={row.caseCapPassed}
            />
          </Cell>
          <Cell label="New in 7 days">{row.newIn7Days}</Cell>
          <AttentionCell row={row} />
          {row.away === '' ? <EmptyCell says="Not away" /> : <Cell label="Away">{row.away}</Cell>}
          {allColumns ? <MoreCells row={row} model={model} /> : null}
        </Row>
      ))}
    </Table>
  );
}

/** A name that would push the other columns aside may take two lines. */
function isLong(row: TeamRow): boolean {
  return formatListName(row).length > 24;
}

type LoadFigures = Pick<
  TeamRow,
  'pointsUsedHundredths' | 'pointsAvailable' | 'state' | 'usedRangeHundredths'
>;

/** The workload with its bar; without the bar where every column is shown. */
function LoadCell({
  figures,
  compact,
  words,
}: {
  readonly figures: LoadFigures;
  readonly compact: boolean;
  readonly words: ModelWords;
}) {
  const { pointsUsedHundredths: usedHundredths, pointsAvailable: available, state } = figures;
  if (!compact)
    return (
      <Cell>
        <WorkloadCell usedHundredths={usedHundredths} available={available} state={state} words={words} />
        <ReachNote figures={figures} lines={words.lines} />
      </Cell>
    );
  return (
    <Cell label="Workload">
      <span>
        <strong>
          <WorkloadFigure usedHundredths={usedHundredths} available={available} state={state} words={words} />
        </strong>
        <br />
        <StateLabel state={state} words={words} />
        <ReachNote figures={figures} lines={words.lines} />
      </span>
    </Cell>
  );
}

function columnsOf(sort: SortState, allColumns: boolean, words: ModelWords): Column[] {
  const few: Column[] = [
    { key: 'name', label: 'Officer', sortKey: 'name' },
    { key: 'grade', label: 'Grade', sortKey: 'grade' },
    allColumns
      ? { key: 'workload', label: 'Workload', sortKey: 'workload', sortFirst: 'desc' }
      : {
          key: 'workload',
          label: 'Workload',
          header: <WorkloadColumnHead key="workload" words={words} sort={sort} />,
        },
    { key: 'cases', label: 'Cases', sortKey: 'cases', sortFirst: 'desc' },
    {
      key: 'new',
      label: <TwoLines first="New in" second="7 days" />,
      sortKey: 'new',
      sortFirst: 'desc',
      nowrap: true,
    },
    { key: 'attention', label: 'Needs attention', sortKey: 'attention', sortFirst: 'desc' },
    { key: 'away', label: 'Away', sortKey: 'away', sortFirst: 'desc' },
  ];
  if (!allColumns) return few;
  return [
    ...few,
    { key: 'mix', label: 'Band mix' },
    {
      key: 'ending',
      label: <TwoLines first="Ending in" second="4 weeks" />,
      sortKey: 'ending',
      sortFirst: 'desc',
      nowrap: true,
    },
    {
      key: 'releases',
      label: <TwoLines first="Releases in" second="4 weeks" />,
      sortKey: 'releases',
      sortFirst: 'desc',
      nowrap: true,
    },
    { key: 'hours', label: 'Hours and reductions', sortKey: 'hours', sortFirst: 'desc' },
    {
      key: 'points',
      label: <TwoLines first="Points used" second="and available" />,
      sortKey: 'points',
      sortFirst: 'desc',
      nowrap: true,
    },
  ];
}

/** A count whose column says "in 4 weeks"; said again where there are no columns. */
function InFourWeeks({ count }: { readonly count: number }) {
  return (
    <span>
      {count}
      <span className="hr-when-narrow"> in 4 weeks</span>
    </span>
  );
}

function TwoLines({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <>
      {first}
      <br />
      {second}
    </>
  );
}

function MoreCells({ row, model }: { readonly row: TeamRow; readonly model: WorkloadModel }) {
  const ranks = [...model.bands].sort((a, b) => a.rank - b.rank);
  return (
    <>
      <Cell label="Band mix">
        <BandMix
          counts={ranks.map((band, index) => ({
            band: band.code,
            rank: index + 1,
            count: row.bandCounts[band.code] ?? 0,
          }))}
        />
      </Cell>
      <Cell label="Ending">
        <InFourWeeks count={row.endingIn4Weeks} />
      </Cell>
      <Cell label="Releases">
        <InFourWeeks count={row.releasesIn4Weeks} />
      </Cell>
      <Cell label="Hours">{hoursWords(row)}</Cell>
      <Cell label="Points">
        <span>
          {formatHundredths(row.pointsUsedHundredths)} of{' '}
          <span className="hr-nowrap">
            {row.state === 'unknown' ? 'not known' : formatWhole(row.pointsAvailable)}
          </span>
        </span>
      </Cell>
    </>
  );
}

/** "37 less 1.85"; "Not recorded" is never 0. */
function hoursWords({
  contractedHoursHundredths: hours,
  reductionHoursHundredths: off,
}: Pick<TeamRow, 'contractedHoursHundredths' | 'reductionHoursHundredths'>): string {
  if (hours === null) return 'Not recorded';
  return off === 0 ? formatHundredths(hours) : `${formatHundredths(hours)} less ${formatHundredths(off)}`;
}

function TotalRow({
  totals,
  label,
  allColumns,
  words,
}: {
  readonly totals: TeamTotals;
  readonly label: string;
  readonly allColumns: boolean;
  readonly words: ModelWords;
}) {
  return (
    <Row>
      <RowHeader>{label}</RowHeader>
      <Cell className="hr-empty" />
      <LoadCell figures={totals} compact={allColumns} words={words} />
      <Cell label="Cases">{formatWhole(totals.caseCount)}</Cell>
      <Cell label="New in 7 days">{totals.newIn7Days}</Cell>
      <Cell className="hr-empty" />
      <Cell label="Away">{totals.awayToday === 0 ? 'None today' : `${totals.awayToday} today`}</Cell>
      {allColumns ? (
        <>
          <Cell className="hr-empty" />
          <Cell label="Ending">
            <InFourWeeks count={totals.endingIn4Weeks} />
          </Cell>
          <Cell label="Releases">
            <InFourWeeks count={totals.releasesIn4Weeks} />
          </Cell>
          <Cell label="Hours">{hoursWords(totals)}</Cell>
          <Cell label="Points">
            <span>
              {formatHundredths(totals.pointsUsedHundredths)} of{' '}
              <span className="hr-nowrap">{formatWhole(totals.pointsAvailable)}</span>
            </span>
          </Cell>
        </>
      ) : null}
    </Row>
  );
}
