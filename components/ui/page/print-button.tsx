'use client';

import type { ReactNode } from 'react';
import { useScriptRuns } from './use-script-runs';
import { readyToPrint } from './before-print';

/** Prints the page, once its charts are drawn. It appears only where script runs: without it, the browser's own menu prints just as well. */
export function PrintButton({ children = 'Print' }: { readonly children?: ReactNode }) {
  const scriptRuns = useScriptRuns();
  return (
    <button
      type="button"
      className="hr-button-link hr-print"
      hidden={!scriptRuns}
      onClick={() => void readyToPrint().then(() => window.print())}
    >
      {children}
    </button>
  );
}
