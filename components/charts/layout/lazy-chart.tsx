'use client';

import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import { useMeasuredWidth } from './use-measured-width';
import { whenWorthDrawing } from './when-worth-drawing';

/** A container narrower than this, in pixels, gets the narrow layout. */
const NARROW_WIDTH = 560;
/** The same for charts that need more room across. */
const NARROW_WIDTH_LARGE = 860;

export interface LazyChartProps {
  /** What the chart says, in a sentence: its words for those who cannot see it. */
  readonly label: string;
  /** Heights in pixels of the two layouts: room is kept, so that nothing moves when the chart comes. */
  readonly height: number;
  readonly narrowHeight: number;
  readonly large?: boolean;
  readonly children: (size: { readonly width: number; readonly narrow: boolean }) => ReactNode;
}

/**
 * Draws a chart only after the page has loaded, and when it is near the screen or the browser is idle. Until then,
 * and without script, its place is kept and the figures are in the table beside it.
 */
export function LazyChart({ label, height, narrowHeight, large, children }: LazyChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [worthDrawing, setWorthDrawing] = useState(false);
  const width = useMeasuredWidth(place);
  useEffect(
    () => (place.current ? whenWorthDrawing(place.current, () => setWorthDrawing(true)) : undefined),
    [],
  );
  const narrow = width !== null && width < (large ? NARROW_WIDTH_LARGE : NARROW_WIDTH);
  const room = { '--hr-height': `${height}px`, '--hr-height-narrow': `${narrowHeight}px` };
  return (
    <div ref={place} className="hr-plot" data-breakpoint={large ? 'large' : 'small'}>
      <div className="hr-plot__room" role="img" aria-label={label} style={room as CSSProperties}>
        {worthDrawing && width !== null ? children({ width, narrow }) : null}
      </div>
    </div>
  );
}
