import { toListFile } from '@/lib/addresses/lists';
import { FileLinks } from '@/components/ui/list/file-links';
import { TableTools } from '@/components/ui/list/filter-bar';
import { DeputyTable } from '@/components/officers/deputy-table';
import { DeputyForm, EndDeputyForm } from '@/components/officers/knowing-forms';
import { SavedNotice } from '@/components/officers/saved-notice';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toOfficer } from '@/lib/addresses/officers';
import { countOf, formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewDeputies } from '@/lib/usecases/access/name-deputy';
import { FormFrame } from '../../form-frame';
import { endDeputyAction, nameDeputyAction } from '../../knowing-actions';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../officer-params';

interface DeputiesPageProps extends OfficerParams {
  readonly searchParams: Promise<PageParams>;
}

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'deputies');

/** Who stands in for a line manager, and the form to name somebody. */
export default async function DeputiesPage(props: DeputiesPageProps) {
  const page = unwrap(await viewDeputies(await pageContext(), await staffCodeOf(props)));
  const { officer } = page.measured;
  const back = toOfficer.hours(officer.staffCode);
  return (
    <FormFrame backHref={back}>
      <SavedNotice saved={toOfficer.deputies.read(await props.searchParams).saved} />
      <DeputyForm
        action={nameDeputyAction}
        officerName={formatListName(officer)}
        staffCode={officer.staffCode}
        backHref={back}
        choices={page.choices}
      />
      <h2 className="govuk-heading-m">Deputies</h2>
      {page.deputies.length === 0 ? null : (
        <TableTools summary={`${countOf(page.deputies.length, 'deputy', 'deputies')}, the latest first.`}>
          <FileLinks file={toListFile('deputies', { of: officer.staffCode })} />
        </TableTools>
      )}
      <DeputyTable
        deputies={page.deputies}
        today={page.today}
        endForm={(deputy) => (
          <EndDeputyForm
            action={endDeputyAction}
            staffCode={officer.staffCode}
            id={deputy.id}
            name={formatListName(deputy)}
          />
        )}
      />
    </FormFrame>
  );
}
