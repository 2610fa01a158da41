import type { FieldProblem, FormValues } from '@/lib/kernel/form-state';
import { type FieldGroup, fieldName, type ModelField } from '@/lib/domain/workload/sections/field';
import { messageFor, textValue } from '../ui/form/field-values';
import { Select } from '../ui/form/select';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';

interface MatrixFieldsProps {
  readonly groups: readonly FieldGroup[];
  readonly values: FormValues;
  readonly problems: readonly FieldProblem[];
}

/** A choice for each grade and band, as a table with the fewer of the two across. */
export function MatrixFields({ groups, values, problems }: MatrixFieldsProps) {
  const bands = groups[0]?.fields.map((field) => field.label) ?? [];
  const grades = groups.map((entry) => entry.title);
  const gradesDown = bands.length < grades.length;
  const [down, across] = gradesDown ? [grades, bands] : [bands, grades];
  return (
    <Table
      caption="The verdict on each grade and band"
      className="hr-rules__matrix"
      columns={[
        { key: 'down', label: gradesDown ? 'Grade' : 'Band' },
        ...across.map((label) => ({ key: label, label })),
      ]}
    >
      {down.map((label, row) => (
        <Row key={label}>
          <RowHeader>{label}</RowHeader>
          {across.map((column, index) => {
            const entry = groups[gradesDown ? row : index];
            const field = entry?.fields[gradesDown ? index : row];
            return (
              <Cell key={column} label={column}>
                {entry && field ? (
                  <Verdict grade={entry.title} field={field} values={values} problems={problems} />
                ) : null}
              </Cell>
            );
          })}
        </Row>
      ))}
    </Table>
  );
}

function Verdict({
  grade,
  field,
  values,
  problems,
}: Omit<MatrixFieldsProps, 'groups'> & { readonly grade: string; readonly field: ModelField }) {
  const name = fieldName(field.path);
  return (
    <Select
      name={name}
      label={`${grade}, ${field.label.toLowerCase()}`}
      hideLabel
      groupClass="govuk-!-margin-bottom-0"
      options={[
        { value: '', label: 'No verdict' },
        ...(field.kind.type === 'choice' ? field.kind.options : []),
      ]}
      defaultValue={textValue(values, name)}
      error={messageFor(problems, name)}
    />
  );
}
