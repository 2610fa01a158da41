import { OpenReasonsForm } from '@/components/officers/knowing-forms';
import { formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { OPEN_MINUTES, viewToOpenReasons } from '@/lib/usecases/access/open-reasons';
import { officerPath } from '../../change-outcome';
import { FormFrame } from '../../form-frame';
import { openReasonsAction } from '../../knowing-actions';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../officer-params';

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'ask to see why');

/** The form by which the head of a unit asks to see why an officer has fewer hours or is away. */
export default async function WhyPage(props: OfficerParams) {
  const page = unwrap(await viewToOpenReasons(await pageContext(), await staffCodeOf(props)));
  const { officer } = page.measured;
  const back = officerPath(officer.staffCode, '/hours');
  return (
    <FormFrame backHref={back}>
      <OpenReasonsForm
        action={openReasonsAction}
        officerName={formatListName(officer)}
        staffCode={officer.staffCode}
        backHref={back}
        minutes={OPEN_MINUTES}
      />
    </FormFrame>
  );
}
