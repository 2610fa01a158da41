import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import type { BasketSide } from '@/lib/usecases/basket/basket-page';
import { BasketEnds } from './basket-ends';
import { Section } from '../ui/page/page-head';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { StateLabel } from '../workload/state-label';

export interface BasketEffectProps {
  readonly officers: readonly BasketSide[];
  readonly teams: readonly BasketSide[];
  /** What ends for those who share or cover the cases. */
  readonly ends: readonly string[];
  readonly words: ModelWords;
}

/** What the whole basket does to each officer and team: now, and after every case in it. */
export function BasketEffect({ officers, teams, ends, words }: BasketEffectProps) {
  return (
    <Section title="What all of it does" id="effect">
      {officers.length === 0 ? (
        <p className="govuk-body">Nobody is chosen yet: choose officers above, then show the effect.</p>
      ) : (
        <>
          <EffectTable
            caption="Officers before and after the basket"
            what="Officer"
            sides={officers}
            words={words}
          />
          <EffectTable
            caption="Teams before and after the basket"
            what={words.levels.team}
            sides={teams}
            words={words}
          />
          <BasketEnds ends={ends} />
        </>
      )}
    </Section>
  );
}

function EffectTable({
  caption,
  what,
  sides,
  words,
}: {
  readonly caption: string;
  readonly what: string;
  readonly sides: readonly BasketSide[];
  readonly words: ModelWords;
}) {
  return (
    <Table
      caption={caption}
      className="hr-table--effect"
      columns={[
        { key: 'who', label: what },
        { key: 'new', label: 'From the basket', numeric: true },
        { key: 'now', label: 'Workload now', numeric: true },
        { key: 'after', label: 'Workload after', numeric: true },
        { key: 'state', label: 'Then' },
        { key: 'cases', label: 'Cases now and after' },
      ]}
    >
      {sides.map((side) => (
        <Row key={side.code}>
          <RowHeader>{side.name}</RowHeader>
          <Cell label="From the basket" numeric>
            {side.cases}
          </Cell>
          <Cell label="Workload now" numeric>
            {side.before}
          </Cell>
          <Cell label="Workload after" numeric>
            <strong>{side.after}</strong>
          </Cell>
          <Cell label="Then">
            <StateLabel state={side.stateAfter} words={words} />
          </Cell>
          <Cell label="Cases now and after">
            {side.casesBefore} to {side.casesAfter}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
