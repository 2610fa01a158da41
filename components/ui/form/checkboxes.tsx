import type { ReactNode } from 'react';
import { classNames } from '../list/class-names';
import { describedBy, FieldError, type FieldProps, FormGroup, Hint } from './field';
import { Fieldset } from './fieldset';

export interface CheckboxChoice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
}

export interface CheckboxesProps extends FieldProps {
  readonly options: readonly CheckboxChoice[];
  readonly defaultValue?: readonly string[] | undefined;
  readonly small?: boolean;
  readonly legendSize?: 's' | 'm' | 'l';
}

/** Any number of choices. Every box has the field's name; the first carries its id. */
export function Checkboxes(props: CheckboxesProps) {
  const {
    name,
    id = name,
    label,
    hint,
    error,
    groupClass,
    options,
    defaultValue = [],
    small,
    legendSize,
    disabled,
  } = props;
  return (
    <FormGroup error={error} className={groupClass}>
      <Fieldset legend={label} legendSize={legendSize} describedBy={describedBy(id, { hint, error })}>
        {hint ? <Hint id={id}>{hint}</Hint> : null}
        {error ? <FieldError id={id}>{error}</FieldError> : null}
        <div
          key={defaultValue.join()}
          className={classNames('govuk-checkboxes', small && 'govuk-checkboxes--small')}
        >
          {options.map((option, index) => (
            <CheckboxItem
              key={option.value}
              option={option}
              name={name}
              id={index === 0 ? id : `${id}-${index + 1}`}
              checked={defaultValue.includes(option.value)}
              disabled={disabled}
            />
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  );
}

export interface CheckboxProps extends Omit<FieldProps, 'hint'> {
  readonly value?: string;
  readonly defaultChecked?: boolean;
  readonly hint?: ReactNode;
  readonly small?: boolean;
}

/** One box on its own: yes, or not. */
export function Checkbox({
  name,
  id = name,
  label,
  hint,
  error,
  value = 'y',
  defaultChecked = false,
  small,
  disabled,
  groupClass,
}: CheckboxProps) {
  return (
    <FormGroup error={error} className={groupClass}>
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      <div className={classNames('govuk-checkboxes', small && 'govuk-checkboxes--small')}>
        <CheckboxItem
          option={{ value, label, hint }}
          name={name}
          id={id}
          checked={defaultChecked}
          disabled={disabled}
          error={error}
        />
      </div>
    </FormGroup>
  );
}

interface ItemProps {
  readonly option: CheckboxChoice;
  readonly name: string;
  readonly id: string;
  readonly checked: boolean;
  readonly disabled: boolean | undefined;
  readonly error?: string | undefined;
}

function CheckboxItem({ option, name, id, checked, disabled, error }: ItemProps) {
  const ids = [option.hint ? `${id}-item-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        id={id}
        name={name}
        type="checkbox"
        value={option.value}
        defaultChecked={checked}
        disabled={disabled || option.disabled}
        aria-describedby={ids || undefined}
      />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
        {option.label}
      </label>
      {option.hint ? (
        <div id={`${id}-item-hint`} className="govuk-hint govuk-checkboxes__hint">
          {option.hint}
        </div>
      ) : null}
    </div>
  );
}
