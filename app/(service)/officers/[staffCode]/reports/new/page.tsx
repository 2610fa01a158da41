import { ReportForm } from '@/components/sharing/report-form';
import { reportChoices } from '@/components/sharing/report-labels';
import { toSharing } from '@/lib/addresses/officers';
import { formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewEditableOfficer } from '@/lib/usecases/officers/view-officer-form';
import { FormFrame } from '../../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../../officer-params';
import { recordReportAction } from '../../../sharing-actions';

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'record a report');

/** The form that records a completed report. */
export default async function NewReportPage(props: OfficerParams) {
  const page = unwrap(await viewEditableOfficer(await pageContext(), await staffCodeOf(props)));
  const { officer } = page.measured;
  const back = toSharing.page(officer.staffCode);
  return (
    <FormFrame backHref={back}>
      <ReportForm
        action={recordReportAction}
        officerName={formatListName(officer)}
        staffCode={officer.staffCode}
        kinds={reportChoices(page.model)}
        backHref={back}
      />
    </FormFrame>
  );
}
