import { CaseLines, OtherLines } from '@/components/ledger/ledger-lines';
import { LedgerBrief } from '@/components/ledger/ledger';
import { LedgerChangeChart, SinceLinks } from '@/components/ledger/ledger-change';
import { OfficerHead } from '@/components/officers/officer-head';
import { ClockLine, WaysUnder } from '@/components/ledger/overload-lines';
import { whyTitle } from '@/components/officers/why-title';
import { BackLink } from '@/components/ui/page/back-link';
import { EmptyState } from '@/components/ui/page/empty-state';
import { Section } from '@/components/ui/page/page-head';
import { PrintButton } from '@/components/ui/page/print-button';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toLedger, toOfficer } from '@/lib/addresses/officers';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewOfficerWorkload } from '@/lib/usecases/officers/view-officer';
import { OfficerFrame } from '../../officer-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../officer-params';

interface LedgerPageProps extends OfficerParams {
  readonly searchParams: Promise<PageParams>;
}

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'ledger');

/** Every line of an officer's ledger, and every change of it since a past day. */
export default async function LedgerPage(props: LedgerPageProps) {
  const { since } = toLedger.page.read(await props.searchParams);
  const page = unwrap(
    await viewOfficerWorkload(await pageContext(), await staffCodeOf(props), since ?? undefined),
  );
  const { officer, workload } = page.measured;
  return (
    <OfficerFrame page={page}>
      <BackLink href={toOfficer.page(officer.staffCode)}>Back to workload and cases</BackLink>
      <OfficerHead page={page} actions={<PrintButton />} />
      <h2 className="govuk-heading-m">{whyTitle(workload, page.model.thresholds)}</h2>
      <ClockLine page={page} />
      <LedgerBrief page={page} onLedger />
      <SinceLinks page={page} />
      <div className="hr-two-frames">
        <LedgerChangeChart page={page} inFull />
        <WaysUnder page={page} />
      </div>
      <Section title="Every case line">
        {workload.caseCount === 0 ? (
          <EmptyState kind="none_exist" title="No case is held, so there are no case lines" />
        ) : (
          <CaseLines page={page} />
        )}
      </Section>
      <Section title="Every other line">
        {workload.ledger.length === workload.caseCount ? (
          <EmptyState kind="none_exist" title="There is no line of reports, support or hours" />
        ) : (
          <OtherLines page={page} />
        )}
      </Section>
    </OfficerFrame>
  );
}
