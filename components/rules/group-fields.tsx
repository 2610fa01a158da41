import type { FieldProblem, FormValues } from '@/lib/kernel/form-state';
import {
  type FieldGroup,
  fieldName,
  type ModelField,
  removeName,
} from '@/lib/domain/workload/sections/field';
import { Checkbox, Checkboxes } from '../ui/form/checkboxes';
import { classNames } from '../ui/list/class-names';
import { messageFor, textValue } from '../ui/form/field-values';
import { Select } from '../ui/form/select';
import { TextInput } from '../ui/form/text-input';
import { capitalised, lowerFirst } from '@/lib/kernel/text/first-letter';

interface GroupFieldsProps {
  readonly entry: FieldGroup;
  readonly values: FormValues;
  readonly problems: readonly FieldProblem[];
}

/** The fields of one group side by side, as many as fit; a row of a list can be removed. */
export function GroupFields({ entry, values, problems }: GroupFieldsProps) {
  const added = entry.begins !== undefined;
  const wide = (field: ModelField): boolean => field.kind.type === 'choices';
  return (
    <fieldset className={classNames('govuk-fieldset hr-rules__group', added && 'hr-rules__group--added')}>
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{entry.title}</legend>
      {added ? <p className="govuk-hint">Leave empty to add none.</p> : null}
      {entry.words ? <p className="govuk-hint">{entry.words}</p> : null}
      <div className="hr-rules__fields">
        {entry.fields
          .filter((field) => !wide(field))
          .map((field) => (
            <OneField key={fieldName(field.path)} field={field} values={values} problems={problems} />
          ))}
        {entry.row && !added ? (
          <Checkbox
            name={removeName(entry.row)}
            label={`Remove ${lowerFirst(entry.title)}`}
            small
            defaultChecked={textValue(values, removeName(entry.row)) === 'y'}
            groupClass="hr-rules__remove"
          />
        ) : null}
      </div>
      {entry.fields.filter(wide).map((field) => (
        <OneField key={fieldName(field.path)} field={field} values={values} problems={problems} />
      ))}
    </fieldset>
  );
}

interface OneFieldProps {
  readonly field: ModelField;
  readonly values: FormValues;
  readonly problems: readonly FieldProblem[];
}

function OneField({ field, values, problems }: OneFieldProps) {
  const { kind } = field;
  const name = fieldName(field.path);
  const typed = values[name] ?? '';
  const shared = {
    name,
    label: capitalised(field.label),
    hint: field.hint,
    error: messageFor(problems, name),
  };
  const text = typeof typed === 'string' ? typed : (typed[0] ?? '');
  switch (kind.type) {
    case 'choice':
      return (
        <Select
          {...shared}
          options={[{ value: '', label: field.empty ? (field.none ?? 'None') : 'Choose' }, ...kind.options]}
          defaultValue={text}
        />
      );
    case 'choices':
      return (
        <Checkboxes
          {...shared}
          small
          options={kind.options}
          defaultValue={typeof typed === 'string' ? [typed] : typed}
          groupClass="hr-rules__choices"
        />
      );
    case 'yesno':
      return <Checkbox {...shared} small defaultChecked={text === 'y'} />;
    case 'number':
      return (
        <TextInput
          {...shared}
          width={5}
          inputMode={kind.decimals === 0 ? 'numeric' : 'decimal'}
          autoComplete="off"
          defaultValue={text}
        />
      );
    case 'text':
      return (
        <TextInput
          {...shared}
          width={kind.most > 40 ? 20 : 10}
          autoComplete="off"
          spellCheck={false}
          defaultValue={text}
        />
      );
    case 'texts':
    case 'numbers':
      return <TextInput {...shared} width={10} autoComplete="off" spellCheck={false} defaultValue={text} />;
  }
}
