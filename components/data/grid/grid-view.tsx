import { toData } from '@/lib/addresses/data';
import { countOf } from '@/lib/kernel/format';
import type { FormAction } from '@/lib/kernel/form-state';
import type { GridPage } from '@/lib/usecases/data/grid/grid-page';
import { TextLink } from '../../ui/list/text-link';
import { BackLink } from '../../ui/page/back-link';
import { OfficialMarking } from '../../ui/page/official-marking';
import { PageFrame } from '../../ui/page/page-frame';
import { PageHead } from '../../ui/page/page-head';
import { GridForm } from './grid-form';

/** Rows to import, each in cells of its own, with what is wrong beside them. */
export function GridView({ page, action }: { readonly page: GridPage; readonly action: FormAction }) {
  const { id, rows, errorCount, file } = page;
  return (
    <PageFrame above={<BackLink href={toData.page()}>Data</BackLink>} below={<OfficialMarking />}>
      <PageHead title="Rows to import" data={`${countOf(rows.length, 'row')} as ${file}.`} />
      <p className="govuk-body">
        {errorCount > 0
          ? `${countOf(errorCount, 'error')} to mend: nothing was changed. Mend each where it stands, then check the rows again.`
          : 'Fill in or change the rows, then check them: nothing is changed before you have seen what it would be.'}{' '}
        A row that is emptied is left out, and a column in which nothing stands leaves alone what is stored.
        In any other column an empty cell means that it is not known.
      </p>
      <GridForm page={page} action={action} />
      {rows.length > 0 && errorCount === 0 ? (
        <p className="govuk-body">
          <TextLink href={toData.one(id)}>See what the rows would change</TextLink>
        </p>
      ) : null}
    </PageFrame>
  );
}
