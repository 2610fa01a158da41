'use client';

import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { useFormStatus } from 'react-dom';
import { buttonClass, type ButtonLook } from './button';

export interface SubmitButtonProps {
  readonly children: ReactNode;
  readonly look?: ButtonLook;
  readonly name?: string;
  readonly value?: string;
  readonly className?: string;
}

/** Before the form says that it is being sent, a second click sooner than this is a double click. */
const AGAIN_AFTER_MS = 1000;

/**
 * Sends its form once: while an answer is awaited, further clicks do nothing. It keeps its focus and its words
 * (a disabled button would lose both). Without script it is a plain submit button.
 */
export function SubmitButton({ children, look, name, value, className }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  const sentAt = useRef(-Infinity);
  useEffect(() => {
    // The answer is there: whoever mends a problem quickly may send again at once.
    if (!pending) sentAt.current = -Infinity;
  }, [pending]);
  const holdBack = (event: MouseEvent): void => {
    if (pending || event.timeStamp - sentAt.current < AGAIN_AFTER_MS) event.preventDefault();
    else sentAt.current = event.timeStamp;
  };
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className={buttonClass(look, className)}
      aria-disabled={pending || undefined}
      onClick={holdBack}
    >
      {children}
    </button>
  );
}
