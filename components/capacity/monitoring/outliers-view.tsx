import { toListFile } from '@/lib/addresses/lists';
import { FileLinks } from '../../ui/list/file-links';
import { TableTools } from '../../ui/list/filter-bar';
import { TEAM_TYPE_LABELS } from '@/lib/domain/banding/labels';
import { CASES_PAST_FAIR, FAIR_DAYS } from '@/lib/domain/metrics/outliers/fair-share';
import { FEWEST_LIKE } from '@/lib/domain/metrics/outliers/quartiles';
import { LEVEL_BELOW } from '@/lib/domain/metrics/units/units';
import { countOf, formatInstant, formatWhole } from '@/lib/kernel/format';
import type {
  LikeLine,
  OutliersOfUnit,
  OutliersPage,
} from '@/lib/usecases/capacity/monitoring/view-outliers';
import { OfficialMarking } from '../../ui/page/official-marking';
import { PageFrame } from '../../ui/page/page-frame';
import { PageHead } from '../../ui/page/page-head';
import { PrintButton } from '../../ui/page/print-button';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import { capacityListHref, outliersHref, unitParams } from '../capacity-address';
import { levelWord, unitWord, UnitCrumbs } from '../capacity-top';
import { countedOf } from '../sections/share-figure';

/** Who stands out among their like, counted by unit; the lists have names for their own managers alone. */
export function OutliersView({ page }: { readonly page: OutliersPage }) {
  const { unit, units, above, model, dataAsOf } = page;
  const word = unitWord(model, LEVEL_BELOW[unit.level]) || levelWord(model, unit);
  return (
    <PageFrame
      above={
        <UnitCrumbs
          above={above}
          unit={unit}
          more={[{ label: 'Far above those like them', href: outliersHref(unit) }]}
        />
      }
      below={<OfficialMarking model={model} dataAsOf={dataAsOf} />}
    >
      <PageHead
        caption={levelWord(model, unit)}
        title={`Officers far above those like them in ${unit.name}`}
        data={
          dataAsOf === null
            ? 'No data has been imported yet.'
            : `Data from ${formatInstant(new Date(dataAsOf))}.`
        }
        actions={<PrintButton />}
      />
      <p className="govuk-body">{introduction(page)}</p>
      <div className="hr-capacity">
        <section className="hr-frame" aria-labelledby="by-unit">
          <h2 id="by-unit">{`By ${word}`}</h2>
          <TableTools summary={countOf(units.length, 'unit')}>
            <FileLinks file={toListFile('outliers')} query={unitParams(unit)} what="of units" />
          </TableTools>
          <Table
            caption={`Officers far above those like them, by ${word}`}
            columns={[
              { key: 'unit', label: word },
              { key: 'workload', label: 'By workload', numeric: true },
              { key: 'caseload', label: 'By cases', numeric: true },
              { key: 'fair', label: 'More than a fair share', numeric: true },
              { key: 'new', label: 'New high-band cases', numeric: true },
            ]}
            foot={<UnitRow one={unit} isTotal />}
          >
            {units.map((one) => (
              <UnitRow key={one.code} one={one} />
            ))}
          </Table>
          <p className="hr-note">{leftOutWords(page)}</p>
        </section>
        <Likes page={page} />
      </div>
    </PageFrame>
  );
}

function introduction({ highBands, mayName }: OutliersPage): string {
  const high = `band ${highBands.join(', ')}`;
  const fair = `A fair share of new high-band cases (${high}, allocated in ${FAIR_DAYS / 7} weeks) is an officer’s part of the points available of their own team and grade; ${CASES_PAST_FAIR} cases more are told.`;
  const names = mayName ? '' : ' Who they are is told to their own managers alone.';
  return `Responsible officers who hold a case, each beside all of their own grade and kind of team: far above is more than 1.5 interquartile ranges above the upper quartile. ${fair}${names}`;
}

/** Who is left out, and why. */
function leftOutWords({ unit: { withoutFigure, tooFewLike, fair } }: OutliersPage): string {
  const parts = [
    withoutFigure === 0
      ? ''
      : `${countOf(withoutFigure, 'officer')} away, without hours for cases, or whose hours are not recorded`,
    tooFewLike === 0
      ? ''
      : `${countOf(tooFewLike, 'officer')} of a grade and kind of team with fewer than ${FEWEST_LIKE} like them`,
    fair.alone === 0
      ? ''
      : `from fair shares, ${countOf(fair.alone, 'officer')} with nobody of their grade beside them in the team`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Nobody is left out.' : `Left out: ${parts.join('; ')}.`;
}

interface UnitRowProps {
  readonly one: OutliersOfUnit;
  readonly isTotal?: boolean;
}

function UnitRow({ one, isTotal = false }: UnitRowProps) {
  const { past, fair } = one;
  return (
    <Row>
      <RowHeader>
        {isTotal ? `All of ${one.name}` : <TextLink href={outliersHref(one)}>{one.name}</TextLink>}
      </RowHeader>
      <CountCell label="By workload" one={one} list="outlier-workload" counted={past.workload} />
      <CountCell label="By cases" one={one} list="outlier-caseload" counted={past.caseload} />
      <CountCell
        label="More than a fair share"
        one={one}
        list="over-fair-share"
        counted={{ count: fair.over, of: fair.of }}
      />
      <Cell numeric label="New high-band cases">
        {fair.newCases === 0 ? (
          '0'
        ) : (
          <TextLink href={capacityListHref('new-high-band', one)}>{formatWhole(fair.newCases)}</TextLink>
        )}
      </Cell>
    </Row>
  );
}

interface CountCellProps {
  readonly label: string;
  readonly one: OutliersOfUnit;
  readonly list: 'outlier-workload' | 'outlier-caseload' | 'over-fair-share';
  readonly counted: { readonly count: number; readonly of: number };
}

function CountCell({ label, one, list, counted }: CountCellProps) {
  if (counted.of === 0) return <EmptyCell numeric says="Nobody to compare" />;
  const text = countedOf({ ...counted, percent: null });
  return (
    <Cell numeric label={label}>
      {counted.count === 0 ? text : <TextLink href={capacityListHref(list, one)}>{text}</TextLink>}
    </Cell>
  );
}

/** What each grade and kind of team is spread over, everywhere. */
function Likes({ page: { likes, unit } }: { readonly page: OutliersPage }) {
  const known = likes.filter(({ figures }) => figures.workload.spread !== null);
  if (known.length === 0) return null;
  return (
    <section className="hr-frame" aria-labelledby="likes">
      <h2 id="likes">Those who are like</h2>
      <p>{`Quartiles of everybody of the grade and kind of team, wherever they work; how many of ${unit.name} are far above.`}</p>
      <TableTools summary={countOf(known.length, 'group')}>
        <FileLinks file={toListFile('outlier-groups')} query={unitParams(unit)} what="of groups" />
      </TableTools>
      {(['workload', 'caseload'] as const).map((name) => (
        <LikeTable key={name} name={name} likes={known} />
      ))}
    </section>
  );
}

const FIGURE_WORDS = {
  workload: { caption: 'Workload by grade and kind of team', unit: '%' },
  caseload: { caption: 'Cases by full-time equivalent, by grade and kind of team', unit: '' },
} as const;

function LikeTable({
  name,
  likes,
}: {
  readonly name: keyof typeof FIGURE_WORDS;
  readonly likes: readonly LikeLine[];
}) {
  const { caption, unit } = FIGURE_WORDS[name];
  const figure = (label: string, tenths: number) => (
    <Cell numeric label={label}>
      {`${(tenths / 10).toFixed(1)}${unit}`}
    </Cell>
  );
  return (
    <Table
      caption={caption}
      captionShown
      columns={[
        { key: 'like', label: 'Grade and kind of team' },
        { key: 'of', label: 'Compared', numeric: true },
        { key: 'lower', label: 'Lower quartile', numeric: true },
        { key: 'median', label: 'Median', numeric: true },
        { key: 'upper', label: 'Upper quartile', numeric: true },
        { key: 'line', label: 'Far above is over', numeric: true },
        { key: 'here', label: 'Here', numeric: true },
      ]}
    >
      {likes.map(({ grade, teamType, figures }) => {
        const { spread, of, past } = figures[name];
        if (spread === null) return null;
        return (
          <Row key={`${grade} ${teamType}`}>
            <RowHeader>{`${grade}, ${TEAM_TYPE_LABELS[teamType]}`}</RowHeader>
            <Cell numeric label="Compared">
              {formatWhole(spread.of)}
            </Cell>
            {figure('Lower quartile', spread.lowerQuarters / 4)}
            {figure('Median', spread.medianQuarters / 4)}
            {figure('Upper quartile', spread.upperQuarters / 4)}
            {figure('Far above is over', spread.lineEighths / 8)}
            <Cell numeric label="Here">
              {countedOf({ count: past, of, percent: null })}
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}
