import { toLedger, toOfficers, toSupervision } from '@/lib/addresses/officers';
import { CHALLENGE_RULE } from '@/lib/domain/metrics/officers/listed-challenges';
import type { PeopleParams } from '@/lib/domain/metrics/officers/people-list';
import type { Challenge } from '@/lib/domain/workload/ledger/challenge';
import { placeOn } from '@/lib/kernel/address';
import { formatInstant, formatListName } from '@/lib/kernel/format';
import { PeopleList } from '../officers/people/people-list';
import { peopleQuery } from '../officers/people/people-params';
import { type ItemColumn, ItemTable } from '../ui/list/item-table';
import { TextLink } from '../ui/list/text-link';
import { EmptyState } from '../ui/page/empty-state';
import { lineName, lineWords } from './challenge-list';

interface Raised extends Challenge {
  readonly forename: string;
  readonly surname: string;
  readonly grade: string | null;
  readonly teamCode: string;
  readonly teamName: string;
}

/** The challenges of some officers that wait for an answer: filter, order, pages, a file, and the answer in each row. */
export function OpenChallenges({
  challenges,
  params,
}: {
  readonly challenges: readonly Raised[];
  readonly params: PeopleParams;
}) {
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
    <PeopleList
      people={challenges}
      rule={CHALLENGE_RULE}
      params={params}
      path={toOfficers.challenges()}
      file={toOfficers.challengesDownload()}
      kept={toOfficers.challenges.params(peopleQuery(params))}
      noun={['challenge', 'challenges']}
    >
      {(rows, sort) => (
        <ItemTable
          caption="Challenges that wait for an answer"
          items={rows}
          keyOf={({ id }) => id}
          columns={COLUMNS}
          {...(sort ? { sort } : {})}
        />
      )}
    </PeopleList>
  );
}

const COLUMNS: readonly ItemColumn<Raised>[] = [
  {
    key: 'officer',
    label: 'Officer',
    sortKey: 'name',
    cell: (entry) => (
      <>
        <TextLink href={placeOn(toSupervision.page(entry.staffCode), 'challenges')}>
          {formatListName(entry)}
        </TextLink>
        <br />
        <span className="hr-muted">{entry.teamName}</span>
      </>
    ),
  },
  {
    key: 'line',
    label: 'Line as it stood',
    short: 'Line',
    cell: ({ line }) => (
      <span>
        {lineName(line)}
        <br />
        {lineWords(line)}
      </span>
    ),
  },
  {
    key: 'reason',
    label: 'What is wrong',
    short: 'Wrong',
    cell: ({ reason }) => <span className="hr-as-typed">{reason}</span>,
  },
  {
    key: 'when',
    label: 'Raised',
    sortKey: 'day',
    cell: ({ raisedAt }) => formatInstant(new Date(raisedAt)),
  },
  {
    key: 'next',
    label: 'What to do',
    cell: (entry) => (
      <TextLink
        href={toLedger.answer(entry.staffCode, entry.id)}
        hiddenSuffix={`the challenge of ${formatListName(entry)} to ${lineName(entry.line)}`}
      >
        Answer
      </TextLink>
    ),
  },
];
