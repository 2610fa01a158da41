import { notFound } from 'next/navigation';
import { CloseReliefForm } from '@/components/supervision/relief-form';
import { toSupervision } from '@/lib/addresses/officers';
import { countOf, formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewToManageRelief } from '@/lib/usecases/supervision/view-supervision-forms';
import { FormFrame } from '../../../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../../../officer-params';
import { closeReliefAction } from '../../../../supervision-actions';

interface PlanProps extends OfficerParams {
  readonly params: Promise<{ readonly staffCode: string; readonly id: string }>;
}

export const generateMetadata = (props: PlanProps) => officerMetadata(props, 'close a relief plan');

/** The form to close a relief plan with what came of it. */
export default async function CloseReliefPage(props: PlanProps) {
  const page = unwrap(await viewToManageRelief(await pageContext(), await staffCodeOf(props)));
  const { id } = await props.params;
  const plan = page.relief.inForce.find((entry) => entry.id === decodeURIComponent(id));
  if (!plan) return notFound();
  const { officer } = page.measured;
  const left = plan.actions.filter((action) => action.doneOn === null).length;
  const back = toSupervision.page(officer.staffCode);
  return (
    <FormFrame backHref={back}>
      <CloseReliefForm
        action={closeReliefAction}
        officerName={
          plan.staffCode === null ? `All of the ${officer.teamName} team` : formatListName(officer)
        }
        notDone={
          left === 0
            ? 'Every action of this plan is done.'
            : `${countOf(left, 'action of this plan is not done', 'actions of this plan are not done')}.`
        }
        hidden={{ staffCode: officer.staffCode, id: plan.id, version: String(plan.version) }}
        backHref={back}
      />
    </FormFrame>
  );
}
