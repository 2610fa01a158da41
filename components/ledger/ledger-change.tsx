import { placeOn } from '@/lib/kernel/address';
import { toLedger } from '@/lib/addresses/officers';
import { toCase } from '@/lib/addresses/cases';
import { sumOf } from '@/lib/kernel/collections';
import { addDays, type IsoDate } from '@/lib/kernel/dates';
import { countOf, formatDate } from '@/lib/kernel/format';
import type { OfficerWorkloadPage } from '@/lib/usecases/officers/officer-page';
import type { LedgerComparison } from '@/lib/domain/workload/ledger/compare-ledgers';
import type { ChangeItem, LedgerChange } from '@/lib/domain/workload/ledger/ledger-step';
import { ChartFrame } from '../charts/layout/chart-frame';
import { scaleWords, waterfallOf } from '../charts/layout/waterfall-steps';
import { Waterfall } from '../charts/waterfall';
import { Details } from '../ui/page/details';
import { percentOfTenths, signedHundredths, signedTenths } from '../workload/signed-figures';
import { StepTable } from '../workload/step-table';
import { EmptyState } from '../ui/page/empty-state';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';

interface ChangeProps {
  readonly page: OfficerWorkloadPage;
  /** Every case and reduction behind each step as well. */
  readonly inFull?: boolean;
}

/** What moved an officer's workload since a past day: a waterfall, its table, and in full every line behind it. */
export function LedgerChangeChart({ page, inFull }: ChangeProps) {
  const { since, comparison } = page.change;
  const title = `What changed since ${formatDate(since)}`;
  if (comparison === null || comparison.changes.length === 0)
    return (
      <div className="hr-frame" id="changes">
        <h2>{title}</h2>
        <EmptyState kind="none_exist" title={nothingWords(comparison, since)} />
      </div>
    );
  const { before, after, changes } = comparison;
  const steps = waterfallOf(
    { from: formatDate(since), before: before.percentTenths, after: after.percentTenths },
    changes,
  );
  const table = (
    <StepTable
      caption={`Points and workload from ${formatDate(since)} to now`}
      since={since}
      before={before}
      after={after}
      rows={changes.map((change) => ({ ...change, label: change.kind, name: change.label }))}
    />
  );
  return (
    <ChartFrame
      id="changes"
      title={title}
      measured={`As the workload was known at the end of that day, and as it is now: ${percentOfTenths(before.percentTenths)} to ${percentOfTenths(after.percentTenths)}. The steps, in percentage points, add up exactly.${steps === null ? '' : ` ${scaleWords(steps)}`}`}
      {...(steps === null ? {} : { table })}
      note={inFull ? <ChangeItems changes={changes} page={page} /> : <FullLink page={page} />}
    >
      {steps === null ? (
        table
      ) : (
        <Waterfall
          steps={steps}
          lines={page.model.thresholds}
          label={`Workload went from ${percentOfTenths(before.percentTenths)} to ${percentOfTenths(after.percentTenths)}: ${changes.map((change) => `${change.label} ${signedTenths(change.percentTenths)}`).join('; ')}.`}
        />
      )}
    </ChartFrame>
  );
}

/** Other days to compare with. The day in the address may be any of the last 400. */
export function SinceLinks({ page }: { readonly page: OfficerWorkloadPage }) {
  const days: [string, number][] = [
    ['yesterday', 1],
    ['a week ago', 7],
    ['4 weeks ago', 28],
    ['13 weeks ago', 91],
  ];
  return (
    <p className="hr-small hr-since">
      Compare with{' '}
      {days.map(([words, back], index) => (
        <span key={words}>
          {index === 0 ? null : ', '}
          {addDays(page.today, -back) === page.change.since ? (
            <strong>{words}</strong>
          ) : (
            <TextLink href={`?since=${addDays(page.today, -back)}#changes`}>{words}</TextLink>
          )}
        </span>
      ))}
    </p>
  );
}

function nothingWords(comparison: LedgerComparison | null, since: IsoDate): string {
  return comparison === null
    ? `Nothing is recorded of this officer on ${formatDate(since)}, so there is nothing to compare with`
    : `Nothing has moved the workload since ${formatDate(since)}`;
}

function FullLink({ page }: { readonly page: OfficerWorkloadPage }) {
  const { staffCode } = page.measured.officer;
  return (
    <p className="hr-small hr-change__more">
      <TextLink href={placeOn(toLedger.page(staffCode, { since: page.change.since }), 'changes')}>
        Show every change
      </TextLink>
    </p>
  );
}

/** The cases, reports and reductions behind each step. */
function ChangeItems({
  changes,
  page,
}: {
  readonly changes: readonly LedgerChange[];
  readonly page: OfficerWorkloadPage;
}) {
  return (
    <>
      {changes.map((change) => (
        <Details key={change.kind} summary={`${change.label}: ${countOf(change.items.length, 'line')}`}>
          <Table
            caption={change.label}
            stack={false}
            columns={[
              { key: 'what', label: 'What' },
              { key: 'points', label: 'Points', numeric: true },
            ]}
            foot={
              <Row>
                <RowHeader>Together</RowHeader>
                <Cell numeric>{signedHundredths(sumOf(change.items, (item) => pointsOf(item)))}</Cell>
              </Row>
            }
          >
            {change.items.map((item, index) => (
              <Row key={`${change.kind}-${index}`}>
                <RowHeader>
                  <ItemName item={item} page={page} />
                </RowHeader>
                <Cell numeric>{signedHundredths(pointsOf(item))}</Cell>
              </Row>
            ))}
          </Table>
        </Details>
      ))}
    </>
  );
}

/** Hundredths, used and available alike: a step moves one of them, but for a new model, whose line is the used side. */
function pointsOf({ usedHundredths, availablePoints }: ChangeItem): number {
  return usedHundredths === 0 ? availablePoints * 100 : usedHundredths;
}

function ItemName({ item, page }: { readonly item: ChangeItem; readonly page: OfficerWorkloadPage }) {
  if (item.crn === null) return item.text;
  return (
    <>
      {page.mayViewCases ? <TextLink href={toCase.page(item.crn)}>{item.crn}</TextLink> : item.crn}:{' '}
      {item.text}
    </>
  );
}
