import type { FieldProblem, FormValues } from '@/lib/kernel/form-state';
import { type FieldGroup, fieldName } from '@/lib/workload/sections/field';
import { messageFor, textValue } from '../ui/field-values';
import { Select } from '../ui/select';
import { Cell, Row, RowHeader, Table } from '../ui/table';

/** A choice for each band and grade, as a table: bands down, grades across. */
export function MatrixFields({
  groups,
  values,
  problems,
}: {
  readonly groups: readonly FieldGroup[];
  readonly values: FormValues;
  readonly problems: readonly FieldProblem[];
}) {
  const bands = groups[0]?.fields.map((field) => field.label) ?? [];
  return (
    <Table
      caption="The verdict on each band and grade"
      columns={[
        { key: 'band', label: 'Band' },
        ...groups.map((entry) => ({ key: entry.key, label: entry.title })),
      ]}
    >
      {bands.map((band, index) => (
        <Row key={band}>
          <RowHeader>{band}</RowHeader>
          {groups.map((entry) => {
            const field = entry.fields[index];
            if (!field) return null;
            const name = fieldName(field.path);
            return (
              <Cell key={entry.key} label={entry.title}>
                <Select
                  name={name}
                  label={`${entry.title}, ${band.toLowerCase()}`}
                  hideLabel
                  groupClass="govuk-!-margin-bottom-0"
                  options={[
                    { value: '', label: 'No verdict' },
                    ...(field.kind.type === 'choice' ? field.kind.options : []),
                  ]}
                  defaultValue={textValue(values, name)}
                  error={messageFor(problems, name)}
                />
              </Cell>
            );
          })}
        </Row>
      ))}
    </Table>
  );
}
