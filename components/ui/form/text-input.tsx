import type { InputHTMLAttributes, ReactNode } from 'react';
import { classNames } from '../list/class-names';
import { describedBy, FieldHead, type FieldProps, FormGroup } from './field';

export interface TextInputProps extends FieldProps {
  readonly defaultValue?: string | number | undefined;
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'tel';
  /** Characters that the answer usually has: the field shows as wide. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  readonly autoComplete?: string;
  readonly spellCheck?: boolean;
  readonly suffix?: ReactNode;
  readonly hideLabel?: boolean;
  readonly maxLength?: number;
  /** The id of a `<datalist>` with suggestions. */
  readonly list?: string;
}

/** One line of text. Numbers are text too (`inputMode="decimal"`): number fields change by scrolling and hide what was typed. */
export function TextInput(props: TextInputProps) {
  const {
    name,
    id = name,
    label,
    hint,
    error,
    groupClass,
    width,
    suffix,
    hideLabel,
    type = 'text',
    ...rest
  } = props;
  const input = (
    <input
      {...rest}
      className={classNames(
        'govuk-input',
        width && `govuk-input--width-${width}`,
        error && 'govuk-input--error',
      )}
      id={id}
      name={name}
      type={type}
      aria-describedby={describedBy(id, { hint, error })}
      aria-invalid={error ? true : undefined}
    />
  );
  return (
    <FormGroup error={error} className={groupClass}>
      <FieldHead id={id} label={label} hint={hint} error={error} hideLabel={hideLabel} />
      {suffix ? (
        <div className="govuk-input__wrapper">
          {input}
          <div className="govuk-input__suffix" aria-hidden="true">
            {suffix}
          </div>
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}
