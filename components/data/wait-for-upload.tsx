'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';

/** Milliseconds from one look to the next. */
const EVERY = 2_000;

/** Says that work goes on, and shows the page anew until it is done; without script, on being asked. */
export function WaitForUpload({
  lines,
  children,
}: {
  /** How far it is, each in a line of its own; null: nothing is known. */
  readonly lines: readonly (string | null)[];
  readonly children: ReactNode;
}) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <div role="status">
      <p className="govuk-body">{children}</p>
      {lines.map((line) =>
        line === null ? null : (
          <p key={line} className="govuk-body">
            {line}
          </p>
        ),
      )}
      <p className="govuk-body">
        <a className="govuk-link" href="?">
          Look whether it is done
        </a>
      </p>
    </div>
  );
}
