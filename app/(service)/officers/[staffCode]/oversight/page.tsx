import { OversightsForm } from '@/components/oversight/oversights-form';
import { EmptyState } from '@/components/ui/page/empty-state';
import { PageHead } from '@/components/ui/page/page-head';
import { toSupervision } from '@/lib/addresses/officers';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewOversightsForm } from '@/lib/usecases/oversight/view-oversights-form';
import { FormFrame } from '../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../officer-params';
import { recordOversightsAction } from './actions';

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'record oversight');

/** Records what one meeting decided on several cases of an officer. */
export default async function OversightsPage(props: OfficerParams) {
  const page = unwrap(await viewOversightsForm(await pageContext(), await staffCodeOf(props)));
  const back = toSupervision.page(page.staffCode);
  return (
    <FormFrame backHref={back}>
      {page.cases.length === 0 ? (
        <>
          <PageHead caption={page.officerName} title="Record oversight of several cases" />
          <EmptyState kind="none_exist" title="No case of this officer needs oversight now">
            Cases are listed here when a rule asks for oversight of them.
          </EmptyState>
        </>
      ) : (
        <OversightsForm
          action={recordOversightsAction}
          staffCode={page.staffCode}
          officerName={page.officerName}
          cases={page.cases.map((entry) => ({ ...entry, name: entry.name.text }))}
          cancelHref={back}
        />
      )}
    </FormFrame>
  );
}
