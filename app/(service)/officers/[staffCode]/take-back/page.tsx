import { TakeBackForm } from '@/components/officers/take-back-form';
import { toOfficer } from '@/lib/addresses/officers';
import { formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewOfficerForm } from '@/lib/usecases/officers/view-officer-form';
import { FormFrame } from '../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../officer-params';
import { takeBackAction } from './actions';

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'logged in error');

/** Asks before an officer who was logged in error is taken back. */
export default async function TakeBackPage(props: OfficerParams) {
  const page = unwrap(await viewOfficerForm(await pageContext(), await staffCodeOf(props)));
  const { officer } = page.measured;
  const backHref = toOfficer.page(officer.staffCode);
  return (
    <FormFrame backHref={backHref}>
      <TakeBackForm
        action={takeBackAction}
        caption={formatListName(officer)}
        staffCode={officer.staffCode}
        version={officer.version}
        backHref={backHref}
      />
    </FormFrame>
  );
}
