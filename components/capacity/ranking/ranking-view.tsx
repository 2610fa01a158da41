import { toCapacity } from '@/lib/addresses/capacity';
import { TEAM_TYPE_LABELS } from '@/lib/domain/banding/labels';
import { type Address, hrefWith } from '@/lib/kernel/address';
import { countOf, formatDate, formatInstant, formatWhole } from '@/lib/kernel/format';
import { itemsOf, listPart } from '@/lib/kernel/list-part';
import type { PageParams } from '@/lib/kernel/reading/query';
import type { RankingAsked, RankingPage } from '@/lib/usecases/capacity/ranking-page';
import { TextInput } from '../../ui/form/text-input';
import { FileLinks } from '../../ui/list/file-links';
import { FilterBar, TableTools } from '../../ui/list/filter-bar';
import { ListPages } from '../../ui/list/list-pages';
import { TextLink } from '../../ui/list/text-link';
import { EmptyState } from '../../ui/page/empty-state';
import { OfficialMarking } from '../../ui/page/official-marking';
import { PageFrame } from '../../ui/page/page-frame';
import { PageHead } from '../../ui/page/page-head';
import { PrintButton } from '../../ui/page/print-button';
import { capacityHref, rankingHref, unitParams } from '../capacity-address';
import { UnitCrumbs } from '../capacity-top';
import { RankingTable } from './ranking-table';

const ROWS_A_PAGE = 50;

export interface RankingViewProps {
  readonly page: RankingPage;
  readonly asked: RankingAsked;
  /** The search parameters as they came. */
  readonly query: PageParams;
}

/** Every team of a unit, flat, of one kind at a time. */
export function RankingView({ page, asked, query }: RankingViewProps) {
  const { unit, above, model, dataAsOf, kinds } = page;
  return (
    <PageFrame
      above={
        <UnitCrumbs
          above={above}
          unit={unit}
          more={[{ label: `${model.estateNames.team}s ranked`, href: rankingHref(unit) }]}
        />
      }
      below={<OfficialMarking model={model} dataAsOf={dataAsOf} />}
    >
      <PageHead
        caption={unit.name}
        title={`${model.estateNames.team}s ranked`}
        data={dataWords(page)}
        actions={<PrintButton />}
      />
      {kinds.length === 0 ? (
        <EmptyState
          kind="none_exist"
          title={`${unit.name} has no ${model.estateNames.team.toLowerCase()} yet`}
          next={{ href: capacityHref(unit), label: `Back to the capacity of ${unit.name}` }}
        >
          Teams come with the officers file.
        </EmptyState>
      ) : (
        <>
          <Kinds page={page} asked={asked} />
          <Ranked page={page} asked={asked} query={query} />
        </>
      )}
    </PageFrame>
  );
}

function dataWords({ dataAsOf, monthAgo }: RankingPage): string {
  const from =
    dataAsOf === null ? 'No data has been imported yet.' : `Data from ${formatInstant(new Date(dataAsOf))}.`;
  return monthAgo === null
    ? `${from} There is not enough history yet to compare with last month.`
    : `${from} Compared with ${formatDate(monthAgo)}.`;
}

/** What links of the page keep: the unit, the kind, the words and the order. */
function keptOf({ unit, type }: RankingPage, { words, sort, direction }: RankingAsked): PageParams {
  return {
    ...unitParams(unit),
    ...toCapacity.ranking.params({ type, name: words, sort, direction }),
  };
}

/** One kind at a time: the work of one is not like that of another. */
function Kinds({ page, asked }: Pick<RankingViewProps, 'page' | 'asked'>) {
  if (page.kinds.length < 2) return null;
  const kept = keptOf(page, { ...asked, words: '' });
  return (
    <nav aria-label={`Kinds of ${page.model.estateNames.team.toLowerCase()}`}>
      <p className="hr-note">Ranked one kind at a time, since their work is not alike:</p>
      <ul className="hr-choices">
        {page.kinds.map(({ type, count }) => (
          <li key={type}>
            {type === page.type ? (
              <strong aria-current="true">{kindWords(type, count)}</strong>
            ) : (
              <TextLink href={hrefWith(toCapacity.ranking(), kept, { type })}>
                {kindWords(type, count)}
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function kindWords(type: keyof typeof TEAM_TYPE_LABELS, count: number): string {
  return `${TEAM_TYPE_LABELS[type]} (${formatWhole(count)})`;
}

function Ranked({ page, asked, query }: RankingViewProps) {
  const kept = keptOf(page, asked);
  const path: Address = toCapacity.ranking();
  const part = listPart(page.teams.length, toCapacity.ranking.read(query).page, ROWS_A_PAGE);
  const word = page.model.estateNames.team.toLowerCase();
  const unfiltered = { ...kept, name: undefined };
  const all = countOf(page.total, word);
  return (
    <>
      <FilterBar
        label={`Filter ${word}s`}
        path={path}
        keep={unfiltered}
        clearHref={asked.words === '' ? undefined : hrefWith(path, unfiltered)}
      >
        <TextInput
          name="name"
          label={`Name of the ${word}, its ${page.model.estateNames.ldu} or region`}
          type="search"
          defaultValue={asked.words}
          width={20}
          spellCheck={false}
          maxLength={100}
        />
      </FilterBar>
      {page.teams.length === 0 ? (
        <EmptyState
          kind="none_match"
          title={`No ${word} of this kind has “${asked.words}” in its name`}
          next={{ href: hrefWith(path, unfiltered), label: 'Clear the filter' }}
        >
          {all} of this kind.
        </EmptyState>
      ) : (
        <>
          <TableTools
            summary={asked.words === '' ? `${all}.` : `${formatWhole(page.teams.length)} of ${all}.`}
          >
            <FileLinks file={toCapacity.rankingDownload()} query={kept} />
          </TableTools>
          <RankingTable
            page={page}
            rows={itemsOf(page.teams, part)}
            first={part.first}
            sort={{ key: asked.sort, direction: asked.direction, path, params: kept }}
          />
          <ListPages part={part} path={path} params={kept} />
        </>
      )}
    </>
  );
}
