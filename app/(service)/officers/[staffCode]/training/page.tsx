import { OfficerCards } from '@/components/officers/officer-cards';
import { OfficerHead, OfficerTabs } from '@/components/officers/officer-head';
import { SavedNotice } from '@/components/officers/saved-notice';
import { TrainingTable } from '@/components/officers/hours/training';
import { PrintButton } from '@/components/ui/page/print-button';
import { TextLink } from '@/components/ui/list/text-link';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toOfficer } from '@/lib/addresses/officers';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewOfficer } from '@/lib/usecases/officers/view-officer';
import { OfficerFrame } from '../../officer-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../officer-params';

interface TrainingPageProps extends OfficerParams {
  readonly searchParams: Promise<PageParams>;
}

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'training');

/** The courses of an officer, and those that their cases ask for. */
export default async function TrainingPage(props: TrainingPageProps) {
  const page = unwrap(await viewOfficer(await pageContext(), await staffCodeOf(props)));
  return (
    <OfficerFrame page={page}>
      <SavedNotice saved={toOfficer.training.read(await props.searchParams).saved} />
      <OfficerHead page={page} actions={<PrintButton />} />
      <OfficerCards page={page} />
      <OfficerTabs page={page} tab="training" />
      <h2 className="govuk-heading-m">Training</h2>
      <TrainingTable page={page} />
      {page.mayEdit ? (
        <p className="govuk-body">
          <TextLink href={toOfficer.recordTraining(page.measured.officer.staffCode)}>
            Record training
          </TextLink>
        </p>
      ) : null}
    </OfficerFrame>
  );
}
