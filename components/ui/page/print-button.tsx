'use client';

import type { ReactNode } from 'react';
import { useScriptRuns } from '../form/use-script-runs';

/** Prints the page. It appears only where script runs: without it, the browser's own menu prints just as well. */
export function PrintButton({ children = 'Print' }: { readonly children?: ReactNode }) {
  const scriptRuns = useScriptRuns();
  return (
    <button type="button" className="hr-button-link" hidden={!scriptRuns} onClick={() => window.print()}>
      {children}
    </button>
  );
}
