import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributesOf, render, textOf } from '../../testing/render';
import { EmptyState } from '../page/empty-state';
import { FilterBar } from './filter-bar';
import { actionColumn, type ItemColumn, ItemTable } from './item-table';
import { OfficialMarking } from '../page/official-marking';
import { pageSteps } from './page-steps';
import { ListPages } from './list-pages';
import { Pagination } from './pagination';
import { currentItem } from '../page/service-nav';
import { sortHref } from './sort-state';
import { Cell, EmptyCell, Row, RowHeader, Table } from './table';
import { hrefWith } from '@/lib/kernel/address';
import { listPart } from '@/lib/kernel/list-part';

describe('the pages of a list', () => {
  it.each([
    [1, 8, [1, 2, 'gap', 8]],
    [4, 9, [1, 2, 3, 4, 5, 'gap', 9]],
    [5, 9, [1, 'gap', 4, 5, 6, 'gap', 9]],
    [8, 8, [1, 'gap', 7, 8]],
    [1, 3, [1, 2, 3]],
    [2, 2, [1, 2]],
  ] as const)('page %i of %i shows %j', (page, count, steps) => {
    expect(pageSteps(page, count)).toEqual(steps);
  });

  it('always show the first, the last and the current one, in order, each once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
        const [page, count] = a <= b ? [a, b] : [b, a];
        const numbers = pageSteps(page, count).filter((step) => step !== 'gap');
        expect(numbers).toEqual([...new Set(numbers)].sort((x, y) => x - y));
        expect(numbers).toEqual(expect.arrayContaining([1, page, count]));
      }),
    );
  });

  it('keep the filters in every link, and leave the number out of the first', () => {
    const markup = render(
      <Pagination page={2} pageCount={3} path="/cases" params={{ sort: 'name', page: '2' }} />,
    );
    const hrefs = [...markup.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
    expect(hrefs).toContain('/cases?sort=name');
    expect(hrefs).toContain('/cases?sort=name&amp;page=3');
    expect(markup).toContain('aria-current="page"');
  });

  it('say which rows are shown, on paper too, and lead to every row at once', () => {
    const one = listPart(191, 2, 50);
    const some = render(<ListPages part={one} path="/cases" params={{ sort: 'name', page: '2' }} />);
    expect(textOf(some)).toContain('Rows 51 to 100 of 191. Show all 191 to print');
    expect(some).toContain('href="/cases?sort=name&amp;page=all"');
    const every = render(
      <ListPages part={listPart(191, 'all', 50)} path="/cases" params={{ page: 'all' }} />,
    );
    expect(textOf(every)).toContain('All 191 rows. Print this list Show 50 at a time');
    expect(every).not.toContain('govuk-pagination');
    expect(render(<ListPages part={listPart(50, 1, 50)} path="/cases" params={{}} />)).toBe('');
  });

  it('are not there for a single page', () => {
    expect(render(<Pagination page={1} pageCount={1} path="/cases" params={{}} />)).toBe('');
  });
});

describe('the address of a page', () => {
  it('keeps what it is not asked to change', () => {
    expect(
      hrefWith('/cases', { q: 'a b', flag: ['x', 'y'], page: '3' }, { page: undefined, sort: 'name' }),
    ).toBe('/cases?q=a+b&flag=x&flag=y&sort=name');
    expect(hrefWith('/cases', { q: '' })).toBe('/cases');
    expect(hrefWith('/lists/moves/download?of=A1', { q: 'x' }, { page: undefined, format: 'xlsx' })).toBe(
      '/lists/moves/download?of=A1&q=x&format=xlsx',
    );
  });
});

describe('a sortable table', () => {
  const sort = {
    key: 'workload',
    direction: 'desc',
    path: '/teams/HX',
    params: { grade: 'CM', page: '3' },
  } as const;

  it('sorts the other way round on the second click, and starts again from page 1', () => {
    expect(sortHref(sort, 'workload')).toBe('/teams/HX?grade=CM&sort=workload&direction=asc');
    expect(sortHref(sort, 'name')).toBe('/teams/HX?grade=CM&sort=name&direction=asc');
    expect(sortHref(sort, 'cases', 'desc')).toBe('/teams/HX?grade=CM&sort=cases&direction=desc');
  });

  const table = (
    <Table
      caption="Officers"
      sort={sort}
      columns={[
        { key: 'name', label: 'Officer', sortKey: 'name' },
        { key: 'workload', label: 'Workload', sortKey: 'workload', numeric: true },
        { key: 'away', label: 'Away' },
      ]}
    >
      <Row>
        <RowHeader>Kaur, Harpreet</RowHeader>
        <Cell label="Workload" numeric>
          107.1%
        </Cell>
        <EmptyCell says="Not away" />
      </Row>
    </Table>
  );

  it('marks the sorted column only, with aria-sort and an arrow', () => {
    const markup = render(table);
    expect(markup.match(/aria-sort="descending"/g)).toHaveLength(1);
    expect(markup.match(/▼|▲/g)).toHaveLength(1);
  });

  it('keeps its roles when its rows become blocks, and names each cell by its column', () => {
    const markup = render(table);
    for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'])
      expect(markup).toContain(`role="${role}"`);
    expect(attributesOf(markup, /<td[^>]*>/)['data-label']).toBe('Workload');
  });

  it('stands in a box in which it scrolls, so that the page does not', () => {
    expect(render(table)).toMatch(/^<div class="hr-scroll"><table /);
  });

  it('says in words what an empty cell means', () => {
    expect(textOf(render(table))).toContain('– Not away');
  });
});

describe('filters', () => {
  it('are a plain GET form that keeps the other parameters', () => {
    const markup = render(
      <FilterBar label="Filter officers" path="/teams/HX" keep={{ sort: 'name', page: undefined }}>
        <input name="grade" />
      </FilterBar>,
    );
    expect(attributesOf(markup, /<form[^>]*>/)).toMatchObject({ action: '/teams/HX', method: 'get' });
    expect(markup).toContain('<input type="hidden" name="sort" value="name"/>');
    expect(markup).toMatch(/<details[^>]* open=""/);
  });
});

describe('a table of items', () => {
  const items = [
    { name: 'Adeyemi', cases: 3 },
    { name: 'Okafor', cases: 4 },
  ];
  const columns: readonly ItemColumn<(typeof items)[number]>[] = [
    { key: 'cases', label: 'Cases held', short: 'Cases', numeric: true, cell: ({ cases }) => cases, foot: 7 },
    { key: 'name', label: 'Officer', namesRow: true, cell: ({ name }) => name, foot: 'Team' },
    actionColumn(({ name }) => `Change ${name}`),
  ];
  const markup = render(
    <ItemTable caption="Officers" items={items} keyOf={({ name }) => name} columns={columns} />,
  );

  it('has a row for each, led by the cell that names it, and a foot that is empty where nothing is summed', () => {
    expect(textOf(markup)).toBe(
      'Officers Cases held Officer Action 3 Adeyemi Change Adeyemi 4 Okafor Change Okafor 7 Team',
    );
    expect(markup).toContain('<th role="rowheader" scope="row">Okafor</th>');
    expect(markup.slice(markup.indexOf('<tfoot'))).toContain('<td role="cell" class="hr-empty"></td>');
  });

  it('says before each value on a narrow screen what it is, in few words', () => {
    expect(markup).toContain('<td role="cell" data-label="Cases" class="hr-num">4</td>');
    expect(markup).toContain('<td role="cell" class="hr-nowrap">Change Okafor</td>');
  });
});

describe('the parts of the service', () => {
  const items = (['/', '/teams', '/cases'] as const).map((href) => ({ href, label: href }));
  it.each([
    ['/', '/'],
    ['/teams', '/teams'],
    ['/teams/HX/trend', '/teams'],
    ['/teamsters', undefined],
    ['/help', undefined],
  ])('%s belongs to %s', (path, part) => {
    expect(currentItem(items, path)?.href).toBe(part);
  });
});

describe('words on a page', () => {
  it('mark it, with the model and the time of its data', () => {
    const marking = render(
      <OfficialMarking
        model={{ code: 'ibat-4', version: 3 }}
        dataAsOf="2026-11-02T06:10:00.000Z"
        sources="nDelius and OASys"
      />,
    );
    expect(textOf(marking)).toBe(
      'OFFICIAL-SENSITIVE. Model ibat-4, version 3. Data from nDelius and OASys, 2 November 2026, 6:10am.',
    );
    expect(textOf(render(<OfficialMarking />))).toBe('OFFICIAL-SENSITIVE.');
  });

  it('tell "none exist" from "none match", each with its next step', () => {
    const markup = render(
      <EmptyState
        kind="none_match"
        title="No cases match these filters"
        next={{ href: '/cases', label: 'Clear the filters' }}
      />,
    );
    expect(markup).toContain('data-kind="none_match"');
    expect(markup).toContain('href="/cases"');
  });
});
