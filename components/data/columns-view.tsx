import { toData } from '@/lib/addresses/data';
import type { FormAction } from '@/lib/kernel/form-state';
import type { ColumnsPage } from '@/lib/usecases/data/columns-page';
import { BackLink } from '../ui/page/back-link';
import { InsetText } from '../ui/page/inset-text';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { ColumnsForm } from './columns-form';

/** What the files of an upload hold, and which column each of their headings is: to be said before they are checked. */
export function ColumnsView({ page, action }: { readonly page: ColumnsPage; readonly action: FormAction }) {
  return (
    <PageFrame above={<BackLink href={toData.page()}>Data</BackLink>} below={<OfficialMarking />}>
      <PageHead title="Say which column is which" />
      <p className="govuk-body">
        Some headings are not those that files to import have. What they most likely mean is filled in: look
        at every one. Files with the same headings are read so from then on, without this question. Nothing is
        changed before you have seen what it would be.
      </p>
      {page.tables.length === 0 ? (
        <InsetText>There is nothing in these files that can be read: bring them again.</InsetText>
      ) : (
        <ColumnsForm page={page} action={action} />
      )}
    </PageFrame>
  );
}
