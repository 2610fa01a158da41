import { toCase } from '@/lib/addresses/cases';
import { toBasket, toDecisions, toHandoffs, toQueue } from '@/lib/addresses/allocations';
import type { BasketResult } from '@/lib/domain/allocation/basket/basket';
import { countOf, formatInstant } from '@/lib/kernel/format';
import type { FigureSource } from '@/lib/domain/workload/ledger/figure-source';
import { BackLink } from '../ui/page/back-link';
import { LinkButton } from '../ui/form/button';
import { EmptyState } from '../ui/page/empty-state';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../ui/list/table';
import { Tag } from '../ui/list/tag';
import { TextLink } from '../ui/list/text-link';

export interface BasketResultsProps {
  readonly page: FigureSource & {
    readonly results: readonly {
      readonly crn: string;
      readonly name: string;
      readonly result: BasketResult;
    }[];
    readonly left: number;
  };
}

/** What the last commit of the basket did: one result a case. It stays until the next one. */
export function BasketResultsView({ page }: BasketResultsProps) {
  const { results, left } = page;
  const allocated = results.filter((entry) => entry.result.status === 'allocated').length;
  const [first] = results;
  return (
    <PageFrame
      above={<BackLink href={toQueue.page()}>Back to cases waiting</BackLink>}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
    >
      <PageHead
        title={titleOf(allocated, results.length)}
        data={first ? `At ${formatInstant(new Date(first.result.at))}.` : undefined}
      />
      {results.length === 0 ? (
        <EmptyState
          kind="none_exist"
          title="Nothing was allocated from the basket yet"
          next={{ href: toBasket.page(), label: 'Open the basket' }}
        >
          What becomes of each case stands here after you allocate.
        </EmptyState>
      ) : (
        <ResultsTable results={results} />
      )}
      {results.length === 0 ? null : <Next left={left} />}
    </PageFrame>
  );
}

function titleOf(allocated: number, all: number): string {
  if (all === 0) return 'What became of the basket';
  if (allocated === all) return `${countOf(all, 'case')} allocated`;
  return allocated === 0
    ? `None of ${countOf(all, 'case')} allocated`
    : `${allocated} of ${countOf(all, 'case')} allocated`;
}

function ResultsTable({ results }: Pick<BasketResultsProps['page'], 'results'>) {
  return (
    <Table
      caption="What became of each case"
      columns={[
        { key: 'case', label: 'Case' },
        { key: 'result', label: 'Result' },
        { key: 'officer', label: 'Officer' },
        { key: 'workload', label: 'Workload' },
        { key: 'why', label: 'What happened' },
      ]}
    >
      {results.map(({ crn, name, result }) => (
        <Row key={crn}>
          <RowHeader>
            {result.status === 'allocated' ? <TextLink href={toCase.page(crn)}>{name}</TextLink> : name}
            {name === crn ? null : (
              <>
                <br />
                <span className="hr-muted hr-code">{crn}</span>
              </>
            )}
          </RowHeader>
          <Cell label="Result">
            <Tag meaning={result.status === 'allocated' ? 'allowed' : 'overdue'}>
              {result.status === 'allocated' ? 'Allocated' : 'Not allocated'}
            </Tag>
          </Cell>
          <Cell label="Officer">{result.officerName}</Cell>
          {result.before === null || result.after === null ? (
            <EmptyCell says="No change" />
          ) : (
            <Cell label="Workload">
              <span>
                {result.before} to <strong>{result.after}</strong>
              </span>
            </Cell>
          )}
          <Cell label="What happened">
            <div>
              {result.detail}
              {result.allocationId === undefined ? null : (
                <>
                  {' '}
                  Made in error?{' '}
                  <TextLink href={toDecisions.undo(result.allocationId)}>
                    Undo<span className="govuk-visually-hidden"> the allocation of {crn}</span>
                  </TextLink>
                </>
              )}
            </div>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Next({ left }: { readonly left: number }) {
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-7">What happens next</h2>
      <p className="govuk-body">
        {left === 0
          ? 'Every case is in its officer’s list now and counts in their workload.'
          : `${countOf(left, 'case was', 'cases were')} not allocated and ${left === 1 ? 'is' : 'are'} in the basket still.`}
      </p>
      <p className="govuk-body">
        <TextLink href={toHandoffs.page()}>Key what was allocated in the record system</TextLink>
      </p>
      <div className="govuk-button-group">
        {left === 0 ? (
          <LinkButton href={toQueue.page()}>See the cases that wait</LinkButton>
        ) : (
          <LinkButton href={toBasket.page()}>Open the basket</LinkButton>
        )}
      </div>
    </>
  );
}
