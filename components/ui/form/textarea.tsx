import { classNames } from '../list/class-names';
import { describedBy, FieldHead, type FieldProps, FormGroup } from './field';

export interface TextareaProps extends FieldProps {
  readonly defaultValue?: string | undefined;
  readonly rows?: number;
  readonly spellCheck?: boolean;
  readonly maxLength?: number;
}

/** Several lines of text. */
export function Textarea({
  name,
  id = name,
  label,
  hint,
  error,
  groupClass,
  rows = 4,
  ...rest
}: TextareaProps) {
  return (
    <FormGroup error={error} className={groupClass}>
      <FieldHead id={id} label={label} hint={hint} error={error} />
      <textarea
        {...rest}
        className={classNames('govuk-textarea', error && 'govuk-textarea--error')}
        id={id}
        name={name}
        rows={rows}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? true : undefined}
      />
    </FormGroup>
  );
}
