import { OpenReasonsForm } from '@/components/officers/knowing-forms';
import { toOfficer } from '@/lib/addresses/officers';
import { formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { OPEN_MINUTES, viewToOpenReasons } from '@/lib/usecases/access/open-reasons';
import { FormFrame } from '../../form-frame';
import { openReasonsAction } from '../../knowing-actions';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../officer-params';

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'ask to see why');

/** The form by which the head of a unit asks to see why an officer has fewer hours or is away. */
export default async function WhyPage(props: OfficerParams) {
  const page = unwrap(await viewToOpenReasons(await pageContext(), await staffCodeOf(props)));
  const { officer } = page.measured;
  const back = toOfficer.hours(officer.staffCode);
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
