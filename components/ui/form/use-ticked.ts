'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

/** Follows which boxes of a name are ticked in the form around a box of the page; `opens`: those that are ticked when it opens. */
export function useTicked(
  name: string,
  opens: readonly string[],
): { readonly box: RefObject<HTMLDivElement | null>; readonly ticked: readonly string[] } {
  const box = useRef<HTMLDivElement>(null);
  const [followed, setFollowed] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const form = box.current?.closest('form');
    if (!form) return undefined;
    const follow = (): void =>
      setFollowed(new FormData(form).getAll(name).filter((value) => typeof value === 'string'));
    follow();
    form.addEventListener('change', follow);
    return () => form.removeEventListener('change', follow);
  }, [name]);
  return { box, ticked: followed ?? opens };
}
