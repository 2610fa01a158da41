'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

/** Follows what stands in some fields of the form around a box of the page; `opens`: what stands there when it opens. */
export function useFormTexts(
  names: readonly string[],
  opens: Readonly<Record<string, string>>,
): {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly texts: Readonly<Record<string, string>>;
} {
  const box = useRef<HTMLDivElement>(null);
  const [followed, setFollowed] = useState<Readonly<Record<string, string>> | null>(null);
  const list = names.join(' ');
  useEffect(() => {
    const form = box.current?.closest('form');
    if (!form) return undefined;
    const follow = (): void => {
      const data = new FormData(form);
      const typed = list.split(' ').map((name) => {
        const value = data.get(name);
        return [name, typeof value === 'string' ? value : ''] as const;
      });
      setFollowed(Object.fromEntries(typed));
    };
    follow();
    form.addEventListener('change', follow);
    return () => form.removeEventListener('change', follow);
  }, [list]);
  return { box, texts: followed ?? opens };
}
