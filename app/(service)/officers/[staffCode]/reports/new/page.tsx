import { ReportForm } from '@/components/sharing/report-form';
import { REPORT_LABELS } from '@/components/sharing/report-labels';
import { formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewEditableOfficer } from '@/lib/usecases/view-officer-form';
import { REPORT_KINDS } from '@/lib/workload/measure-officer';
import { officerPath } from '../../../change-outcome';
import { FormFrame } from '../../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../../officer-params';
import { recordReportAction } from '../../../sharing-actions';

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'record a report');

/** The form that records a completed report. */
export default async function NewReportPage(props: OfficerParams) {
  const page = unwrap(await viewEditableOfficer(await pageContext(), await staffCodeOf(props)));
  const { officer } = page.measured;
  const back = officerPath(officer.staffCode, '/shared');
  const { reportPoints, reportDays } = page.model;
  return (
    <FormFrame backHref={back}>
      <ReportForm
        action={recordReportAction}
        officerName={formatListName(officer)}
        staffCode={officer.staffCode}
        kinds={REPORT_KINDS.map((kind) => ({
          value: kind,
          label: REPORT_LABELS[kind],
          hint:
            reportPoints[kind] === 0
              ? 'Counts 0 points'
              : `Counts ${reportPoints[kind]} points for ${reportDays} days`,
        }))}
        backHref={back}
      />
    </FormFrame>
  );
}
