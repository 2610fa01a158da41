import { placeOn } from '@/lib/kernel/address';
import { toLedger, toSupervision } from '@/lib/addresses/officers';
import { formatInstant, formatListName } from '@/lib/kernel/format';
import type { Challenge } from '@/lib/domain/workload/ledger/challenge';
import { EmptyState } from '../ui/page/empty-state';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { lineName, lineWords } from './challenge-list';

interface Raised extends Challenge {
  readonly forename: string;
  readonly surname: string;
  readonly teamName: string;
}

/** The challenges of some officers that wait for an answer. */
export function OpenChallenges({ challenges }: { readonly challenges: readonly Raised[] }) {
  if (challenges.length === 0)
    return (
      <EmptyState
        kind="none_exist"
        title="No challenge waits for your answer"
        next={{ href: '/', label: 'Back to home' }}
      >
        When an officer of yours says that a line of their ledger is wrong, it appears here.
      </EmptyState>
    );
  return (
    <Table
      caption="Challenges that wait for an answer, the oldest first"
      columns={[
        { key: 'officer', label: 'Officer' },
        { key: 'line', label: 'Line as it stood' },
        { key: 'reason', label: 'What is wrong' },
        { key: 'when', label: 'Raised' },
        { key: 'next', label: 'Next step' },
      ]}
    >
      {challenges.map((entry) => (
        <Row key={entry.id}>
          <RowHeader>
            <TextLink href={placeOn(toSupervision.page(entry.staffCode), 'challenges')}>
              {formatListName(entry)}
            </TextLink>
            <br />
            <span className="hr-muted">{entry.teamName}</span>
          </RowHeader>
          <Cell label="Line">
            <span>
              {lineName(entry.line)}
              <br />
              {lineWords(entry.line)}
            </span>
          </Cell>
          <Cell label="Wrong">
            <span className="hr-as-typed">{entry.reason}</span>
          </Cell>
          <Cell label="Raised">{formatInstant(new Date(entry.raisedAt))}</Cell>
          <Cell label="Next">
            <TextLink
              href={toLedger.answer(entry.staffCode, entry.id)}
              hiddenSuffix={`the challenge of ${formatListName(entry)} to ${lineName(entry.line)}`}
            >
              Answer
            </TextLink>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
