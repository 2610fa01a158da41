import type { ReactNode } from 'react';
import { classNames } from '../list/class-names';
import { describedBy, FieldError, type FieldProps, FormGroup, Hint } from './field';
import { Fieldset } from './fieldset';

export interface RadioChoice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
  /** Asked only when this choice is taken. Always shown without a browser that can tell. */
  readonly reveal?: ReactNode;
}

export interface RadiosProps extends FieldProps {
  readonly options: readonly RadioChoice[];
  readonly defaultValue?: string | undefined;
  readonly inline?: boolean;
  readonly small?: boolean;
  readonly legendSize?: 's' | 'm' | 'l';
  readonly legendIsHeading?: boolean;
}

/** One choice of a few, all in view. The first radio carries the field's id, so the error summary leads to it. */
export function Radios(props: RadiosProps) {
  const {
    name,
    id = name,
    label,
    hint,
    error,
    groupClass,
    options,
    defaultValue,
    inline,
    small,
    legendSize,
    legendIsHeading,
    disabled,
  } = props;
  return (
    <FormGroup error={error} className={groupClass}>
      <Fieldset
        legend={label}
        legendSize={legendSize}
        legendIsHeading={legendIsHeading}
        describedBy={describedBy(id, { hint, error })}
      >
        {hint ? <Hint id={id}>{hint}</Hint> : null}
        {error ? <FieldError id={id}>{error}</FieldError> : null}
        <div
          key={defaultValue ?? ''}
          className={classNames(
            'govuk-radios',
            inline && 'govuk-radios--inline',
            small && 'govuk-radios--small',
          )}
        >
          {options.map((option, index) => (
            <Radio
              key={option.value}
              option={option}
              name={name}
              id={index === 0 ? id : `${id}-${index + 1}`}
              checked={defaultValue === option.value}
              disabled={disabled}
            />
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  );
}

interface RadioProps {
  readonly option: RadioChoice;
  readonly name: string;
  readonly id: string;
  readonly checked: boolean;
  readonly disabled: boolean | undefined;
}

function Radio({ option, name, id, checked, disabled }: RadioProps) {
  return (
    <div className={classNames('govuk-radios__item', Boolean(option.reveal) && 'hr-reveal')}>
      <input
        className="govuk-radios__input"
        id={id}
        name={name}
        type="radio"
        value={option.value}
        defaultChecked={checked}
        disabled={disabled || option.disabled}
        aria-describedby={option.hint ? `${id}-item-hint` : undefined}
      />
      <label className="govuk-label govuk-radios__label" htmlFor={id}>
        {option.label}
      </label>
      {option.hint ? (
        <div id={`${id}-item-hint`} className="govuk-hint govuk-radios__hint">
          {option.hint}
        </div>
      ) : null}
      {option.reveal ? (
        <div className="govuk-radios__conditional hr-reveal__part">{option.reveal}</div>
      ) : null}
    </div>
  );
}
