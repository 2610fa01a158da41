import { MovesTable } from '@/components/officers/moves';
import { OfficerCards } from '@/components/officers/officer-cards';
import { OfficerHead, OfficerTabs } from '@/components/officers/officer-head';
import { TextLink } from '@/components/ui/list/text-link';
import { PrintButton } from '@/components/ui/page/print-button';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toAudit } from '@/lib/addresses/admin';
import { toOfficer } from '@/lib/addresses/officers';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewOfficerMoves } from '@/lib/usecases/officers/view-officer-moves';
import { OfficerFrame } from '../../officer-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../officer-params';

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'allocations');

interface AllocationsPageProps extends OfficerParams {
  readonly searchParams: Promise<PageParams>;
}

/** What came to an officer and what left. */
export default async function OfficerAllocationsPage(props: AllocationsPageProps) {
  const page = unwrap(await viewOfficerMoves(await pageContext(), await staffCodeOf(props)));
  return (
    <OfficerFrame page={page}>
      <OfficerHead page={page} actions={<PrintButton />} />
      <OfficerCards page={page} />
      <OfficerTabs page={page} tab="allocations" />
      <h2 className="govuk-heading-m">Allocations in and out</h2>
      <MovesTable page={page} pageNumber={toOfficer.allocations.read(await props.searchParams).page} />
      {page.mayEdit ? (
        <p className="govuk-body">
          <TextLink href={toAudit.ofOfficer(page.measured.officer.staffCode)}>
            Audit trail of this officer
          </TextLink>
        </p>
      ) : null}
    </OfficerFrame>
  );
}
