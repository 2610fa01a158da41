import type { ReactNode } from 'react';
import { classNames } from '../list/class-names';

/** What every field takes. `id` is the name unless given, so that an error summary can link to `#name`. */
export interface FieldProps {
  readonly name: string;
  readonly id?: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  /** Adds classes to the form group. */
  readonly groupClass?: string;
}

/** The ids that tie a field to its hint and its error. */
export function describedBy(
  id: string,
  parts: { readonly hint?: ReactNode; readonly error?: string | undefined },
): string | undefined {
  const ids = [parts.hint ? `${id}-hint` : '', parts.error ? `${id}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** The group around a field: a red bar at the side when something is wrong. */
export function FormGroup({
  error,
  className,
  children,
}: {
  readonly error?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div className={classNames('govuk-form-group', error && 'govuk-form-group--error', className)}>
      {children}
    </div>
  );
}

/** The words that help to answer. */
export function Hint({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <div id={`${id}-hint`} className="govuk-hint">
      {children}
    </div>
  );
}

/** What to do about what is wrong, beside the field. */
export function FieldError({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <p id={`${id}-error`} className="govuk-error-message">
      <span className="govuk-visually-hidden">Error:</span> {children}
    </p>
  );
}

/** Label, hint and error of a field with one control. */
export function FieldHead({
  id,
  label,
  hint,
  error,
  hideLabel,
}: {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly hideLabel?: boolean | undefined;
}) {
  return (
    <>
      <label className={classNames('govuk-label', hideLabel && 'govuk-visually-hidden')} htmlFor={id}>
        {label}
      </label>
      {hint ? <Hint id={id}>{hint}</Hint> : null}
      {error ? <FieldError id={id}>{error}</FieldError> : null}
    </>
  );
}
