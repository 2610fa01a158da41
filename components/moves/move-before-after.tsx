import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import type { MoveConfirmView } from '@/lib/usecases/moves/move-page';
import { countOf } from '@/lib/kernel/format';
import { Load } from '../shortlist/confirm-step';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';

const COLUMNS = [
  { key: 'what', label: 'What changes' },
  { key: 'before', label: 'Before' },
  { key: 'after', label: 'After' },
];

/** Every officer and every team before and after a move. */
export function MoveBeforeAfter({
  view,
  words,
}: {
  readonly view: MoveConfirmView;
  readonly words: ModelWords;
}) {
  const { receivers, givers, teams } = view;
  const officers = [
    ...givers.map((giver) => ({ ...giver, note: `Gives up, ${giver.teamName}` })),
    ...receivers.map((receiver) => ({
      ...receiver,
      note: `Takes over${receivers.length === 1 ? '' : ` ${countOf(receiver.cases, 'case')}`}, ${receiver.gradeName}`,
    })),
  ];
  return (
    <Table caption="Before and after" columns={COLUMNS} className="hr-table--move">
      {officers.map(({ staffCode, name, note, before, after }) => (
        <Row key={staffCode}>
          <RowHeader>
            {name}
            <br />
            <span className="hr-muted">{note}</span>
          </RowHeader>
          <Cell label="Before">
            <div>
              <Load side={before} words={words} />
              <p className="hr-moved-count">{countOf(before.caseCount, 'case')}</p>
            </div>
          </Cell>
          <Cell label="After">
            <div>
              <Load side={after} from={before} words={words} />
              <p className="hr-moved-count">{countOf(after.caseCount, 'case')}</p>
            </div>
          </Cell>
        </Row>
      ))}
      {teams.map(({ code, name, before, after }) => (
        <Row key={code}>
          <RowHeader>
            Workload of {name}
            <br />
            <span className="hr-muted">The whole team</span>
          </RowHeader>
          <Cell label="Before">{before}</Cell>
          <Cell label="After">
            <strong>{after}</strong>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
