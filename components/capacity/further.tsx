import type { ReactNode } from 'react';

/** What is no answer by itself, for whoever asks on: folded away on screen, whole on paper. Opens without script. */
export function Further({
  summary,
  open = false,
  children,
}: {
  readonly summary: string;
  /** From the start: where the reader has asked for it. */
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className="hr-further" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
