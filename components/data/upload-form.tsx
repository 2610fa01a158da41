import { toData } from '@/lib/addresses/data';
import type { DataPage } from '@/lib/usecases/data/upload-page';
import { Checkbox } from '../ui/form/checkboxes';
import { FileInput } from '../ui/form/file-input';
import { Select } from '../ui/form/select';
import { SubmitButton } from '../ui/form/submit-button';
import { TextInput } from '../ui/form/text-input';

/** Files to import, and how: a plain form, since files are larger than a form of a page may be. Nothing is changed by it. */
export function UploadForm({
  regions,
  error,
}: {
  readonly regions: DataPage['regions'];
  readonly error: string | null;
}) {
  return (
    <form method="post" action={toData.upload()} encType="multipart/form-data">
      <FileInput
        name="files"
        label="Files"
        hint="CSV files whose names say what they hold, such as cases.csv, or Excel workbooks (.xlsx) with a sheet for each: at most 25 MB together"
        error={error ?? undefined}
        accept=".csv,.txt,.tsv,.xlsx"
        multiple
      />
      <TextInput
        name="asOf"
        label="When the files were extracted (optional)"
        hint="For example, 29/11/2026 or 2026-11-29 06:00. What was decided here after that stands"
        width={20}
      />
      {regions.length > 1 ? (
        <Select
          name="region"
          label="Who brought the files (optional)"
          hint="For cases that have no unit and no officer, where the files speak of several parts of the estate"
          options={[
            { value: '', label: 'Not said' },
            ...regions.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      ) : null}
      <Checkbox
        name="complete"
        label="These files are complete: end what they lack"
        hint="Otherwise what a file does not name is left alone. You see what would end before anything does"
      />
      <SubmitButton>Check the files</SubmitButton>
    </form>
  );
}
