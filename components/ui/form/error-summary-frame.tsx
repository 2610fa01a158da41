'use client';

import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import type { FieldProblem } from '@/lib/kernel/form-state';

const FOCUSABLE = 'input:not([type="hidden"]), select, textarea, button';

interface ErrorSummaryFrameProps {
  /** Each new list of problems takes the focus; drawing the same one again does not. */
  readonly problems: readonly FieldProblem[];
  readonly children: ReactNode;
}

/** Takes the focus when problems appear, and leads each line to its field with the label in view. */
export function ErrorSummaryFrame({ problems, children }: ErrorSummaryFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.focus();
    document.title = titleWithError(document.title);
    return () => {
      document.title = titleWithoutError(document.title);
    };
  }, [problems]);
  return (
    <div ref={frame} className="govuk-error-summary" tabIndex={-1} onClick={leadToField}>
      {children}
    </div>
  );
}

const ERROR = 'Error: ';

/** "Error: Log a case – Headroom": the first that a screen reader hears of a form that came back. */
export function titleWithError(title: string): string {
  return title.startsWith(ERROR) ? title : `${ERROR}${title}`;
}

/** The title of the page once nothing is wrong any more. */
export function titleWithoutError(title: string): string {
  return title.startsWith(ERROR) ? title.slice(ERROR.length) : title;
}

function leadToField(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const target = link ? document.getElementById(link.hash.slice(1)) : null;
  const control = target ? controlOf(target) : null;
  if (!control) return;
  event.preventDefault();
  (control.closest('.govuk-form-group--error') ?? control).scrollIntoView();
  control.focus({ preventScroll: true });
}

/** The field itself, or within a group its first wrong part, else its first part. */
function controlOf(target: HTMLElement): HTMLElement | null {
  if (target.matches(FOCUSABLE)) return target;
  return (
    target.querySelector<HTMLElement>('[aria-invalid="true"]') ?? target.querySelector<HTMLElement>(FOCUSABLE)
  );
}
