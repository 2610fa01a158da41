import type { ReactNode } from 'react';
import { classNames } from '../list/class-names';

export interface FieldsetProps {
  readonly legend: ReactNode;
  readonly legendSize?: 's' | 'm' | 'l';
  /** The legend is the heading of the page. */
  readonly legendIsHeading?: boolean;
  readonly legendHidden?: boolean;
  readonly describedBy?: string | undefined;
  readonly role?: 'group';
  readonly children: ReactNode;
}

/** Fields that answer one question together. */
export function Fieldset({
  legend,
  legendSize,
  legendIsHeading,
  legendHidden,
  describedBy,
  role,
  children,
}: FieldsetProps) {
  const legendClass = classNames(
    'govuk-fieldset__legend',
    legendSize && `govuk-fieldset__legend--${legendSize}`,
    legendHidden && 'govuk-visually-hidden',
  );
  return (
    <fieldset className="govuk-fieldset" aria-describedby={describedBy} role={role}>
      <legend className={legendClass}>
        {legendIsHeading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
      {children}
    </fieldset>
  );
}
