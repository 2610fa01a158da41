import { classNames } from '../list/class-names';
import { describedBy, FieldHead, type FieldProps, FormGroup } from './field';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectProps extends FieldProps {
  readonly options: readonly (Choice | { readonly group: string; readonly options: readonly Choice[] })[];
  readonly defaultValue?: string | undefined;
  readonly hideLabel?: boolean;
}

/** A choice from a list. Give a first option with the value '' where nothing is chosen yet. */
export function Select({
  name,
  id = name,
  label,
  hint,
  error,
  groupClass,
  options,
  defaultValue,
  hideLabel,
  disabled,
}: SelectProps) {
  return (
    <FormGroup error={error} className={groupClass}>
      <FieldHead id={id} label={label} hint={hint} error={error} hideLabel={hideLabel} />
      {/* Keyed: React does not carry a new default into a select that a form reset has touched. */}
      <select
        key={defaultValue ?? ''}
        className={classNames('govuk-select', error && 'govuk-select--error')}
        id={id}
        name={name}
        defaultValue={defaultValue}
        disabled={disabled}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? true : undefined}
      >
        {options.map((entry) =>
          'group' in entry ? (
            <optgroup key={entry.group} label={entry.group}>
              {entry.options.map(toOption)}
            </optgroup>
          ) : (
            toOption(entry)
          ),
        )}
      </select>
    </FormGroup>
  );
}

function toOption(choice: Choice) {
  return (
    <option key={choice.value} value={choice.value} disabled={choice.disabled}>
      {choice.label}
    </option>
  );
}
