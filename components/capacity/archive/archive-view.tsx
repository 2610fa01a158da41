import { toCapacity } from '@/lib/addresses/capacity';
import { addDays, type IsoDate } from '@/lib/kernel/dates';
import { formatDate } from '@/lib/kernel/format';
import type { ArchivePage, ArchiveQuery } from '@/lib/usecases/capacity/archive/archive-page';
import { Button } from '../../ui/form/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { messageFor } from '../../ui/form/field-values';
import { Select } from '../../ui/form/select';
import { TextInput } from '../../ui/form/text-input';
import { EmptyState } from '../../ui/page/empty-state';
import { OfficialMarking } from '../../ui/page/official-marking';
import { PageFrame } from '../../ui/page/page-frame';
import { PageHead } from '../../ui/page/page-head';
import { archiveHref } from '../capacity-address';
import { UnitCrumbs } from '../capacity-top';

/** So many days are offered where none were asked for. */
const USUAL_DAYS = 28;

/** Which daily figures, of which days, as which file. */
export function ArchiveView({ page, query }: { readonly page: ArchivePage; readonly query: ArchiveQuery }) {
  const { unit, above, model, dataAsOf, firstDay, problems } = page;
  return (
    <PageFrame
      above={
        <UnitCrumbs above={above} unit={unit} more={[{ label: 'Daily figures', href: archiveHref(unit) }]} />
      }
      below={<OfficialMarking model={model} dataAsOf={dataAsOf} />}
    >
      {problems.length === 0 ? null : <ErrorSummary problems={problems} />}
      <PageHead
        caption={unit.name}
        title="Daily figures"
        data={firstDay === null ? undefined : `The first day stored is ${formatDate(firstDay)}.`}
      />
      {firstDay === null ? (
        <EmptyState kind="none_exist" title="No day has been stored yet">
          Each night stores the workload of everybody. The first day can be taken tomorrow.
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body">
            Workload of each day as it was stored that night. A day that was not stored has no rows; today’s
            figures are stored tonight.
          </p>
          <ArchiveForm page={page} query={query} first={firstDay} />
        </>
      )}
    </PageFrame>
  );
}

function ArchiveForm({
  page: { unit, today, model, mayName, problems },
  query,
  first,
}: {
  readonly page: ArchivePage;
  readonly query: ArchiveQuery;
  readonly first: IsoDate;
}) {
  const names = model.estateNames;
  const last = addDays(today, -1);
  const usual = addDays(today, -USUAL_DAYS);
  return (
    <form method="get" action={toCapacity.archiveDownload()}>
      <input type="hidden" name="level" value={unit.level} />
      <input type="hidden" name="code" value={unit.code} />
      <Select
        name="of"
        label="A row a day for each"
        defaultValue={query.of}
        options={[
          { value: 'teams', label: names.team },
          ...(mayName ? [{ value: 'officers', label: 'officer' }] : []),
          { value: 'units', label: 'part of the estate' },
        ]}
      />
      <TextInput
        name="from"
        label="First day"
        hint="For example, 2/11/2026"
        defaultValue={query.from ?? (usual < first ? first : usual)}
        width={10}
        error={messageFor(problems, 'from')}
      />
      <TextInput
        name="to"
        label="Last day"
        defaultValue={query.to ?? (last < first ? first : last)}
        width={10}
        error={messageFor(problems, 'to')}
      />
      <Select
        name="format"
        label="File"
        defaultValue={query.format}
        error={messageFor(problems, 'format')}
        options={[
          { value: 'csv', label: 'CSV' },
          { value: 'xlsx', label: 'Excel workbook (XLSX)' },
        ]}
      />
      <Button>Download</Button>
    </form>
  );
}
