import { ReasonAllowances, reasonChoices } from '@/components/officers/hours/reason-allowances';
import { ReductionForm } from '@/components/officers/hours/reduction-form';
import { toOfficer } from '@/lib/addresses/officers';
import { formatHundredths, formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewEditableOfficer } from '@/lib/usecases/officers/view-officer-form';
import { addReductionAction } from '../../../actions';
import { FormFrame } from '../../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../../officer-params';

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'add a reduction');

/** The form to add a reduction. */
export default async function NewReductionPage(props: OfficerParams) {
  const page = unwrap(await viewEditableOfficer(await pageContext(), await staffCodeOf(props)));
  const { officer } = page.measured;
  const hours = officer.contractedHoursHundredths;
  const back = toOfficer.hours(officer.staffCode);
  return (
    <FormFrame backHref={back}>
      <ReductionForm
        action={addReductionAction}
        officerName={formatListName(officer)}
        staffCode={officer.staffCode}
        reasons={reasonChoices(page)}
        contractedWords={
          hours === null
            ? 'Contracted hours are not recorded: record them first.'
            : `Contracted hours: ${formatHundredths(hours)} a week.`
        }
        allowances={<ReasonAllowances page={page} />}
        backHref={back}
      />
    </FormFrame>
  );
}
