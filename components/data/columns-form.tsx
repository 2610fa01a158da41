'use client';

import { formatInstant, formatWhole } from '@/lib/kernel/format';
import type { FormAction, FormState } from '@/lib/kernel/form-state';
import type { AskedTable, ColumnsPage } from '@/lib/usecases/data/columns-page';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor, textValue } from '../ui/form/field-values';
import { Select } from '../ui/form/select';
import { SubmitButton } from '../ui/form/submit-button';
import { useKeptForm } from '../ui/form/use-kept-form';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { Section } from '../ui/page/page-head';

const GUESSED = 'Guessed: check it';

/** Says what each file or sheet holds, and which column each of its headings is. */
export function ColumnsForm({
  page: { id, tables, files },
  action,
}: {
  readonly page: ColumnsPage;
  readonly action: FormAction;
}) {
  const [state, submit] = useKeptForm(action, { problems: [], values: {} }, 'columns');
  return (
    <form action={submit} noValidate>
      <ErrorSummary problems={state.problems} />
      <input type="hidden" name="id" value={id} />
      {tables.map((table) => (
        <Section key={table.field} title={table.name}>
          <Select
            name={table.field}
            label={`What ${table.name} holds`}
            hint={fileHint(table)}
            error={messageFor(state.problems, table.field)}
            defaultValue={textValue(state.values, table.field, table.file ?? '')}
            options={[
              { value: '', label: 'Leave it out' },
              ...files.map((file) => ({ value: file, label: file })),
            ]}
          />
          {table.columns.length === 0 ? null : <Columns table={table} state={state} />}
        </Section>
      ))}
      <SubmitButton>Continue</SubmitButton>
    </form>
  );
}

function fileHint({ file, guessed, saidBefore, headRow }: AskedTable): string {
  if (file === null) return 'Choose what it holds, then Continue: its columns come next';
  const where = `Its headings stand in row ${formatWhole(headRow)}.`;
  if (guessed) return `${where} ${GUESSED}`;
  if (saidBefore === null) return where;
  return `${where} Columns as ${saidBefore.by} said on ${formatInstant(new Date(saidBefore.at))}`;
}

function Columns({ table, state }: { readonly table: AskedTable; readonly state: FormState }) {
  const options = [
    { value: '', label: 'Leave it out' },
    ...table.choices.map(({ name, label, required }) => ({
      value: name,
      label: `${label} (${name})${required ? ', must be there' : ''}`,
    })),
  ];
  return (
    <Table
      caption={`The columns of ${table.name}`}
      columns={[
        { key: 'heading', label: 'Heading' },
        { key: 'examples', label: 'What stands below it' },
        { key: 'column', label: 'What it is' },
      ]}
    >
      {table.columns.map(({ field, heading, examples, column, guessed }) => (
        <Row key={field}>
          <RowHeader>{heading}</RowHeader>
          <Cell label="What stands below it">{examplesWords(examples)}</Cell>
          <Cell label="What it is">
            <Select
              name={field}
              label={`What ${heading} is`}
              hideLabel
              {...(guessed ? { hint: GUESSED } : {})}
              error={messageFor(state.problems, field)}
              defaultValue={textValue(state.values, field, column)}
              options={options}
            />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** Those who are supervised are not named on this page. */
function examplesWords(examples: readonly string[] | null): string {
  if (examples === null) return 'Names or dates of birth: not shown';
  return examples.length === 0 ? 'Nothing in the first rows' : examples.join(', ');
}
