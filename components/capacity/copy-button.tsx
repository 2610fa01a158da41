'use client';

import { useState } from 'react';
import { useScriptRuns } from '../ui/page/use-script-runs';

/** Copies a text and says so. Where the browser does not let it, it says what to do instead. It appears only where script runs. */
export function CopyButton({ text, children }: { readonly text: string; readonly children: string }) {
  const scriptRuns = useScriptRuns();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied');
    } catch {
      setSaid('Your browser does not allow it: select the text and copy it.');
    }
  };
  return (
    <p className="hr-copy hr-noprint">
      <button type="button" className="hr-button-link" hidden={!scriptRuns} onClick={() => void copy()}>
        {children}
      </button>{' '}
      <span role="status">{said}</span>
    </p>
  );
}
