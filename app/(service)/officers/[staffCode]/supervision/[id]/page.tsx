import { notFound } from 'next/navigation';
import { SupervisionForm } from '@/components/supervision/supervision-form';
import { toSupervision } from '@/lib/addresses/officers';
import { formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewToRecordSupervision } from '@/lib/usecases/supervision/view-supervision-forms';
import { FormFrame } from '../../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../../officer-params';
import { recordSupervisionAction } from '../../../supervision-actions';

interface MeetingProps extends OfficerParams {
  readonly params: Promise<{ readonly staffCode: string; readonly id: string }>;
}

export const generateMetadata = (props: MeetingProps) => officerMetadata(props, 'edit supervision');

/** The form to change what was recorded of a meeting. */
export default async function EditSupervisionPage(props: MeetingProps) {
  const page = unwrap(await viewToRecordSupervision(await pageContext(), await staffCodeOf(props)));
  const { id } = await props.params;
  const meeting = page.supervisions.find((entry) => entry.id === decodeURIComponent(id));
  if (!meeting) return notFound();
  const { officer } = page.measured;
  const back = toSupervision.page(officer.staffCode);
  return (
    <FormFrame backHref={back}>
      <SupervisionForm
        action={recordSupervisionAction}
        officerName={formatListName(officer)}
        title="Edit a supervision meeting"
        heldOn={meeting.heldOn}
        agreed={meeting.agreed}
        hidden={{ staffCode: officer.staffCode, id: meeting.id, version: String(meeting.version) }}
        backHref={back}
      />
    </FormFrame>
  );
}
