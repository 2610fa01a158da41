import { notFound } from 'next/navigation';
import { ReductionChangeForm } from '@/components/officers/hours/reduction-form';
import { ReductionSummary } from '@/components/officers/hours/reduction-summary';
import { toOfficer } from '@/lib/addresses/officers';
import { formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewEditableOfficer } from '@/lib/usecases/officers/view-officer-form';
import { changeReductionAction } from '../../../actions';
import { FormFrame } from '../../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../../officer-params';

interface ReductionPageProps extends OfficerParams {
  readonly params: Promise<{ readonly staffCode: string; readonly id: string }>;
}

export const generateMetadata = (props: ReductionPageProps) => officerMetadata(props, 'reduction');

/** The form to set the last day of a reduction, or to cancel it. */
export default async function ReductionPage(props: ReductionPageProps) {
  const page = unwrap(await viewEditableOfficer(await pageContext(), await staffCodeOf(props)));
  const { id } = await props.params;
  const { officer } = page.measured;
  const reduction = officer.reductions.find((entry) => entry.id === decodeURIComponent(id));
  if (!reduction || reduction.cancelled) return notFound();
  const back = toOfficer.hours(officer.staffCode);
  return (
    <FormFrame backHref={back}>
      <ReductionChangeForm
        action={changeReductionAction}
        officerName={formatListName(officer)}
        reason={reduction.reason}
        summary={<ReductionSummary reduction={reduction} />}
        endDate={reduction.endDate}
        hidden={{ staffCode: officer.staffCode, id: reduction.id, version: String(reduction.version) }}
        backHref={back}
      />
    </FormFrame>
  );
}
