import type { Metadata } from 'next';
import { CaseFilters } from '@/components/cases/case-filters';
import { CaseListTable } from '@/components/cases/case-list-table';
import { caseParamsOf, clearedHref, isNarrowed, readCaseParams } from '@/components/cases/case-params';
import { casesSummary } from '@/components/cases/cases-summary';
import { LinkButton } from '@/components/ui/form/button';
import { EmptyState } from '@/components/ui/page/empty-state';
import { FileLinks } from '@/components/ui/list/file-links';
import { TableTools } from '@/components/ui/list/filter-bar';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import { ListPages } from '@/components/ui/list/list-pages';
import type { PageParams } from '@/lib/kernel/reading/query';
import { TextLink } from '@/components/ui/list/text-link';
import { toOfficer } from '@/lib/addresses/officers';
import { toCases } from '@/lib/addresses/cases';
import type { CaseListPage } from '@/lib/usecases/cases/case-list-page';
import type { CaseListQuery } from '@/lib/domain/allocation/cases/case-list';
import { countOf, formatInstant } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewCases } from '@/lib/usecases/cases/view-cases';

export const metadata: Metadata = { title: 'Cases' };

/** Every case of the reader's part of the estate, searched and filtered; an officer's own. */
export default async function CasesPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const query = readCaseParams(await searchParams);
  const page = unwrap(await viewCases(await pageContext(), query));
  const data = page.dataAsOf === null ? undefined : `Data from ${formatInstant(new Date(page.dataAsOf))}.`;
  return (
    <PageFrame below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}>
      <PageHead
        title="Cases"
        data={data}
        actions={page.mayLog ? <LinkButton href={toCases.new()}>Log a case</LinkButton> : null}
      />
      {page.any ? <CaseFilters query={query} /> : null}
      <OfficersFound page={page} />
      <CaseList page={page} query={query} />
    </PageFrame>
  );
}

/** Officers whom the same words find, above the cases. */
function OfficersFound({ page: { officersFound } }: { readonly page: CaseListPage }) {
  if (officersFound.length === 0) return null;
  return (
    <section aria-labelledby="officers-found">
      <h2 className="govuk-heading-s" id="officers-found">
        {countOf(officersFound.length, 'officer')} found
      </h2>
      <ul className="govuk-list">
        {officersFound.map(({ staffCode, name, teamName }) => (
          <li key={staffCode}>
            <TextLink href={toOfficer.page(staffCode)}>{name}</TextLink>, {teamName}
          </li>
        ))}
      </ul>
    </section>
  );
}

function CaseList({ page, query }: { readonly page: CaseListPage; readonly query: CaseListQuery }) {
  if (page.rows.length === 0) return <NoCases page={page} query={query} />;
  return (
    <>
      <TableTools summary={casesSummary(page, query)}>
        <FileLinks file={toCases.download()} query={caseParamsOf(query)} />
      </TableTools>
      <CaseListTable page={page} query={query} />
      <ListPages part={page} path={toCases.all()} params={caseParamsOf(query)} label="Cases" />
    </>
  );
}

function NoCases({ page, query }: { readonly page: CaseListPage; readonly query: CaseListQuery }) {
  if (!page.any) {
    return (
      <EmptyState
        kind="none_exist"
        title="There are no cases in your part of the estate"
        {...(page.mayLog ? { next: { href: toCases.new(), label: 'Log a case' } } : {})}
      >
        Cases come here when they are imported or logged.
      </EmptyState>
    );
  }
  const pageTooFar = page.total > 0;
  if (page.endedFound > 0)
    return (
      <EmptyState
        kind="none_match"
        title={`${countOf(page.endedFound, 'ended case matches', 'ended cases match')} “${query.text}”`}
        next={{
          href: toCases.all({ q: query.text, status: 'ended' }),
          label: page.endedFound === 1 ? 'Show the ended case' : 'Show the ended cases',
        }}
      >
        No live case does.
      </EmptyState>
    );
  return (
    <EmptyState
      kind="none_match"
      title={pageTooFar ? 'There are no more cases on this page' : nothingFound(query)}
      next={{
        href: clearedHref(query),
        label: isNarrowed(query) ? 'Clear the search and filters' : 'Show all live cases',
      }}
    >
      {pageTooFar
        ? `The list has ${countOf(page.total, 'case')}.`
        : 'Names of people on probation and of officers are matched by any part; a CRN is a letter and six digits, and the digits alone will do.'}
    </EmptyState>
  );
}

function nothingFound({ text, missing, beyond }: CaseListQuery): string {
  if (text !== '') return `No case matches “${text}”`;
  if (beyond) return 'No case is held beyond grade';
  return missing ? 'No case has details missing' : 'No case matches these filters';
}
