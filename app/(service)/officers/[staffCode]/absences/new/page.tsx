import { absenceChoices } from '@/components/officers/hours/absence-choices';
import { AbsenceForm } from '@/components/officers/hours/absence-form';
import { toOfficer } from '@/lib/addresses/officers';
import { formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewEditableOfficer } from '@/lib/usecases/officers/view-officer-form';
import { addAbsenceAction } from '../../../actions';
import { FormFrame } from '../../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../../officer-params';

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'record an absence');

/** The form to record an absence. */
export default async function NewAbsencePage(props: OfficerParams) {
  const page = unwrap(await viewEditableOfficer(await pageContext(), await staffCodeOf(props)));
  const { officer } = page.measured;
  const back = toOfficer.hours(officer.staffCode);
  return (
    <FormFrame backHref={back}>
      <AbsenceForm
        action={addAbsenceAction}
        officerName={formatListName(officer)}
        staffCode={officer.staffCode}
        kinds={absenceChoices()}
        absenceDays={page.model.absenceDays}
        backHref={back}
      />
    </FormFrame>
  );
}
