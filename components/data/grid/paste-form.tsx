'use client';

import type { FormAction } from '@/lib/kernel/form-state';
import type { PastePage } from '@/lib/usecases/data/grid/view-paste';
import { ErrorSummary } from '../../ui/form/error-summary';
import { messageFor, textValue } from '../../ui/form/field-values';
import { Select } from '../../ui/form/select';
import { SubmitButton } from '../../ui/form/submit-button';
import { Textarea } from '../../ui/form/textarea';
import { TextInput } from '../../ui/form/text-input';
import { useKeptForm } from '../../ui/form/use-kept-form';

/** What the rows are of each file. */
const KIND_WORDS: Readonly<Record<PastePage['file'], string>> = {
  'teams.csv': 'Teams',
  'officers.csv': 'Officers',
  'cases.csv': 'Cases',
  'reductions.csv': 'Reductions of hours',
  'absences.csv': 'Absences',
  'reports.csv': 'Reports',
  'oversight.csv': 'Management oversight',
  'establishment.csv': 'Posts',
};

/** Takes rows as they are copied from a spreadsheet. */
export function PasteForm({ page, action }: { readonly page: PastePage; readonly action: FormAction }) {
  const [{ problems, values }, submit] = useKeptForm(action, { problems: [], values: {} }, 'paste');
  return (
    <form action={submit} noValidate>
      <ErrorSummary problems={problems} />
      <Select
        name="file"
        label="What the rows are"
        error={messageFor(problems, 'file')}
        defaultValue={textValue(values, 'file', page.file)}
        options={page.kinds.map(({ file }) => ({ value: file, label: `${KIND_WORDS[file]} (${file})` }))}
      />
      <Textarea
        name="rows"
        label="Rows"
        hint="Copy them in your spreadsheet, best with the row of headings, and paste them here. Leave it empty to type them in a grid"
        rows={10}
        spellCheck={false}
        error={messageFor(problems, 'rows')}
        defaultValue={textValue(values, 'rows')}
      />
      <TextInput
        name="asOf"
        label="When the rows were taken from where they come from (optional)"
        hint="For example, 29/11/2026 or 2026-11-29 06:00. What was decided here after that stands"
        width={20}
        defaultValue={textValue(values, 'asOf')}
      />
      <SubmitButton>Check the rows</SubmitButton>
    </form>
  );
}
