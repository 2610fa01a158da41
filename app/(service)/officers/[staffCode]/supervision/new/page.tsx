import { SupervisionForm } from '@/components/supervision/supervision-form';
import { toSupervision } from '@/lib/addresses/officers';
import { formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewToRecordSupervision } from '@/lib/usecases/supervision/view-supervision-forms';
import { FormFrame } from '../../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../../officer-params';
import { recordSupervisionAction } from '../../../supervision-actions';

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'record supervision');

/** The form to record a supervision meeting. */
export default async function NewSupervisionPage(props: OfficerParams) {
  const page = unwrap(await viewToRecordSupervision(await pageContext(), await staffCodeOf(props)));
  const { officer } = page.measured;
  const back = toSupervision.page(officer.staffCode);
  return (
    <FormFrame backHref={back}>
      <SupervisionForm
        action={recordSupervisionAction}
        officerName={formatListName(officer)}
        title="Record supervision"
        heldOn={page.today}
        agreed=""
        hidden={{ staffCode: officer.staffCode }}
        backHref={back}
      />
    </FormFrame>
  );
}
