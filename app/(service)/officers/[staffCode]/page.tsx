import { AwayPart } from '@/components/officers/hours/away-part';
import { HistoryChart } from '@/components/officers/history-chart';
import { LedgerBrief } from '@/components/ledger/ledger';
import { LedgerChangeChart } from '@/components/ledger/ledger-change';
import { OfficerCards } from '@/components/officers/officer-cards';
import { OfficerCases } from '@/components/officers/officer-cases';
import { OfficerHead, OfficerTabs } from '@/components/officers/officer-head';
import { ClockLine, WaysUnder } from '@/components/ledger/overload-lines';
import { readOfficerList, readSince } from '@/components/officers/read-officer-list';
import { ReliefLine } from '@/components/supervision/relief-line';
import { SavedNotice } from '@/components/officers/saved-notice';
import { whyTitle } from '@/components/officers/why-title';
import type { PageParams } from '@/components/ui/list/href-with';
import { Section } from '@/components/ui/page/page-head';
import { PrintButton } from '@/components/ui/page/print-button';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewOfficerWorkload } from '@/lib/usecases/officers/view-officer';
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
