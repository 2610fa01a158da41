import { OfficerForm } from '@/components/officers/officer-form';
import { TextLink } from '@/components/ui/list/text-link';
import { toOfficer } from '@/lib/addresses/officers';
import { formatHundredths, formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewOfficerForm } from '@/lib/usecases/officers/view-officer-form';
import { editOfficerAction } from '../../actions';
import { FormFrame } from '../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../officer-params';

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'edit');

/** The form to edit an officer. */
export default async function EditOfficerPage(props: OfficerParams) {
  const page = unwrap(await viewOfficerForm(await pageContext(), await staffCodeOf(props)));
  const { officer } = page.measured;
  const hours = officer.contractedHoursHundredths;
  return (
    <FormFrame backHref={toOfficer.page(officer.staffCode)}>
      <OfficerForm
        action={editOfficerAction}
        choices={page.choices}
        backHref={toOfficer.page(officer.staffCode)}
        edited={{ staffCode: officer.staffCode, name: formatListName(officer), version: officer.version }}
        initial={{
          forename: officer.forename,
          surname: officer.surname,
          email: officer.email ?? '',
          grade: page.measured.grade?.code ?? '',
          hours: hours === null ? '' : formatHundredths(hours),
          startDate: officer.startDate ?? '',
          leavingDate: officer.leavingDate ?? '',
          team: officer.teamCode,
          lineManager: officer.lineManagerStaffCode ?? '',
        }}
      />
      <p className="govuk-body">
        <TextLink href={toOfficer.takeBack(officer.staffCode)}>This officer was logged in error</TextLink>
      </p>
    </FormFrame>
  );
}
