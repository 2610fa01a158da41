import { courseChoices } from '@/components/officers/hours/course-choices';
import { TrainingForm } from '@/components/officers/hours/training-form';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toOfficer } from '@/lib/addresses/officers';
import { formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewEditableOfficer } from '@/lib/usecases/officers/view-officer-form';
import { trainingAction } from '../../../actions';
import { FormFrame } from '../../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../../officer-params';

interface RecordTrainingProps extends OfficerParams {
  readonly searchParams: Promise<PageParams>;
}

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'record training');

/** The form to record a course, or to mend what was recorded of it. */
export default async function RecordTrainingPage(props: RecordTrainingProps) {
  const page = unwrap(await viewEditableOfficer(await pageContext(), await staffCodeOf(props)));
  const { course } = toOfficer.recordTraining.read(await props.searchParams);
  const { officer } = page.measured;
  const courses = courseChoices(page);
  const chosen = courses.find((choice) => choice.value === course)?.value ?? '';
  const record = officer.training.find((entry) => entry.course === chosen);
  const back = toOfficer.training(officer.staffCode);
  return (
    <FormFrame backHref={back}>
      <TrainingForm
        action={trainingAction}
        officerName={formatListName(officer)}
        staffCode={officer.staffCode}
        courses={courses}
        initial={{
          course: chosen,
          completedOn: record?.completedOn ?? null,
          expiresOn: record?.expiresOn ?? null,
        }}
        recorded={record !== undefined}
        backHref={back}
      />
    </FormFrame>
  );
}
