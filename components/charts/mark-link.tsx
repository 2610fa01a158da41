import type { ReactNode } from 'react';
import type { Address } from '@/lib/kernel/address';

/** A mark of a chart that opens its list when it is pressed. The table beside the chart has the same link for those who use no pointer. */
export function MarkLink({
  href,
  children,
}: {
  readonly href: Address | undefined;
  readonly children: ReactNode;
}) {
  if (href === undefined) return <g>{children}</g>;
  return (
    <g className="hr-mark-link" onClick={() => window.location.assign(href)}>
      {children}
    </g>
  );
}
