'use client';

import { useEffect } from 'react';

const EVERY_MINUTE = 60 * 1000;

/** While the candidates of a waiting case are open and looked at, those who see the same queue are told. */
export function SignOfLife({ crn }: { readonly crn: string }) {
  useEffect(() => {
    const say = (choosing: boolean): void => {
      // Nothing hangs on it: without it others see less, no more.
      void fetch(`/api/v1/cases/${encodeURIComponent(crn)}/choosing`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ choosing }),
        keepalive: true,
      }).catch(() => undefined);
    };
    const look = (): void => {
      if (document.visibilityState === 'visible') say(true);
    };
    const leave = (): void => say(false);
    look();
    const timer = setInterval(look, EVERY_MINUTE);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [crn]);
  return null;
}
