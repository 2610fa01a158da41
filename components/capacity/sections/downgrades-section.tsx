import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { countOf, formatWhole } from '@/lib/kernel/format';
import { DOWNGRADE_DAYS, type Downgrades, type FallRate } from '@/lib/domain/metrics/cases/downgrades';
import { SMALL_N } from '@/lib/domain/metrics/officers/rating-words';
import { Cell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import { downgradesHref, type UnitAddress } from '../capacity-address';
import { NoFigure } from './share-figure';

/** Falls in band, officers over capacity beside the rest: inspectors found risk under-recorded where there was no room. */
export function DowngradesSection({
  downgrades,
  unit,
  words,
  linked = true,
}: {
  readonly downgrades: Downgrades;
  readonly unit: UnitAddress;
  readonly words: ModelWords;
  /** Whether the list by unit is linked: on the dashboard, not on the list itself. */
  readonly linked?: boolean;
}) {
  const { over, rest, all, waiting, drawn, toReview, notKnown } = downgrades;
  return (
    <div className="hr-frame" id="downgrades">
      <h2>Downgrades</h2>
      <p>
        Falls of the band or of the lowest grade in the last {DOWNGRADE_DAYS} days, for each 100 live cases
        today. One counts with officers over {words.over} where its officer was over {words.over} when it
        fell.
      </p>
      <Table
        caption="Falls of band or lowest grade by the workload of the officer"
        columns={[
          { key: 'holder', label: 'Officer of record' },
          { key: 'rate', label: 'Per 100 cases', numeric: true },
          { key: 'falls', label: 'Falls', numeric: true },
          { key: 'cases', label: 'Live cases', numeric: true },
        ]}
        foot={<RateRow name="All" rate={all} />}
      >
        <RateRow name={`Over ${words.over}`} rate={over} />
        <RateRow name={`${words.over} or under, or nobody`} rate={rest} />
      </Table>
      <p className="hr-note">
        {countOf(waiting, 'change waits', 'changes wait')} for a second manager, counted where the officer
        worked when it came. {drawnWords(drawn, toReview)}{' '}
        {notKnown > 0
          ? `Of ${countOf(notKnown, 'older change', 'older changes')} it is not known whether the lowest grade fell. `
          : null}
        {linked ? <TextLink href={downgradesHref(unit)}>See downgrades by unit</TextLink> : null}
      </p>
    </div>
  );
}

function drawnWords(drawn: number, toReview: number): string {
  const were = countOf(drawn, 'fall was', 'falls were');
  return `${were} drawn for review; ${countOf(toReview, 'is', 'are')} still to be looked at.`;
}

function RateRow({ name, rate }: { readonly name: string; readonly rate: FallRate }) {
  return (
    <Row>
      <RowHeader>{name}</RowHeader>
      <Cell numeric label="Per 100 cases">
        <Rate rate={rate} />
      </Cell>
      <Cell numeric label="Falls">
        {formatWhole(rate.falls)}
      </Cell>
      <Cell numeric label="Live cases">
        {formatWhole(rate.cases)}
      </Cell>
    </Row>
  );
}

/** Falls per 100 cases; of fewer than 10 cases the count first. */
export function Rate({ rate: { falls, cases, per100 } }: { readonly rate: FallRate }) {
  if (per100 === null) return <NoFigure />;
  const text = per100.toFixed(1);
  return <>{cases < SMALL_N ? `${formatWhole(falls)} of ${formatWhole(cases)} (${text})` : text}</>;
}
