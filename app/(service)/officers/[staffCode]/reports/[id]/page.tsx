import { notFound } from 'next/navigation';
import { REPORT_LABELS } from '@/components/sharing/report-labels';
import { TakeBackForm } from '@/components/sharing/support-forms';
import { toSharing } from '@/lib/addresses/officers';
import { formatDate, formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewSharedWork } from '@/lib/usecases/sharing/view-shared-work';
import { FormFrame } from '../../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../../officer-params';
import { removeReportAction } from '../../../sharing-actions';

interface ReportPageProps extends OfficerParams {
  readonly params: Promise<{ readonly staffCode: string; readonly id: string }>;
}

export const generateMetadata = (props: ReportPageProps) => officerMetadata(props, 'remove a report');

/** The form that takes a report off the record. */
export default async function ReportPage(props: ReportPageProps) {
  const page = unwrap(await viewSharedWork(await pageContext(), await staffCodeOf(props)));
  const reportId = decodeURIComponent((await props.params).id);
  const report = page.reports.find((entry) => entry.reportId === reportId);
  if (!report || !page.mayEdit) return notFound();
  const { officer } = page.measured;
  const back = toSharing.page(officer.staffCode);
  return (
    <FormFrame backHref={back}>
      <TakeBackForm
        action={removeReportAction}
        title="Remove a report"
        officerName={formatListName(officer)}
        words={`${REPORT_LABELS[report.kind]}, completed on ${formatDate(report.completedOn)}. Remove it only where it was recorded by mistake.`}
        confirmLabel="Confirm and remove the report"
        hidden={{ staffCode: officer.staffCode, reportId: report.reportId }}
        backHref={back}
      />
    </FormFrame>
  );
}
