import { HATCH_EDGE, HATCH_NONE, LOAD, LOAD_OVER, LOAD_WELL } from './layout/palette';
import type { OfficerColumn } from './workload-by-officer';

/** Where the scale ends, in per cent: room above 110%, in steps of 25, and never past 200. */
export function scaleTop(officers: readonly OfficerColumn[]): number {
  const highest = Math.max(...officers.map((officer) => officer.percent ?? 100), 110);
  return Math.min(Math.max(125, Math.ceil(highest / 25) * 25), 200);
}

/** What a bar is as long as: an officer without points available has a whole hatched bar, and no number. */
export function drawnPercent(officer: OfficerColumn, top: number): number {
  return Math.min(officer.percent ?? 100, top);
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface OfficerBarProps {
  /** The box that the chart has laid out for the whole bar. */
  readonly box: Box;
  readonly officer: OfficerColumn;
  readonly top: number;
  readonly upright: boolean;
}

/** The bar of an officer, split at 100%. */
export function OfficerBar({ box, officer, top, upright }: OfficerBarProps) {
  if (officer.percent === null) return <rect {...box} fill={HATCH_NONE} stroke={HATCH_EDGE} />;
  const drawn = drawnPercent(officer, top);
  if (drawn <= 100) return <rect {...box} fill={LOAD} />;
  const past = (drawn - 100) / drawn;
  const { load, over } = upright ? splitUpright(box, past) : splitAcross(box, past);
  return (
    <>
      <rect {...load} fill={LOAD} />
      <rect {...over} fill={officer.state === 'well_over' ? LOAD_WELL : LOAD_OVER} />
    </>
  );
}

function splitUpright(box: Box, past: number): { readonly load: Box; readonly over: Box } {
  const over = box.height * past;
  return { load: { ...box, y: box.y + over, height: box.height - over }, over: { ...box, height: over } };
}

function splitAcross(box: Box, past: number): { readonly load: Box; readonly over: Box } {
  const load = box.width * (1 - past);
  return { load: { ...box, width: load }, over: { ...box, x: box.x + load, width: box.width - load } };
}
