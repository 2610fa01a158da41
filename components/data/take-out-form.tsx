import { toData } from '@/lib/addresses/data';
import type { DataPage } from '@/lib/usecases/data/upload-page';
import { Button } from '../ui/form/button';
import { Select } from '../ui/form/select';

/** What a region owns, as the files that would bring it: imported again, nothing is to change. */
export function TakeOutForm({ takeOut, regions }: Pick<DataPage, 'takeOut' | 'regions'>) {
  return (
    <form method="get" action={toData.takeOut()}>
      <p className="govuk-body">
        Live cases with who holds them, staff, hours and records that stand, as the files of an import:
        brought again, nothing is to change. What you may not know is left out, and the file says so. Each
        time is logged.
      </p>
      <Select
        name="region"
        label="Whose data"
        options={[
          { value: '', label: 'Everything' },
          ...regions.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <Select
        name="file"
        label="Which file"
        options={[
          { value: '', label: 'All of them, as one Excel workbook (XLSX)' },
          ...takeOut.map((file) => ({ value: file, label: file })),
        ]}
      />
      <Button look="secondary">Download</Button>
    </form>
  );
}
