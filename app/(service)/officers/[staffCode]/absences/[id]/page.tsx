import { notFound } from 'next/navigation';
import { absenceChoices } from '@/components/officers/hours/absence-choices';
import { wordsOfAbsence } from '@/components/officers/hours/absence-sentence';
import { AbsenceChangeForm } from '@/components/officers/hours/absence-form';
import { toOfficer } from '@/lib/addresses/officers';
import { formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewEditableOfficer } from '@/lib/usecases/officers/view-officer-form';
import { editAbsenceAction } from '../../../actions';
import { FormFrame } from '../../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../../officer-params';

interface AbsencePageProps extends OfficerParams {
  readonly params: Promise<{ readonly staffCode: string; readonly id: string }>;
}

export const generateMetadata = (props: AbsencePageProps) => officerMetadata(props, 'absence');

/** The form to correct an absence, or to call it off. */
export default async function AbsencePage(props: AbsencePageProps) {
  const page = unwrap(await viewEditableOfficer(await pageContext(), await staffCodeOf(props)));
  const { id } = await props.params;
  const { officer } = page.measured;
  const absence = officer.absences.find((entry) => entry.id === decodeURIComponent(id));
  if (!absence) return notFound();
  const back = toOfficer.hours(officer.staffCode);
  return (
    <FormFrame backHref={back}>
      <AbsenceChangeForm
        action={editAbsenceAction}
        officerName={formatListName(officer)}
        words={wordsOfAbsence(absence)}
        kinds={absenceChoices()}
        startDate={absence.startDate}
        endDate={absence.endDate}
        hidden={{ staffCode: officer.staffCode, id: absence.id, version: String(absence.version) }}
        backHref={back}
      />
    </FormFrame>
  );
}
