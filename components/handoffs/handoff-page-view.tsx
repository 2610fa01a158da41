import { toHandoffs } from '@/lib/addresses/allocations';
import { HANDOFF_KINDS, handoffKindLabel, type SettledState } from '@/lib/domain/allocation/handoff/handoff';
import { HANDOFF_LISTS, type HandoffQuery } from '@/lib/domain/allocation/handoff/handoff-list';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { hrefWith } from '@/lib/kernel/address';
import { countOf, formatWhole } from '@/lib/kernel/format';
import type { FormAction } from '@/lib/kernel/form-state';
import type { PageParams } from '@/lib/kernel/reading/query';
import type { HandoffPage } from '@/lib/usecases/handoffs/handoff-page';
import { AllocationsNav } from '../queue/allocations-nav';
import { Select } from '../ui/form/select';
import { TickAll } from '../ui/form/tick-all';
import { FilterBar, TableTools } from '../ui/list/filter-bar';
import { FileLinks } from '../ui/list/file-links';
import { ListPages } from '../ui/list/list-pages';
import { EmptyState } from '../ui/page/empty-state';
import { NotificationBanner } from '../ui/page/notification-banner';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { PrintButton } from '../ui/page/print-button';
import { HandoffForm, type HandoffFormProps } from './handoff-form';
import { HandoffTable, mayTick } from './handoff-table';
import { LIST_LABELS } from './handoff-words';

const PATH = toHandoffs.page();

export interface HandoffPageViewProps {
  readonly page: HandoffPage;
  readonly action: FormAction;
  /** What became of how many just now. */
  readonly saved: SettledState | null;
  readonly settled: number;
  /** Every box is ticked as the page opens. */
  readonly ticked: boolean;
}

/** What was decided here and is to be keyed in the record system, the oldest first. */
export function HandoffPageView({ page, action, saved, settled, ticked }: HandoffPageViewProps) {
  const { query, lines, recordSystem, model, total, mostRead } = page;
  const params = paramsOf(query);
  return (
    <PageFrame below={<OfficialMarking model={model} dataAsOf={page.dataAsOf} />}>
      {saved === null ? null : (
        <NotificationBanner variant="success" heading={savedWords(saved, settled, recordSystem)} />
      )}
      <PageHead
        title={`To key in ${recordSystem}`}
        data={`${recordSystem} stays the record: what is decided here is keyed there within one working day. The next extract that says the same clears it by itself.`}
        actions={<PrintButton />}
      />
      <AllocationsNav tab="to_key" allocates />
      <Filters page={page} />
      {lines.length === 0 ? (
        <Nothing query={query} recordSystem={recordSystem} />
      ) : (
        <>
          <TableTools summary={summaryOf(page)}>
            <FileLinks file={toHandoffs.download()} query={params} />
          </TableTools>
          {mostRead === null ? null : (
            <p className="hr-note">
              There are more than {formatWhole(mostRead)}: choose a {wordsOf(model).levels.team} to see all.
            </p>
          )}
          <Lines page={page} action={action} ticked={ticked} />
          <ListPages part={page} path={PATH} params={params} label={`${total} decisions`} />
        </>
      )}
    </PageFrame>
  );
}

function Lines({ page, action, ticked }: Pick<HandoffPageViewProps, 'page' | 'action' | 'ticked'>) {
  const { query, lines, recordSystem } = page;
  const table = <HandoffTable lines={lines} recordSystem={recordSystem} ticked={ticked} />;
  const boxes = lines.filter(mayTick).length;
  if (boxes === 0) return table;
  const params = paramsOf(query);
  return (
    <HandoffForm
      action={action}
      id="settle"
      sent={{ list: query.list, team: query.teamCode ?? '', kind: query.kind ?? '' }}
      offers={offersOf(query, recordSystem)}
    >
      <TickAll
        name="ids"
        count={boxes}
        allHref={hrefWith(PATH, { ...params, ticked: 'all' })}
        noneHref={hrefWith(PATH, params)}
      />
      {table}
    </HandoffForm>
  );
}

function offersOf({ list }: HandoffQuery, recordSystem: string): HandoffFormProps['offers'] {
  const keyed = { state: 'keyed', label: `What is ticked is keyed in ${recordSystem}` } as const;
  const nothing = { state: 'not_needed', label: 'There is nothing to key for it' } as const;
  const open = { state: 'open', label: 'It is to be keyed after all' } as const;
  if (list === 'open' || list === 'late') return [keyed, nothing];
  return list === 'all' ? [keyed, nothing, open] : [open];
}

function savedWords(saved: SettledState, settled: number, recordSystem: string): string {
  const many = countOf(settled, 'decision');
  if (saved === 'keyed') return `${many} marked as keyed in ${recordSystem}`;
  return saved === 'not_needed' ? `${many} marked as nothing to key` : `${many} to be keyed after all`;
}

function summaryOf({ total, lines, page, pageCount, late, query }: HandoffPage): string {
  const all = countOf(total, 'decision');
  const shown = lines.length === total ? all : `${lines.length} of ${all}, page ${page} of ${pageCount}`;
  return late === 0 || query.list === 'late' ? `${shown}.` : `${shown}. ${late} after one working day.`;
}

function paramsOf({ list, teamCode, kind }: HandoffQuery): PageParams {
  return toHandoffs.page.params({ list, team: teamCode ?? '', kind });
}

function Filters({ page: { query, teams, model } }: { readonly page: HandoffPage }) {
  const narrowed = query.list !== 'open' || query.teamCode !== null || query.kind !== null;
  return (
    <FilterBar label="Filter what is to be keyed" path={PATH} clearHref={narrowed ? PATH : undefined}>
      <Select
        name="list"
        label="Show"
        defaultValue={query.list}
        options={HANDOFF_LISTS.map((list) => ({ value: list, label: LIST_LABELS[list] }))}
      />
      <Select
        name="team"
        label={wordsOf(model).levels.team}
        defaultValue={query.teamCode ?? ''}
        options={[
          { value: '', label: 'All' },
          ...teams.map((team) => ({ value: team.code, label: team.name })),
        ]}
      />
      <Select
        name="kind"
        label="Kind"
        defaultValue={query.kind ?? ''}
        options={[
          { value: '', label: 'All' },
          ...HANDOFF_KINDS.map((kind) => ({ value: kind, label: handoffKindLabel(kind) })),
        ]}
      />
    </FilterBar>
  );
}

function Nothing({ query, recordSystem }: { readonly query: HandoffQuery; readonly recordSystem: string }) {
  const narrowed = query.list !== 'open' || query.teamCode !== null || query.kind !== null;
  return narrowed ? (
    <EmptyState
      kind="none_match"
      title="No decision matches these filters"
      next={{ href: PATH, label: 'Clear the filters' }}
    />
  ) : (
    <EmptyState
      kind="none_exist"
      title={`Nothing is to be keyed in ${recordSystem}`}
      next={{ href: toHandoffs.page({ list: 'all' }), label: 'See what was keyed' }}
    >
      Allocations, moves, oversight and reductions come here as they are decided, with the text to paste.
    </EmptyState>
  );
}
