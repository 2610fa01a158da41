'use client';

import { useSyncExternalStore } from 'react';

const never = (): (() => void) => () => undefined;

/** False in what the server sends, true once script has taken over: for what only script can do. */
export function useScriptRuns(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
