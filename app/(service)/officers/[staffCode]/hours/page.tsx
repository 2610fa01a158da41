import { CancelledAbsences } from '@/components/officers/hours/cancelled-absences';
import { AbsenceTable, PostSummary, ReductionTable } from '@/components/officers/hours/hours';
import { WhyLinks } from '@/components/officers/why-links';
import { OfficerCards } from '@/components/officers/officer-cards';
import { OfficerHead, OfficerTabs } from '@/components/officers/officer-head';
import { CasesWhileAway } from '@/components/officers/hours/cases-while-away';
import { SavedNotice } from '@/components/officers/saved-notice';
import { Section } from '@/components/ui/page/page-head';
import { PrintButton } from '@/components/ui/page/print-button';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toOfficer } from '@/lib/addresses/officers';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewCancelledAbsences } from '@/lib/usecases/officers/view-cancelled-absences';
import { viewOfficer } from '@/lib/usecases/officers/view-officer';
import { OfficerFrame } from '../../officer-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../officer-params';

interface HoursPageProps extends OfficerParams {
  readonly searchParams: Promise<PageParams>;
}

export const generateMetadata = (props: OfficerParams) =>
  officerMetadata(props, 'hours, reductions and absence');

/** An officer's hours: what is contracted, what is taken off, and when they are away. */
export default async function HoursPage(props: HoursPageProps) {
  const page = unwrap(await viewOfficer(await pageContext(), await staffCodeOf(props)));
  const cancelled = unwrap(await viewCancelledAbsences(await pageContext(), await staffCodeOf(props)));
  const { saved } = toOfficer.hours.read(await props.searchParams);
  return (
    <OfficerFrame page={page}>
      <SavedNotice saved={saved}>
        {saved === 'absence' || saved === 'absence-edited' ? <CasesWhileAway page={page} /> : null}
      </SavedNotice>
      <OfficerHead page={page} actions={<PrintButton />} />
      <OfficerCards page={page} />
      <OfficerTabs page={page} tab="hours" />
      <h2 className="govuk-heading-m">Post</h2>
      <PostSummary page={page} />
      <WhyLinks page={page} />
      <Section title="Reductions" id="reductions">
        <ReductionTable page={page} />
      </Section>
      <Section title="Absences" id="absences">
        <AbsenceTable page={page} />
        <CancelledAbsences absences={cancelled} />
      </Section>
    </OfficerFrame>
  );
}
