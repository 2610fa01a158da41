import { toData } from '@/lib/addresses/data';
import { formatWhole } from '@/lib/kernel/format';
import type { FormAction } from '@/lib/kernel/form-state';
import type { PastePage } from '@/lib/usecases/data/grid/view-paste';
import { TextLink } from '../../ui/list/text-link';
import { BackLink } from '../../ui/page/back-link';
import { Details } from '../../ui/page/details';
import { OfficialMarking } from '../../ui/page/official-marking';
import { PageFrame } from '../../ui/page/page-frame';
import { PageHead } from '../../ui/page/page-head';
import { PasteForm } from './paste-form';

/** Rows of a spreadsheet to be pasted, or an empty grid to be filled in. */
export function PasteView({ page, action }: { readonly page: PastePage; readonly action: FormAction }) {
  return (
    <PageFrame above={<BackLink href={toData.page()}>Data</BackLink>} below={<OfficialMarking />}>
      <PageHead title="Paste or type rows" />
      <p className="govuk-body">
        Up to {formatWhole(page.mostRows)} rows, checked as a file of them would be. You see what they would
        change before anything does. More rows, or several kinds at once:{' '}
        <TextLink href={toData.page()}>bring them as files</TextLink>.
      </p>
      <PasteForm page={page} action={action} />
      <Details summary="The columns of each kind">
        <p className="govuk-body">Without a row of headings, the columns stand in this order.</p>
        <dl className="govuk-body">
          {page.kinds.map(({ file, columns }) => (
            <div key={file}>
              <dt className="govuk-!-font-weight-bold">{file}</dt>
              <dd className="govuk-!-margin-left-0 govuk-!-margin-bottom-2">{columns.join(', ')}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </PageFrame>
  );
}
