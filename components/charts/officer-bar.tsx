import type { Box } from './layout/box';
import type { ChartLines } from './layout/chart-lines';
import { drawnPercent, type OfficerColumn } from './layout/officers-layout';
import { HATCH_EDGE, HATCH_NONE, LOAD, LOAD_OVER, LOAD_WELL } from './layout/palette';

interface OfficerBarProps {
  /** The box that the chart has laid out for the whole bar. */
  readonly box: Box;
  readonly officer: OfficerColumn;
  readonly lines: ChartLines;
  readonly top: number;
  readonly upright: boolean;
}

/** The bar of an officer, split at the first line. */
export function OfficerBar({ box, officer, lines, top, upright }: OfficerBarProps) {
  if (officer.percent === null) return <rect {...box} fill={HATCH_NONE} stroke={HATCH_EDGE} />;
  const drawn = drawnPercent(officer, top, lines);
  if (drawn <= lines.over) return <rect {...box} fill={LOAD} />;
  const past = (drawn - lines.over) / drawn;
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
