import { notFound } from 'next/navigation';
import { ReliefForm } from '@/components/supervision/relief-form';
import { toSupervision } from '@/lib/addresses/officers';
import { formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewToManageRelief } from '@/lib/usecases/supervision/view-supervision-forms';
import { FormFrame } from '../../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../../officer-params';
import { reliefAction } from '../../../supervision-actions';

interface PlanProps extends OfficerParams {
  readonly params: Promise<{ readonly staffCode: string; readonly id: string }>;
}

export const generateMetadata = (props: PlanProps) => officerMetadata(props, 'change a relief plan');

/** The form to change a relief plan in force. */
export default async function ChangeReliefPage(props: PlanProps) {
  const page = unwrap(await viewToManageRelief(await pageContext(), await staffCodeOf(props)));
  const { id } = await props.params;
  const plan = page.relief.inForce.find((entry) => entry.id === decodeURIComponent(id));
  if (!plan) return notFound();
  const { officer } = page.measured;
  const back = toSupervision.page(officer.staffCode);
  return (
    <FormFrame backHref={back}>
      <ReliefForm
        action={reliefAction}
        officerName={
          plan.staffCode === null ? `All of the ${officer.teamName} team` : formatListName(officer)
        }
        title="Change a relief plan"
        whom={[]}
        agreedOn={plan.agreedOn}
        actions={plan.actions}
        hidden={{ staffCode: officer.staffCode, id: plan.id, version: String(plan.version) }}
        backHref={back}
      />
    </FormFrame>
  );
}
