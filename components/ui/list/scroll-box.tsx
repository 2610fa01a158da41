'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

/**
 * Holds what may be wider than its place (tables above all), so that it scrolls in here and the page never sideways. Only while it
 * does scroll, it is a stop of the keyboard with a name, and its edges show that there is more; without script the browser's own bar
 * says so.
 */
export function ScrollBox({
  labelledBy,
  children,
}: {
  /** The id of what names it: the caption of the table. */
  readonly labelledBy: string;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const target = box.current;
    if (!target) return undefined;
    // A fraction of a pixel is no reason to scroll.
    const observer = new ResizeObserver(() => setScrolls(target.scrollWidth > target.clientWidth + 1));
    for (const watched of [target, ...target.children]) observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return scrolls ? (
    <div
      ref={box}
      className="hr-scroll hr-scroll--more"
      role="group"
      aria-labelledby={labelledBy}
      tabIndex={0}
    >
      {children}
    </div>
  ) : (
    <div ref={box} className="hr-scroll">
      {children}
    </div>
  );
}
