import type { ReactNode } from 'react';
import { placeOn } from '@/lib/kernel/address';
import { toShortlist } from '@/lib/addresses/allocations';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import type { CandidatesPage } from '@/lib/usecases/shortlist/candidates-page';
import type { OfferedCandidate } from '@/lib/domain/allocation/candidates/offered-candidate';
import { formatDate, formatWorkload, type WorkloadLines } from '@/lib/kernel/format';
import { LinkButton } from '../../ui/form/button';
import { Cell, Row, RowHeader, Table } from '../../ui/list/table';
import { BandMix } from '../../workload/band-mix';
import { StateLabel } from '../../workload/state-label';
import { VerdictTag } from '../../workload/verdict-tag';
import { shownVerdict } from '../candidate-words';
import { mayBeChosen } from '../shortlist';
import { capitalised } from '@/lib/kernel/text/first-letter';

export interface CompareTableProps {
  readonly entries: readonly OfferedCandidate[];
  readonly page: CandidatesPage;
}

interface Line {
  readonly key: string;
  readonly label: string;
  readonly of: (entry: OfferedCandidate) => ReactNode;
}

/** A row a fact, a column an officer; on a narrow screen each fact is a block that names every officer. */
export function CompareTable({ entries, page }: CompareTableProps) {
  const lines = linesOf(page);
  return (
    <Table
      caption="Officers side by side"
      className="hr-table--compare"
      columns={[
        { key: 'what', label: <span className="govuk-visually-hidden">What is compared</span> },
        ...entries.map((entry) => ({ key: entry.staffCode, label: entry.name })),
      ]}
    >
      {lines.map(({ key, label, of }) => (
        <Row key={key}>
          <RowHeader>{label}</RowHeader>
          {entries.map((entry) => (
            <Cell key={entry.staffCode} label={entry.name}>
              <div>{of(entry)}</div>
            </Cell>
          ))}
        </Row>
      ))}
    </Table>
  );
}

function linesOf(page: CandidatesPage): readonly Line[] {
  const line = (key: string, label: string, of: Line['of']): Line => ({ key, label, of });
  const { lines } = wordsOf(page.model);
  return [
    line('verdict', 'Verdict', (entry) => <VerdictTag verdict={shownVerdict(entry)} context="choice" />),
    line('grade', 'Grade and team', ({ gradeName, team }) => `${capitalised(gradeName)}, ${team.name}`),
    line('now', 'Workload now', ({ now }) => percent(now, lines)),
    line('after', 'Workload after', ({ after }) => (
      <>
        <strong>{percent(after, lines)}</strong>{' '}
        <StateLabel state={after.state} words={wordsOf(page.model)} />
      </>
    )),
    line('cases', 'Cases now and after', ({ now, after }) => `${now.caseCount} to ${after.caseCount}`),
    line('mix', 'Cases by band', ({ now }) => (
      <BandMix
        counts={page.model.bands.map((band) => ({
          band: band.code,
          rank: band.rank,
          count: now.bandCounts[band.code] ?? 0,
        }))}
      />
    )),
    line('new', 'New in 7 days', ({ newIn7Days, intakeCap }) =>
      intakeCap === null ? String(newIn7Days) : `${newIn7Days} of ${intakeCap}`,
    ),
    line('order', 'Place in the order', (entry) => placeWords(page, entry)),
    line('before', 'Supervised this person', ({ supervised }) =>
      supervised === null
        ? 'Not in the last 24 months'
        : `${formatDate(supervised.from)} to ${formatDate(supervised.to)}`,
    ),
    line('away', 'Away or leaving', (entry) => awayWords(entry, page)),
    line('for', 'For', ({ reasonsFor }) => <Sentences reasons={reasonsFor} />),
    line('against', 'Against', ({ reasonsAgainst }) => <Sentences reasons={reasonsAgainst} />),
    line('asked', 'A reason is asked', ({ asked }) =>
      asked.length === 0 ? (
        'No'
      ) : (
        <Sentences reasons={asked.map(({ code, why }) => ({ rule: code, text: why }))} />
      ),
    ),
    line(
      'team',
      'Their team',
      ({ effectOnTeam: { name, before, after } }) =>
        `${name}: ${percent(before, lines)} to ${percent(after, lines)}`,
    ),
    ...(page.mayAllocate ? [line('choose', 'Choose', (entry) => <Choose entry={entry} page={page} />)] : []),
  ];
}

function Choose({ entry, page }: { readonly entry: OfferedCandidate; readonly page: CandidatesPage }) {
  if (!mayBeChosen(page, entry)) return <>Only a manager may choose beyond grade</>;
  const list = toShortlist.page(page.subject.facts.crn, { team: page.team?.code, officer: entry.staffCode });
  return <LinkButton href={placeOn(list, `why-${entry.staffCode}`)}>{`Choose ${entry.name}`}</LinkButton>;
}

function Sentences({ reasons }: { readonly reasons: OfferedCandidate['reasonsFor'] }) {
  if (reasons.length === 0) return <>Nothing</>;
  return (
    <ul className="hr-compare__why">
      {reasons.map(({ rule, text }) => (
        <li key={rule}>{text}</li>
      ))}
    </ul>
  );
}

function awayWords({ awayFrom, awayTo, leavesOn }: OfferedCandidate, page: CandidatesPage): string {
  const away =
    awayFrom === null
      ? `Not away to ${formatDate(page.awayCheckedTo)}`
      : awayTo === null
        ? `Away from ${formatDate(awayFrom)}, end not known`
        : `Away ${formatDate(awayFrom)} to ${formatDate(awayTo)}`;
  return leavesOn === null ? away : `${away}. Leaves on ${formatDate(leavesOn)}`;
}

function percent(
  sums: { readonly pointsUsedHundredths: number; readonly pointsAvailable: number },
  lines: WorkloadLines,
): string {
  return formatWorkload(sums.pointsUsedHundredths, sums.pointsAvailable, lines);
}

/** "2 of 8: Lowest workload after". */
function placeWords({ candidates }: CandidatesPage, entry: OfferedCandidate): string {
  const place = candidates.findIndex((other) => other.staffCode === entry.staffCode) + 1;
  const why = entry.placedBy === null ? '' : `: ${entry.placedBy.text}`;
  return `${place} of ${candidates.length}${why}`;
}
