import { HistoryChart } from '@/components/officer/history-chart';
import { LedgerBrief } from '@/components/officer/ledger';
import { OfficerCards } from '@/components/officer/officer-cards';
import { OfficerCases } from '@/components/officer/officer-cases';
import { OfficerHead, OfficerTabs } from '@/components/officer/officer-head';
import { readOfficerList } from '@/components/officer/read-officer-list';
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
  const page = unwrap(await viewOfficerWorkload(await pageContext(), await staffCodeOf(props)));
  const search = await props.searchParams;
  return (
    <OfficerFrame page={page}>
      <SavedNotice params={search} />
      <OfficerHead page={page} actions={<PrintButton />} />
      <OfficerCards page={page} />
      <OfficerTabs page={page} tab="workload" />
      <ReliefLine page={page} />
      <section>
        <h2 className="govuk-heading-m">{whyTitle(page.measured.workload)}</h2>
        <LedgerBrief page={page} chart={<HistoryChart page={page} />} />
      </section>
      <Section title="Cases" id="cases">
        <OfficerCases page={page} params={readOfficerList(search)} />
      </Section>
    </OfficerFrame>
  );
}
