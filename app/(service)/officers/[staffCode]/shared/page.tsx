import { OfficerCards } from '@/components/officers/officer-cards';
import { OfficerHead, OfficerTabs } from '@/components/officers/officer-head';
import { SavedNotice } from '@/components/officers/saved-notice';
import { SharedWork } from '@/components/sharing/shared-work';
import { PrintButton } from '@/components/ui/page/print-button';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toSharing } from '@/lib/addresses/officers';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewSharedWork } from '@/lib/usecases/sharing/view-shared-work';
import { OfficerFrame } from '../../officer-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../officer-params';

interface SharedPageProps extends OfficerParams {
  readonly searchParams: Promise<PageParams>;
}

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'shared work');

/** What an officer shares with colleagues: cover, shares of cases, support, and reports. */
export default async function SharedPage(props: SharedPageProps) {
  const page = unwrap(await viewSharedWork(await pageContext(), await staffCodeOf(props)));
  return (
    <OfficerFrame page={page}>
      <SavedNotice saved={toSharing.page.read(await props.searchParams).saved} />
      <OfficerHead page={page} actions={<PrintButton />} />
      <OfficerCards page={page} />
      <OfficerTabs page={page} tab="shared" />
      <SharedWork page={page} />
    </OfficerFrame>
  );
}
