import { toListFile } from '@/lib/addresses/lists';
import { FileLinks } from '../ui/list/file-links';
import { TableTools } from '../ui/list/filter-bar';
import { toSharing } from '@/lib/addresses/officers';
import { countOf } from '@/lib/kernel/format';
import type { SharedWorkPage } from '@/lib/usecases/sharing/shared-work-page';
import { EmptyState } from '../ui/page/empty-state';
import { InsetText } from '../ui/page/inset-text';
import { Section } from '../ui/page/page-head';
import { TextLink } from '../ui/list/text-link';
import { ContactTable } from './contact-table';
import { CoverTable } from './cover-table';
import { ReportTable } from './report-table';
import { ShareTable } from './share-table';
import { SupportTable } from './support-table';

/** Everything that an officer shares with colleagues, both ways, and the reports that count beside the cases. */
export function SharedWork({ page }: { readonly page: SharedWorkPage }) {
  const { staffCode } = page.measured.officer;
  return (
    <>
      <Covers page={page} staffCode={staffCode} />
      <Contacts page={page} staffCode={staffCode} />
      <Shares page={page} staffCode={staffCode} />
      <Supports page={page} staffCode={staffCode} />
      <Reports page={page} staffCode={staffCode} />
    </>
  );
}

interface PartProps {
  readonly page: SharedWorkPage;
  readonly staffCode: string;
}

/** The lists of a part as files; nothing where they are empty. */
function Files({
  list,
  count,
  one,
  of,
}: {
  readonly list: string;
  readonly count: number;
  readonly one: string;
  readonly of: string;
}) {
  return count === 0 ? null : (
    <TableTools summary={countOf(count, one)}>
      <FileLinks file={toListFile(list, { of })} what={`of ${one}s`} />
    </TableTools>
  );
}

function Covers({ page, staffCode }: PartProps) {
  const { coveredBy, covering, coverNeeded, mayArrangeCover } = page;
  const arrange = { href: toSharing.arrangeCover(staffCode), label: 'Arrange cover' };
  return (
    <Section title="Cover by name" id="cover">
      {coverNeeded > 0 ? (
        <InsetText>
          <strong>
            {countOf(coverNeeded, 'case asks', 'cases ask')} for cover by name today and{' '}
            {coverNeeded === 1 ? 'has' : 'have'} none.
          </strong>{' '}
          {mayArrangeCover ? <TextLink href={arrange.href}>Arrange cover</TextLink> : null}
        </InsetText>
      ) : null}
      {coveredBy.length === 0 && covering.length === 0 ? (
        <EmptyState
          kind="none_exist"
          title="No cover is arranged"
          {...(mayArrangeCover ? { next: arrange } : {})}
        >
          During a short absence a colleague covers cases by name: the points follow from the first to the
          last day, and come back by themselves.
        </EmptyState>
      ) : (
        <>
          <Files list="covers" count={coveredBy.length + covering.length} one="cover" of={staffCode} />
          {coveredBy.length > 0 ? <CoverTable covers={coveredBy} direction="in" /> : null}
          {covering.length > 0 ? <CoverTable covers={covering} direction="out" /> : null}
          {mayArrangeCover ? (
            <p className="govuk-body">
              <TextLink href={arrange.href}>Arrange cover</TextLink>
            </p>
          ) : null}
        </>
      )}
    </Section>
  );
}

/** Named contacts: nothing where the officer is not away and is nobody's contact. */
function Contacts({ page, staffCode }: PartProps) {
  const { contacts, contactFor, contactNeeded, mayArrangeCover } = page;
  if (contacts.length === 0 && contactFor.length === 0 && contactNeeded === 0) return null;
  const own = contacts.length > 0 || contactNeeded > 0;
  return (
    <Section title="Named contacts" id="contacts">
      {contactNeeded > 0 ? (
        <InsetText>
          <strong>
            {countOf(contactNeeded, 'case needs a named contact', 'cases need a named contact')} today and{' '}
            {contactNeeded === 1 ? 'has' : 'have'} none.
          </strong>
        </InsetText>
      ) : null}
      <Files list="contacts" count={contacts.length + contactFor.length} one="named contact" of={staffCode} />
      {contacts.length > 0 ? <ContactTable contacts={contacts} direction="in" /> : null}
      {contactFor.length > 0 ? <ContactTable contacts={contactFor} direction="out" /> : null}
      {own && mayArrangeCover ? (
        <p className="govuk-body">
          <TextLink href={toSharing.contacts(staffCode)}>Name contacts</TextLink>
        </p>
      ) : null}
    </Section>
  );
}

function Shares({ page: { sharedWith, sharing, mayViewCases }, staffCode }: PartProps) {
  return (
    <Section title="Shares of cases" id="shares">
      {sharedWith.length === 0 && sharing.length === 0 ? (
        <EmptyState kind="none_exist" title="No case is shared">
          A co-worker, like a Through the Gate resettlement worker, can hold a named share of a case’s points.
          {mayViewCases ? ' Shares are added on the page of the case.' : null}
        </EmptyState>
      ) : (
        <>
          <Files list="shares" count={sharedWith.length + sharing.length} one="share" of={staffCode} />
          {sharedWith.length > 0 ? <ShareTable shares={sharedWith} direction="in" /> : null}
          {sharing.length > 0 ? <ShareTable shares={sharing} direction="out" /> : null}
        </>
      )}
    </Section>
  );
}

function Supports({ page, staffCode }: PartProps) {
  const record = { href: toSharing.newSupport(staffCode), label: 'Record support' };
  return (
    <Section title="Support between colleagues" id="support">
      {page.supports.length === 0 ? (
        <EmptyState
          kind="none_exist"
          title="No support is recorded in the last 3 months"
          {...(page.mayRecordSupport ? { next: record } : {})}
        >
          Help with a colleague’s cases counts for 7 days: more for who gave it, the same less for who
          received it.
        </EmptyState>
      ) : (
        <>
          <Files list="support" count={page.supports.length} one="line" of={staffCode} />
          <SupportTable supports={page.supports} staffCode={staffCode} mayCancel={page.mayRecordSupport} />
          {page.mayRecordSupport ? (
            <p className="govuk-body">
              <TextLink href={record.href}>{record.label}</TextLink>
            </p>
          ) : null}
        </>
      )}
    </Section>
  );
}

function Reports({ page, staffCode }: PartProps) {
  const record = { href: toSharing.newReport(staffCode), label: 'Record a report' };
  return (
    <Section title="Reports" id="reports">
      {page.reports.length === 0 ? (
        <EmptyState
          kind="none_exist"
          title="No report was completed in the last 3 months"
          {...(page.mayEdit ? { next: record } : {})}
        >
          A completed report counts for {page.model.reportDays} days, the day itself included.
        </EmptyState>
      ) : (
        <>
          <Files list="reports" count={page.reports.length} one="report" of={staffCode} />
          <ReportTable reports={page.reports} staffCode={staffCode} mayRemove={page.mayEdit} />
          {page.mayEdit ? (
            <p className="govuk-body">
              <TextLink href={record.href}>{record.label}</TextLink>
            </p>
          ) : null}
        </>
      )}
    </Section>
  );
}
