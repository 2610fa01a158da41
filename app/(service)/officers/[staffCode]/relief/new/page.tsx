import { ReliefForm } from '@/components/supervision/relief-form';
import { toSupervision } from '@/lib/addresses/officers';
import { formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewToManageRelief } from '@/lib/usecases/supervision/view-supervision-forms';
import { FormFrame } from '../../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../../officer-params';
import { reliefAction } from '../../../supervision-actions';

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'agree a relief plan');

/** The form to agree a relief plan. */
export default async function NewReliefPage(props: OfficerParams) {
  const page = unwrap(await viewToManageRelief(await pageContext(), await staffCodeOf(props)));
  const { officer } = page.measured;
  const { inForce } = page.relief;
  const back = toSupervision.page(officer.staffCode);
  const whom = [
    {
      value: 'officer',
      label: `${formatListName(officer)} only`,
      taken: inForce.some((plan) => plan.staffCode !== null),
    },
    {
      value: 'team',
      label: `All of the ${officer.teamName} team`,
      taken: inForce.some((plan) => plan.staffCode === null),
    },
  ].filter((choice) => !choice.taken);
  return (
    <FormFrame backHref={back}>
      <ReliefForm
        action={reliefAction}
        officerName={formatListName(officer)}
        title="Agree a relief plan"
        whom={whom.map(({ value, label }) => ({ value, label }))}
        agreedOn={page.today}
        actions={[]}
        hidden={{ staffCode: officer.staffCode }}
        backHref={back}
      />
    </FormFrame>
  );
}
