import { OneToOne } from '@/components/supervision/one-to-one';
import { BackLink } from '@/components/ui/page/back-link';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { toSupervision } from '@/lib/addresses/officers';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewOneToOne } from '@/lib/usecases/supervision/view-supervision';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../officer-params';

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'one-to-one sheet');

/** The sheet for a one-to-one, to print on A4. */
export default async function OneToOnePage(props: OfficerParams) {
  const page = unwrap(await viewOneToOne(await pageContext(), await staffCodeOf(props)));
  const back = toSupervision.page(page.measured.officer.staffCode);
  return (
    <PageFrame
      above={<BackLink href={back}>Back to supervision</BackLink>}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
    >
      <OneToOne page={page} />
    </PageFrame>
  );
}
