import { toListFile } from '@/lib/addresses/lists';
import type { Address } from '@/lib/kernel/address';
import type { TrailPage } from '@/lib/usecases/audit/audit-page';
import { FileActions } from '../ui/list/file-links';
import { TextLink } from '../ui/list/text-link';
import { BackLink } from '../ui/page/back-link';
import { EmptyState } from '../ui/page/empty-state';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { EntryTable } from './entry-table';

/** What was done with one case or officer, and by whom. */
export function TrailView({
  page: { key, entries, next, unitNames },
  what,
  list,
  back,
  olderHref,
}: {
  readonly page: TrailPage;
  /** "Case", "Officer". */
  readonly what: string;
  /** What its file is called. */
  readonly list: 'case-trail' | 'officer-trail';
  readonly back: Address;
  readonly olderHref: (before: string) => Address;
}) {
  return (
    <PageFrame
      above={
        <BackLink href={back}>
          {what} {key}
        </BackLink>
      }
      below={<OfficialMarking />}
    >
      <PageHead
        title="Audit trail"
        caption={`${what} ${key}`}
        data="What was changed and by whom, the newest first; the values stand where they are kept."
        actions={<FileActions file={toListFile(list, { of: key })} />}
      />
      {entries.length === 0 ? (
        <EmptyState kind="none_exist" title="Nothing was changed here yet">
          What an import adds is one entry of the import.
        </EmptyState>
      ) : (
        <EntryTable entries={entries} unitNames={unitNames} linked={false} />
      )}
      {next === null ? null : (
        <p className="govuk-body">
          <TextLink href={olderHref(next)}>Older entries</TextLink>
        </p>
      )}
    </PageFrame>
  );
}
