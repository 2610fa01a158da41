import { type ModelWords, wordsOf } from '@/lib/domain/workload/model/model-words';
import { sumOf } from '@/lib/kernel/collections';
import { countOf, formatWhole } from '@/lib/kernel/format';
import { rangeBetween } from '@/lib/domain/metrics/brief/range-words';
import { toHundredths } from '@/lib/domain/metrics/brief/brief-parts';
import type { CountShare } from '@/lib/domain/metrics/counts/count-share';
import type { MeasuredUnit } from '@/lib/domain/metrics/capacity/capacity-answer';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { workloadState } from '@/lib/domain/workload/measure/states';
import type { SortState } from '../../ui/list/sort-state';
import { Cell, type Column, EmptyCell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import { WorkloadCell, WorkloadColumnHead } from '../../workload/workload-cell';
import { capacityHref, capacityListHref } from '../capacity-address';
import { countedOf } from './share-figure';
import type { Address } from '@/lib/kernel/address';

export interface UnitTableRow {
  readonly unit: MeasuredUnit;
  readonly below: readonly MeasuredUnit[];
}

interface UnitsTableProps {
  readonly model: WorkloadModel;
  readonly rows: readonly UnitTableRow[];
  readonly total: MeasuredUnit;
  readonly sort: SortState;
  readonly unitWord: string;
}

/** Units and the units below them, each linked to its own dashboard; the whole is the last row. */
export function UnitsTable({ model, rows, total, sort, unitWord }: UnitsTableProps) {
  const notes = betweenUnits([{ unit: total, below: rows.map(({ unit }) => unit) }, ...rows]);
  return (
    <>
      <UnitRows model={model} rows={rows} total={total} sort={sort} unitWord={unitWord} />
      {notes.map((note) => (
        <p key={note} className="hr-note">
          {note}
        </p>
      ))}
    </>
  );
}

type Counted = Pick<MeasuredUnit, 'name' | 'liveCases'>;

/** Cases that are a unit's and none of those below it, which is why rows do not add up: one sentence for each unit of which that is so. */
export function betweenUnits(
  parents: readonly { readonly unit: Counted; readonly below: readonly Counted[] }[],
): readonly string[] {
  return parents.flatMap(({ unit, below }) => {
    const between = unit.liveCases - sumOf(below, (one) => one.liveCases);
    if (below.length === 0 || between === 0) return [];
    const cases = countOf(between, 'case', 'cases');
    return [
      `${cases} of ${unit.name} ${between === 1 ? 'waits' : 'wait'} without a team to go to: counted there, and in no row below it.`,
    ];
  });
}

function UnitRows({ model, rows, total, sort, unitWord }: UnitsTableProps) {
  return (
    <Table
      caption={`${unitWord}s of ${total.name}`}
      columns={columns(sort, unitWord, wordsOf(model))}
      sort={sort}
      className="hr-units"
      foot={<UnitRow model={model} unit={total} isTotal />}
    >
      {rows.flatMap(({ unit, below }) => [
        <UnitRow key={unit.code} model={model} unit={unit} />,
        ...below.map((one) => <UnitRow key={`${unit.code}/${one.code}`} model={model} unit={one} isBelow />),
      ])}
    </Table>
  );
}

function columns(sort: SortState, unitWord: string, words: ModelWords): Column[] {
  return [
    { key: 'name', label: unitWord, sortKey: 'name' },
    {
      key: 'workload',
      label: 'Workload',
      header: <WorkloadColumnHead key="workload" words={words} sort={sort} />,
    },
    { key: 'over100', label: `Over ${words.over}`, sortKey: 'over100', sortFirst: 'desc', numeric: true },
    { key: 'over50', label: `Over ${words.guards[0]}`, sortKey: 'over50', sortFirst: 'desc', numeric: true },
    { key: 'cases', label: 'Live cases', sortKey: 'cases', sortFirst: 'desc', numeric: true },
    { key: 'beyond', label: 'Beyond grade', sortKey: 'beyond', sortFirst: 'desc', numeric: true },
    { key: 'uncovered', label: 'Uncovered', sortKey: 'uncovered', sortFirst: 'desc', numeric: true },
  ];
}

function UnitRow({
  model,
  unit,
  isBelow,
  isTotal,
}: {
  readonly model: WorkloadModel;
  readonly unit: MeasuredUnit;
  readonly isBelow?: boolean;
  readonly isTotal?: boolean;
}) {
  const words = wordsOf(model);
  const between = rangeBetween(unit);
  return (
    <Row>
      <RowHeader className={isBelow ? 'hr-units__below' : 'hr-units__unit'}>
        {isTotal ? `All of ${unit.name}` : <TextLink href={capacityHref(unit)}>{unit.name}</TextLink>}
      </RowHeader>
      <Cell>
        <WorkloadCell
          usedHundredths={toHundredths(unit.pointsUsed)}
          available={unit.pointsAvailable}
          state={stateOfUnit(model, unit)}
          words={words}
        />
        {between === null ? null : <span className="hr-note">{between}</span>}
      </Cell>
      {unit.officersOver100.of === 0 ? (
        <EmptyCell numeric says="Nobody holds a case" />
      ) : (
        <ShareCell
          label={`Over ${words.over}`}
          share={unit.officersOver100}
          href={capacityListHref('over-100', unit)}
        />
      )}
      {unit.over50Cases.of === 0 ? (
        <EmptyCell numeric says="Nobody holds a case" />
      ) : (
        <ShareCell
          label={`Over ${words.guards[0]}`}
          share={unit.over50Cases}
          href={capacityListHref('over-50', unit)}
        />
      )}
      <ListCell label="Live cases" count={unit.liveCases} href={capacityListHref('live', unit)} />
      <ListCell
        label="Beyond grade"
        count={unit.beyondGrade.count}
        href={capacityListHref('beyond-grade', unit)}
      />
      <ListCell label="Uncovered" count={unit.uncovered.count} href={capacityListHref('uncovered', unit)} />
    </Row>
  );
}

function ShareCell({
  label,
  share,
  href,
}: {
  readonly label: string;
  readonly share: CountShare;
  readonly href: Address;
}) {
  const text = countedOf(share);
  return (
    <Cell numeric label={label}>
      {share.count === 0 ? text : <TextLink href={href}>{text}</TextLink>}
    </Cell>
  );
}

function ListCell({
  label,
  count,
  href,
}: {
  readonly label: string;
  readonly count: number;
  readonly href: Address;
}) {
  if (count === 0) return <EmptyCell numeric />;
  return (
    <Cell numeric label={label}>
      <TextLink href={href}>{formatWhole(count)}</TextLink>
    </Cell>
  );
}

/** The state of a unit's ratio of sums. */
export function stateOfUnit(model: Pick<WorkloadModel, 'thresholds'>, unit: MeasuredUnit) {
  return workloadState(toHundredths(unit.pointsUsed), unit.pointsAvailable, model.thresholds);
}
