import { PageLink } from '../list/page-link';
import type { ReactNode } from 'react';
import { classNames } from '../list/class-names';
import type { LinkTarget } from '@/lib/kernel/address';

export type ButtonLook = 'primary' | 'secondary' | 'warning';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly look?: ButtonLook;
  readonly type?: 'submit' | 'button';
  readonly name?: string;
  readonly value?: string;
  readonly disabled?: boolean;
  /** Looks like a link: for a change (sign out, remove) that must be a form. */
  readonly asLink?: boolean;
  readonly hiddenSuffix?: string;
  readonly className?: string;
  readonly formAction?: string | ((form: FormData) => void | Promise<void>);
  readonly onClick?: () => void;
}

/** The classes of a button of this look. */
export function buttonClass(look: ButtonLook = 'primary', extra?: string): string {
  return classNames('govuk-button', look !== 'primary' && `govuk-button--${look}`, extra);
}

/** A plain button. For a form that changes something, SubmitButton guards against a double click as well. */
export function Button({
  children,
  look,
  type = 'submit',
  asLink,
  hiddenSuffix,
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={asLink ? classNames('hr-button-link', className) : buttonClass(look, className)}
    >
      {children}
      {hiddenSuffix ? <span className="govuk-visually-hidden"> {hiddenSuffix}</span> : null}
    </button>
  );
}

/** A link that is the page's next step. */
export function LinkButton({
  href,
  children,
  look,
  className,
}: {
  readonly href: LinkTarget;
  readonly children: ReactNode;
  readonly look?: ButtonLook;
  readonly className?: string;
}) {
  return (
    <PageLink href={href} className={buttonClass(look, className)} draggable={false}>
      {children}
    </PageLink>
  );
}

/** Buttons and links side by side. */
export function ButtonGroup({ children }: { readonly children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>;
}
