import { ChallengeList } from '@/components/ledger/challenge-list';
import { OfficerCards } from '@/components/officers/officer-cards';
import { OfficerHead, OfficerTabs } from '@/components/officers/officer-head';
import { ReliefPlans } from '@/components/supervision/relief-plans';
import { SavedNotice } from '@/components/officers/saved-notice';
import { SupervisionRecord } from '@/components/supervision/supervision-record';
import { Section } from '@/components/ui/page/page-head';
import { PrintButton } from '@/components/ui/page/print-button';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toSupervision } from '@/lib/addresses/officers';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewSupervision } from '@/lib/usecases/supervision/view-supervision';
import { OfficerFrame } from '../../officer-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../officer-params';
import { finishReliefActionAction } from '../../supervision-actions';

interface SupervisionPageProps extends OfficerParams {
  readonly searchParams: Promise<PageParams>;
}

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'supervision');

/** An officer's supervision record, relief plans and challenges; a leader sees the relief plans only. */
export default async function SupervisionPage(props: SupervisionPageProps) {
  const page = unwrap(await viewSupervision(await pageContext(), await staffCodeOf(props)));
  const search = toSupervision.page.read(await props.searchParams);
  return (
    <OfficerFrame page={page}>
      <SavedNotice saved={search.saved} />
      <OfficerHead page={page} actions={<PrintButton />} />
      <OfficerCards page={page} />
      <OfficerTabs page={page} tab="supervision" />
      <section id="relief">
        <h2 className="govuk-heading-m">Relief plan</h2>
        <ReliefPlans page={page} finish={finishReliefActionAction} />
      </section>
      {page.record === null ? null : (
        <Section title="Supervision record" id="record">
          <SupervisionRecord page={page} pageNumber={search.page} />
        </Section>
      )}
      {page.record === null ? null : (
        <Section title="Challenges to ledger lines" id="challenges">
          <ChallengeList page={page} />
        </Section>
      )}
    </OfficerFrame>
  );
}
