import { TakeBackForm } from '@/components/sharing/support-forms';
import { toSharing } from '@/lib/addresses/officers';
import { formatDate, formatHundredths } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewSupportCancel } from '@/lib/usecases/sharing/view-support-forms';
import { FormFrame } from '../../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../../officer-params';
import { cancelSupportAction, seeSupportBreachAction } from '../../../sharing-actions';

interface SupportPageProps extends OfficerParams {
  readonly params: Promise<{ readonly staffCode: string; readonly id: string }>;
}

export const generateMetadata = (props: SupportPageProps) => officerMetadata(props, 'cancel support');

/** The form that cancels support recorded by mistake. */
export default async function SupportPage(props: SupportPageProps) {
  const { id } = await props.params;
  const page = unwrap(
    await viewSupportCancel(await pageContext(), await staffCodeOf(props), decodeURIComponent(id)),
  );
  const back = toSharing.page(page.staffCode);
  return (
    <FormFrame backHref={back}>
      {page.breach === null ? null : (
        <TakeBackForm
          action={seeSupportBreachAction}
          title="Look at support"
          officerName={page.officerName}
          words={`${page.breach} It was recorded as it was given. Say so once you have looked at it; it stays in the list.`}
          submitLabel="I have looked at it"
          confirmLabel="I have looked at it"
          hidden={{ staffCode: page.staffCode, id: page.id, version: String(page.version) }}
          backHref={back}
        />
      )}
      <TakeBackForm
        action={cancelSupportAction}
        title="Cancel support"
        officerName={page.officerName}
        words={`${page.fromName} gave ${page.toName} ${formatHundredths(page.pointsHundredths)} points of support on ${formatDate(page.givenOn)}. Cancel it only where it was recorded by mistake.`}
        confirmLabel="Confirm and cancel the support"
        hidden={{ staffCode: page.staffCode, id: page.id, version: String(page.version) }}
        backHref={back}
      />
    </FormFrame>
  );
}
