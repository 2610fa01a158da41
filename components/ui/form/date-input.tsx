import { wrongParts } from '@/lib/kernel/reading/day-parts';
import { classNames } from '../list/class-names';
import { describedBy, FieldError, type FieldProps, FormGroup, Hint } from './field';
import { Fieldset } from './fieldset';
import { type DateParts, dateParts } from './field-values';

type Part = keyof DateParts;

const PARTS: readonly { readonly part: Part; readonly label: string; readonly width: 2 | 4 }[] = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
];

export interface DateInputProps extends FieldProps {
  /** What to show: a date as YYYY-MM-DD, or what was typed. */
  readonly defaultValue?: string | DateParts | null | undefined;
  /** The parts that are wrong; unless said, those of what was typed that are wrong by themselves, else all three. */
  readonly errorParts?: readonly Part[];
  readonly legendSize?: 's' | 'm' | 'l';
  /** For a date of birth: 'bday'. */
  readonly autoComplete?: 'bday';
}

/**
 * A date as day, month and year: fields `${name}-day`, `${name}-month` and `${name}-year`.
 * The group has the field's id; an error summary link to it goes to the first wrong part.
 */
export function DateInput(props: DateInputProps) {
  const {
    name,
    id = name,
    label,
    hint,
    error,
    groupClass,
    defaultValue,
    errorParts,
    legendSize,
    disabled,
    autoComplete,
  } = props;
  const values = toParts(defaultValue);
  const found = errorParts ?? wrongParts(values);
  const wrong = (part: Part): boolean => Boolean(error) && (found.length === 0 || found.includes(part));
  return (
    <FormGroup error={error} className={groupClass}>
      <Fieldset
        legend={label}
        legendSize={legendSize}
        describedBy={describedBy(id, { hint, error })}
        role="group"
      >
        {hint ? <Hint id={id}>{hint}</Hint> : null}
        {error ? <FieldError id={id}>{error}</FieldError> : null}
        <div className="govuk-date-input" id={id}>
          {PARTS.map(({ part, label: partLabel, width }) => (
            <div key={part} className="govuk-date-input__item">
              <div className="govuk-form-group">
                <label className="govuk-label govuk-date-input__label" htmlFor={`${id}-${part}`}>
                  {partLabel}
                </label>
                <input
                  className={classNames(
                    'govuk-input govuk-date-input__input',
                    `govuk-input--width-${width}`,
                    wrong(part) && 'govuk-input--error',
                  )}
                  id={`${id}-${part}`}
                  name={`${name}-${part}`}
                  type="text"
                  inputMode="numeric"
                  autoComplete={autoComplete ? `${autoComplete}-${part}` : undefined}
                  defaultValue={values[part]}
                  disabled={disabled}
                  aria-invalid={wrong(part) ? true : undefined}
                />
              </div>
            </div>
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  );
}

function toParts(value: string | DateParts | null | undefined): DateParts {
  return value !== null && typeof value === 'object' ? value : dateParts(value);
}
