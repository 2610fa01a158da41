import { SupportForm } from '@/components/sharing/support-forms';
import { toSharing } from '@/lib/addresses/officers';
import { formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewSupportForm } from '@/lib/usecases/sharing/view-support-forms';
import { FormFrame } from '../../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../../officer-params';
import { recordSupportAction } from '../../../sharing-actions';

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'record support');

/** The form that records support between colleagues. */
export default async function NewSupportPage(props: OfficerParams) {
  const page = unwrap(await viewSupportForm(await pageContext(), await staffCodeOf(props)));
  const { officer } = page.measured;
  const back = toSharing.page(officer.staffCode);
  return (
    <FormFrame backHref={back}>
      <SupportForm
        action={recordSupportAction}
        officerName={formatListName(officer)}
        staffCode={officer.staffCode}
        colleagues={page.colleagues}
        today={page.today}
        backHref={back}
      />
    </FormFrame>
  );
}
