import { AwayPart } from '@/components/officers/hours/away-part';
import { HistoryChart } from '@/components/officers/history-chart';
import { LedgerBrief } from '@/components/ledger/ledger';
import { LedgerChangeChart } from '@/components/ledger/ledger-change';
import { OfficerCards } from '@/components/officers/officer-cards';
import { OfficerCases } from '@/components/officers/officer-cases';
import { OfficerHead, OfficerTabs } from '@/components/officers/officer-head';
import { ClockLine, WaysUnder } from '@/components/ledger/overload-lines';
import { readOfficerList } from '@/components/officers/read-officer-list';
import { ReliefLine } from '@/components/supervision/relief-line';
import { SavedNotice } from '@/components/officers/saved-notice';
import { whyTitle } from '@/components/officers/why-title';
import { Section } from '@/components/ui/page/page-head';
import { PrintButton } from '@/components/ui/page/print-button';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toOfficer } from '@/lib/addresses/officers';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewOfficerWorkload } from '@/lib/usecases/officers/view-officer';
import { KeptCurrent } from '../../../frame/kept-current';
import { OfficerFrame } from '../officer-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../officer-params';

interface OfficerPageProps extends OfficerParams {
  readonly searchParams: Promise<PageParams>;
}

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, '');

/** An officer's workload, why it is what it is, and the cases that need attention first. */
export default async function OfficerWorkloadPage(props: OfficerPageProps) {
  const params = await props.searchParams;
  const { since, saved } = toOfficer.page.read(params);
  const staffCode = await staffCodeOf(props);
  const page = unwrap(await viewOfficerWorkload(await pageContext(), staffCode, since ?? undefined));
  return (
    <OfficerFrame page={page} live={<KeptCurrent page={{ page: 'officer', code: staffCode }} />}>
      <SavedNotice saved={saved} />
      <OfficerHead page={page} actions={<PrintButton />} />
      <OfficerCards page={page} />
      <OfficerTabs page={page} tab="workload" />
      <AwayPart page={page} />
      <ReliefLine page={page} />
      <ClockLine page={page} />
      <section>
        <h2 className="govuk-heading-m">{whyTitle(page.measured.workload, page.model.thresholds)}</h2>
        <LedgerBrief page={page} chart={<HistoryChart page={page} />} />
      </section>
      <div className="hr-two-frames">
        <LedgerChangeChart page={page} />
        <WaysUnder page={page} />
      </div>
      <Section title="Cases" id="cases">
        <OfficerCases page={page} params={readOfficerList(params)} />
      </Section>
    </OfficerFrame>
  );
}
