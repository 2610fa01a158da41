import { toCapacity } from '@/lib/addresses/capacity';
import { toCase } from '@/lib/addresses/cases';
import { toOfficer } from '@/lib/addresses/officers';
import { SETTINGS } from '@/lib/domain/banding/case-vocabulary';
import { SETTING_LABELS } from '@/lib/domain/banding/labels';
import { isPeriodList } from '@/lib/domain/metrics/capacity/capacity-lists';
import {
  type CaseNarrowing,
  gradeWords,
  narrowedPeriods,
  periodNarrowing,
} from '@/lib/domain/metrics/capacity/narrow-list';
import { PAGE_SIZE, periodOrder, sortPeriods } from '@/lib/domain/metrics/capacity/sort-capacity-list';
import { hrefWith } from '@/lib/kernel/address';
import { countOf, formatDate, formatWhole } from '@/lib/kernel/format';
import { itemsOf, listPart } from '@/lib/kernel/list-part';
import { capitalised } from '@/lib/kernel/text/first-letter';
import type { PeriodCase } from '@/lib/usecases/lists/capacity-list-page';
import { Select } from '../../ui/form/select';
import { FilterBar, TableTools } from '../../ui/list/filter-bar';
import { ListPages } from '../../ui/list/list-pages';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import { EmptyState } from '../../ui/page/empty-state';
import { readNarrowing, unitParams } from '../capacity-address';
import { choicesOf, GradeAndTeam } from './case-narrowing';
import { ListFiles } from './list-files';
import { captionOf, type Listed, pathOf } from './list-parts';
import { dayWords } from './period-words';

/** Cases that began or ended in a year: narrowed, sorted, a page at a time. */
export function ListedPeriods(props: Listed<'periods'>) {
  const { page, query, periods } = props;
  const path = pathOf(page);
  const narrowing = periodNarrowing(readNarrowing(query));
  const { sort, direction } = toCapacity.list.read(query);
  const keep = toCapacity.list.params({ ...unitParams(page.unit), sort, direction });
  const { of, words } = narrowedPeriods(narrowing, periods, page.today);
  const clear = hrefWith(path, keep, {});
  return (
    <>
      <FilterBar label="Filter cases" path={path} keep={keep} clearHref={words === null ? undefined : clear}>
        <PeriodFields {...props} narrowing={narrowing} />
      </FilterBar>
      {of.length === 0 ? (
        <EmptyState
          kind="none_match"
          title="No case of this list matches these filters"
          next={{ href: clear, label: 'Clear the filters' }}
        >
          {countOf(periods.length, 'case')} in the list.
        </EmptyState>
      ) : (
        <PeriodTable {...props} of={of} words={words} />
      )}
    </>
  );
}

/** What narrows the list: each choice with how many it has. */
function PeriodFields({
  page: { model },
  periods,
  narrowing,
}: Listed<'periods'> & { readonly narrowing: CaseNarrowing }) {
  const settings = choicesOf(periods.map(({ setting }) => [setting, SETTING_LABELS[setting]]));
  const grades = choicesOf(periods.map(({ gradeKey }) => [gradeKey, capitalised(gradeWords(gradeKey))]));
  const teams = choicesOf(
    periods.flatMap(({ teamCode, teamName }) =>
      teamCode === null ? [] : [[teamCode, teamName ?? teamCode] as const],
    ),
  );
  const asked = SETTINGS.find((one) => one === narrowing.setting);
  return (
    <>
      {settings.length > 1 || asked !== undefined ? (
        <Select
          name="setting"
          label="Setting"
          defaultValue={asked ?? ''}
          options={[{ value: '', label: 'All settings' }, ...settings]}
        />
      ) : null}
      <GradeAndTeam
        gradeOf="last officer"
        grades={grades}
        teams={teams}
        narrowing={narrowing}
        model={model}
      />
    </>
  );
}

interface PeriodTableProps extends Listed<'periods'> {
  /** What the filter lets through. */
  readonly of: readonly PeriodCase[];
  readonly words: string | null;
}

function PeriodTable({ page, pageNumber, query, periods, of, words }: PeriodTableProps) {
  const { list } = page;
  const order = periodOrder(toCapacity.list.read(query));
  const part = listPart(of.length, pageNumber, PAGE_SIZE);
  const [caption, path] = [captionOf(page), pathOf(page)];
  const day = isPeriodList(list) ? dayWords(list) : '';
  const all = countOf(periods.length, 'case');
  return (
    <>
      <TableTools
        summary={words === null ? `${all}.` : `${words}: ${formatWhole(of.length)} of the ${all} listed.`}
      >
        <ListFiles list={list} query={query} />
      </TableTools>
      <Table
        caption={caption}
        sort={{ ...order, path, params: query }}
        columns={[
          { key: 'crn', label: 'Case', sortKey: 'crn' },
          { key: 'on', label: day, sortKey: 'on', sortFirst: 'desc' },
          { key: 'setting', label: 'Setting' },
          { key: 'holder', label: 'Last officer', sortKey: 'holder' },
          { key: 'team', label: 'Team of the last', sortKey: 'team' },
        ]}
      >
        {itemsOf(sortPeriods(of, order), part).map((entry) => (
          <PeriodRow key={entry.crn} entry={entry} day={day} />
        ))}
      </Table>
      <ListPages part={part} path={path} params={query} label={caption} />
    </>
  );
}

function PeriodRow({ entry, day }: { readonly entry: PeriodCase; readonly day: string }) {
  const { crn, name, mayOpen, on, setting, holder, teamName } = entry;
  const first = name.named ? name.text : crn;
  return (
    <Row>
      <RowHeader>
        {mayOpen ? <TextLink href={toCase.page(crn)}>{first}</TextLink> : first}
        <br />
        <span className="hr-muted hr-code">{name.named ? crn : name.text}</span>
      </RowHeader>
      {on === null ? <EmptyCell says="Not shown" /> : <Cell label={day}>{formatDate(on)}</Cell>}
      <Cell label="Setting">{SETTING_LABELS[setting]}</Cell>
      {holder === null ? (
        <EmptyCell says="Nobody" />
      ) : (
        <Cell label="Last officer">
          <span>
            <TextLink href={toOfficer.page(holder.staffCode)}>{holder.name}</TextLink>
            {holder.gradeCode ? ` (${holder.gradeCode})` : null}
          </span>
        </Cell>
      )}
      {teamName === null ? <EmptyCell says="No team" /> : <Cell label="Team of the last">{teamName}</Cell>}
    </Row>
  );
}
