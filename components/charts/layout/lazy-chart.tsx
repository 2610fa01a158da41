'use client';

import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { beforePrint } from '../../ui/page/before-print';
import { useMeasuredWidth } from './use-measured-width';
import { whenWorthDrawing } from './when-worth-drawing';

/** A container narrower than this, in pixels, gets the narrow layout. */
const NARROW_WIDTH = 560;
/** The same for charts that need more room across. */
const NARROW_WIDTH_LARGE = 860;
/** A print does not wait longer than this for a chart: its figures are printed in its place. */
const LONGEST_WAIT_MS = 6000;

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
 * Draws a chart only after the page has loaded, and when it is near the screen, the browser is idle or the page is printed. Until then,
 * and without script, its place is kept and the figures are in the table beside it, which paper has in place of a chart that is not drawn.
 */
export function LazyChart({ label, height, narrowHeight, large, children }: LazyChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [worthDrawing, setWorthDrawing] = useState(false);
  const width = useMeasuredWidth(place);
  useEffect(() => {
    const target = place.current;
    if (!target) return undefined;
    const draw = (): void => setWorthDrawing(true);
    const drawNow = (): void => flushSync(draw);
    const stopWaiting = whenWorthDrawing(target, draw);
    const forget = beforePrint(() => {
      drawNow();
      return untilDrawn(target);
    });
    window.addEventListener('beforeprint', drawNow);
    return () => {
      stopWaiting();
      forget();
      window.removeEventListener('beforeprint', drawNow);
    };
  }, []);
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

/** Settles when the chart is there, or has not come for long enough. */
function untilDrawn(place: Element): Promise<void> {
  const began = performance.now();
  return new Promise((resolve) => {
    const look = (): void => {
      if (place.querySelector('svg') !== null || performance.now() - began > LONGEST_WAIT_MS) resolve();
      else requestAnimationFrame(look);
    };
    look();
  });
}
