import { toAdmin, toAudit } from '@/lib/addresses/admin';
import { AUDIT_ACTIONS, AUDIT_LABELS, AUDIT_THINGS, thingLabel } from '@/lib/domain/audit/labels';
import type { AuditPage, AuditQuery } from '@/lib/usecases/audit/audit-page';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor } from '../ui/form/field-values';
import { Select } from '../ui/form/select';
import { TextInput } from '../ui/form/text-input';
import { FileActions } from '../ui/list/file-links';
import { FilterBar } from '../ui/list/filter-bar';
import { TextLink } from '../ui/list/text-link';
import { BackLink } from '../ui/page/back-link';
import { EmptyState } from '../ui/page/empty-state';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { EntryTable } from './entry-table';

/** Who did what, and when: filtered, a page at a time. */
export function AuditView({ page, query }: { readonly page: AuditPage; readonly query: AuditQuery }) {
  const { entries, next, problems, unitNames } = page;
  const path = toAudit.page();
  const { before: _before, ...filters } = query;
  const filtered = Object.values(filters).some((value) => value !== null && value !== '');
  return (
    <PageFrame above={<BackLink href={toAdmin()}>Administration</BackLink>} below={<OfficialMarking />}>
      <ErrorSummary problems={problems} />
      <PageHead
        title="Audit trail"
        data="Everything that was changed, and who signed in. Nothing is ever taken out of it."
        actions={<FileActions file={toAudit.download(filters)} />}
      />
      <FilterBar label="Filter the trail" path={path} clearHref={filtered ? path : undefined}>
        <Filters query={query} problems={problems} unitNames={unitNames} />
      </FilterBar>
      {entries.length === 0 ? (
        <EmptyState
          kind={filtered ? 'none_match' : 'none_exist'}
          title={filtered ? 'No entry matches these filters' : 'There are no entries yet'}
          {...(filtered ? { next: { href: path, label: 'Show every entry' } } : {})}
        />
      ) : (
        <EntryTable entries={entries} unitNames={unitNames} linked />
      )}
      <p className="govuk-body">
        {next === null ? null : (
          <TextLink href={toAudit.page({ ...filters, before: next })}>Older entries</TextLink>
        )}{' '}
        {query.before === null ? null : <TextLink href={toAudit.page(filters)}>The newest entries</TextLink>}
      </p>
    </PageFrame>
  );
}

function Filters({
  query: { who, what, thing, key, from, to },
  problems,
  unitNames,
}: {
  readonly unitNames: AuditPage['unitNames'];
  readonly query: AuditQuery;
  readonly problems: AuditPage['problems'];
}) {
  return (
    <>
      <TextInput name="who" label="Who" defaultValue={who} width={10} maxLength={100} />
      <Select
        name="what"
        label="What"
        defaultValue={what ?? ''}
        options={[
          { value: '', label: 'Anything' },
          ...AUDIT_ACTIONS.map((value) => ({ value, label: AUDIT_LABELS[value] })),
        ]}
      />
      <Select
        name="thing"
        label="Of what"
        defaultValue={thing ?? ''}
        options={[
          { value: '', label: 'Anything' },
          ...AUDIT_THINGS.map((value) => ({ value, label: thingLabel(value, unitNames) })),
        ]}
      />
      <TextInput name="key" label="CRN or code" defaultValue={key} width={10} maxLength={100} />
      <TextInput
        name="from"
        label="From day"
        defaultValue={from ?? ''}
        width={10}
        error={messageFor(problems, 'from')}
      />
      <TextInput
        name="to"
        label="To day"
        defaultValue={to ?? ''}
        width={10}
        error={messageFor(problems, 'to')}
      />
    </>
  );
}
