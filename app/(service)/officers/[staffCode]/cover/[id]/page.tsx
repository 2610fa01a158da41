import { CoverChangeForm } from '@/components/sharing/cover-forms';
import { toSharing } from '@/lib/addresses/officers';
import { formatDate } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewCoverChange } from '@/lib/usecases/sharing/view-cover-forms';
import { FormFrame } from '../../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../../officer-params';
import { changeCoverAction } from '../../../sharing-actions';

interface CoverChangePageProps extends OfficerParams {
  readonly params: Promise<{ readonly staffCode: string; readonly id: string }>;
}

export const generateMetadata = (props: CoverChangePageProps) => officerMetadata(props, 'change a cover');

/** The form that sets the last day of a cover, or calls it off. */
export default async function CoverChangePage(props: CoverChangePageProps) {
  const { id } = await props.params;
  const page = unwrap(
    await viewCoverChange(await pageContext(), await staffCodeOf(props), decodeURIComponent(id)),
  );
  const back = toSharing.page(page.staffCode);
  return (
    <FormFrame backHref={back}>
      <CoverChangeForm
        action={changeCoverAction}
        officerName={page.officerName}
        words={`${page.coverName} covers ${page.theCase} from ${formatDate(page.startsOn)} to ${formatDate(page.endsOn)}, both days included.`}
        endsOn={page.endsOn}
        begun={page.begun}
        hidden={{ staffCode: page.staffCode, id: page.id, version: String(page.version) }}
        backHref={back}
      />
    </FormFrame>
  );
}
