'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/**
 * Folded away on a narrow screen, always open on a wide one; open without script. The style sheet keeps it closed on a
 * narrow screen until script has run, so that nothing jumps.
 */
export function Fold({ summary, children }: { readonly summary: ReactNode; readonly children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const fold = details.current;
    if (!fold) return undefined;
    const narrow = window.matchMedia('(max-width: 40.0525em)');
    const follow = (): void => {
      fold.open = !narrow.matches;
    };
    follow();
    fold.dataset['ready'] = '';
    narrow.addEventListener('change', follow);
    return () => narrow.removeEventListener('change', follow);
  }, []);
  return (
    <details ref={details} className="hr-fold" open>
      <summary className="hr-fold__summary">{summary}</summary>
      <div className="hr-fold__content">{children}</div>
    </details>
  );
}
