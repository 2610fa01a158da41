import { AwayPart } from '@/components/officer/away-part';
import { HistoryChart } from '@/components/officer/history-chart';
import { LedgerBrief } from '@/components/officer/ledger';
import { LedgerChangeChart } from '@/components/officer/ledger-change';
import { OfficerCards } from '@/components/officer/officer-cards';
import { OfficerCases } from '@/components/officer/officer-cases';
import { OfficerHead, OfficerTabs } from '@/components/officer/officer-head';
import { ClockLine, WaysUnder } from '@/components/officer/overload-lines';
import { readOfficerList, readSince } from '@/components/officer/read-officer-list';
import { ReliefLine } from '@/components/officer/relief-line';
import { SavedNotice } from '@/components/officer/saved-notice';
import { whyTitle } from '@/components/officer/why-title';
import type { PageParams } from '@/components/ui/href-with';
import { Section } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewOfficerWorkload } from '@/lib/usecases/view-officer';
import { OfficerFrame } from '../officer-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../officer-params';

interface OfficerPageProps extends OfficerParams {
  readonly searchParams: Promise<PageParams>;
}

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, '');

/** An officer's workload, why it is what it is, and the cases that need attention first. */
export default async function OfficerWorkloadPage(props: OfficerPageProps) {
  const search = await props.searchParams;
  const page = unwrap(
    await viewOfficerWorkload(await pageContext(), await staffCodeOf(props), readSince(search)),
  );
  return (
    <OfficerFrame page={page}>
      <SavedNotice params={search} />
      <OfficerHead page={page} actions={<PrintButton />} />
      <OfficerCards page={page} />
      <OfficerTabs page={page} tab="workload" />
      <AwayPart page={page} />
      <ReliefLine page={page} />
      <ClockLine page={page} />
      <section>
        <h2 className="govuk-heading-m">{whyTitle(page.measured.workload)}</h2>
        <LedgerBrief page={page} chart={<HistoryChart page={page} />} />
      </section>
      <div className="hr-two-frames">
        <LedgerChangeChart page={page} />
        <WaysUnder page={page} />
      </div>
      <Section title="Cases" id="cases">
        <OfficerCases page={page} params={readOfficerList(search)} />
      </Section>
    </OfficerFrame>
  );
}
