import { classNames } from '../list/class-names';
import { describedBy, FieldHead, type FieldProps, FormGroup } from './field';

export interface FileInputProps extends FieldProps {
  /** File types, as the browser's chooser takes them: ".csv,.xlsx". */
  readonly accept?: string;
  readonly multiple?: boolean;
}

/** Files to send. The form needs no encType: React sets it for an action; a plain form sets multipart/form-data itself. */
export function FileInput({ name, id = name, label, hint, error, groupClass, ...rest }: FileInputProps) {
  return (
    <FormGroup error={error} className={groupClass}>
      <FieldHead id={id} label={label} hint={hint} error={error} />
      <input
        {...rest}
        className={classNames('govuk-file-upload', error && 'govuk-file-upload--error')}
        id={id}
        name={name}
        type="file"
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? true : undefined}
      />
    </FormGroup>
  );
}
