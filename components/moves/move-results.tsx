import { toOfficer } from '@/lib/addresses/officers';
import { toMoves } from '@/lib/addresses/moves';
import { toCase } from '@/lib/addresses/cases';
import { toDecisions, toHandoffs, toShortlist } from '@/lib/addresses/allocations';
import type { MoveResultsPage } from '@/lib/usecases/moves/move-page';
import { parseIsoDate } from '@/lib/kernel/dates';
import { countOf, formatDate } from '@/lib/kernel/format';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { Panel } from '../ui/page/panel';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { Tag } from '../ui/list/tag';
import { TextLink } from '../ui/list/text-link';

type Result = MoveResultsPage['results'][number];

/** What became of each case of a move: moved, or not with why and what to do next. */
export function MoveResults({ page }: { readonly page: MoveResultsPage }) {
  const { results } = page;
  const moved = results.filter((result) => result.status === 'reallocated');
  return (
    <PageFrame below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}>
      <Head results={results} moved={moved} />
      <Table
        caption="What became of each case"
        className="hr-table--move"
        columns={[
          { key: 'case', label: 'Case' },
          { key: 'what', label: 'Result' },
          { key: 'next', label: 'What next' },
        ]}
      >
        {results.map((result) => (
          <ResultRow key={result.crn} result={result} />
        ))}
      </Table>
      <Figures moved={moved} />
      <Next moved={moved} emails={page.emails} />
    </PageFrame>
  );
}

function Head({
  results,
  moved,
}: {
  readonly results: readonly Result[];
  readonly moved: readonly Result[];
}) {
  const [first] = moved;
  if (moved.length === results.length && first)
    return (
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Panel title={moved.length === 1 ? 'Case moved' : `${moved.length} cases moved`}>
            {moved.length === 1 ? `${first.name} ` : null}to{' '}
            {receiversOf(moved)
              .map(({ name }) => name)
              .join('; ')}
          </Panel>
        </div>
      </div>
    );
  const title =
    moved.length === 0
      ? results.length === 1
        ? 'The case was not moved'
        : 'No case was moved'
      : `${moved.length} of ${countOf(results.length, 'case')} moved`;
  return (
    <>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        {moved.length === 0
          ? 'Nothing that you entered was saved.'
          : 'Those that were not moved are as they were.'}
      </p>
    </>
  );
}

function ResultRow({ result }: { readonly result: Result }) {
  const { crn, name, mayViewCase, status, detail, from, to } = result;
  const done = status === 'reallocated';
  return (
    <Row>
      <RowHeader>
        {mayViewCase ? <TextLink href={toCase.page(crn)}>{name}</TextLink> : name}
        {name === crn ? null : (
          <>
            <br />
            <span className="hr-muted hr-code">{crn}</span>
          </>
        )}
      </RowHeader>
      <Cell label="Result">
        <div>
          <Tag meaning={done ? 'allowed' : 'due'}>{done ? 'Moved' : 'Not moved'}</Tag>{' '}
          {done ? `From ${from?.name ?? ''} to ${to?.name ?? ''}.` : `${detail ?? ''}.`.replace(/\.\.$/, '.')}
        </div>
      </Cell>
      <Cell label="What next">
        <WhatNext result={result} />
      </Cell>
    </Row>
  );
}

/** What to do about a case that was not moved. */
function WhatNext({
  result: { crn, code, status, to, allocatedTo, allocationId },
}: {
  readonly result: Result;
}) {
  if (status === 'reallocated')
    return (
      <div>
        Hand over to {to?.name ?? 'the officer'}.
        {allocationId === undefined ? null : (
          <>
            {' '}
            Made in error?{' '}
            <TextLink href={toDecisions.undo(allocationId)}>
              Undo<span className="govuk-visually-hidden"> the move of {crn}</span>
            </TextLink>
          </>
        )}
      </div>
    );
  switch (code) {
    case 'no_officer':
      return <TextLink href={toShortlist.page(crn)}>Allocate the case</TextLink>;
    case 'conflict':
      return allocatedTo ? (
        <TextLink href={toMoves.receiver({ crn: [crn] })}>Look at it as it is now</TextLink>
      ) : (
        <TextLink href={toShortlist.page(crn)}>Allocate the case</TextLink>
      );
    case 'same_officer':
      return <>Nothing to do.</>;
    case 'not_found':
      return <>Check the CRN.</>;
    default:
      return <TextLink href={toMoves.receiver({ crn: [crn] })}>Choose again</TextLink>;
  }
}

function Figures({ moved }: { readonly moved: readonly Result[] }) {
  const receivers = receiversOf(moved).map(({ staffCode, name }) => {
    const own = moved.filter((result) => result.to?.staffCode === staffCode);
    return { name, before: own[0]?.receiverBefore, after: own.at(-1)?.receiverAfter };
  });
  if (receivers.length === 0) return null;
  const givers = [...new Set(moved.map((result) => result.from?.name ?? ''))].map((name) => {
    const own = moved.filter((result) => result.from?.name === name);
    return { name, before: own[0]?.giverBefore, after: own.at(-1)?.giverAfter };
  });
  return (
    <>
      <h2 className="govuk-heading-m">What changed</h2>
      <ul className="govuk-list govuk-list--bullet">
        {[...givers, ...receivers].filter(hasFigures).map(({ name, before, after }) => (
          <li key={name}>
            Workload of {name}: {percentWords(before)} to <strong>{percentWords(after)}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who took cases over, each once. */
function receiversOf(
  moved: readonly Result[],
): readonly { readonly staffCode: string; readonly name: string }[] {
  const all = moved.flatMap(({ to }) => (to === undefined ? [] : [to]));
  return [...new Map(all.map((to) => [to.staffCode, to])).values()];
}

/** An officer without capacity has no percentage to tell. */
function hasFigures({
  before,
  after,
}: {
  before?: number | null | undefined;
  after?: number | null | undefined;
}): boolean {
  return typeof before === 'number' || typeof after === 'number';
}

function percentWords(percent: number | null | undefined): string {
  return percent === null || percent === undefined ? 'no capacity' : `${percent.toFixed(1)}%`;
}

function Next({ moved, emails }: { readonly moved: readonly Result[]; readonly emails: readonly string[] }) {
  const [first] = moved;
  if (!first?.to || !first.from) return null;
  const review = parseIsoDate(first.oversightReviewOn ?? '');
  const { from } = first;
  const receivers = receiversOf(moved);
  return (
    <>
      <h2 className="govuk-heading-m">What happens next</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          {receivers.length === 1 ? (receivers[0]?.name ?? '') : 'Each of them'} has{' '}
          {moved.length === 1 ? 'the case' : receivers.length === 1 ? 'the cases' : 'their cases'} in their
          list now. Hand over the appointments that are booked.
        </li>
        {emails.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {review === null ? null : <li>You review the oversight by {formatDate(review)}.</li>}
      </ul>
      <ul className="govuk-list">
        <li>
          <TextLink href={toHandoffs.page()}>Key what was moved in the record system</TextLink>
        </li>
        <li>
          <TextLink href={toMoves.chooseCases({ from: from.staffCode })}>
            Move more cases of {from.name}
          </TextLink>
        </li>
        <li>
          <TextLink href={toOfficer.page(from.staffCode)}>See the workload of {from.name}</TextLink>
        </li>
        {receivers.map((to) => (
          <li key={to.staffCode}>
            <TextLink href={toOfficer.page(to.staffCode)}>See the workload of {to.name}</TextLink>
          </li>
        ))}
      </ul>
    </>
  );
}
