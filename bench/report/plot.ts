import type { Figure } from './figures';

/** The figures of estates of several sizes, as a plot has them. */
interface Sized {
  readonly cases: number;
  readonly figures: readonly Figure[];
}

const WIDTH = 900;
const HEIGHT = 560;
const EDGE = { left: 70, right: 300, top: 30, bottom: 50 };
const COLOURS = ['#1d70b8', '#d4351c', '#00703c', '#4c2c92', '#f47738', '#0b0c0c', '#b58840', '#28a197'];
const MILLISECONDS: Partial<Record<Figure['unit'], number>> = { ms: 1, s: 1000 };

/** Cost by number of cases as SVG, both axes by powers of ten: what grows with the estate rises, what does not is flat. Times alone. */
export function plotOf(sizes: readonly Sized[]): string {
  const lines = linesOf(sizes);
  const points = lines.flatMap((line) => line.points);
  const [x, y] = [scale(points.map(([cases]) => cases)), scale(points.map(([, ms]) => ms))];
  const inner = { width: WIDTH - EDGE.left - EDGE.right, height: HEIGHT - EDGE.top - EDGE.bottom };
  const place = ([cases, ms]: Point): string =>
    `${(EDGE.left + x(cases) * inner.width).toFixed(1)},${(HEIGHT - EDGE.bottom - y(ms) * inner.height).toFixed(1)}`;
  const drawn = lines.map(({ what, points: own }, index) => {
    const colour = COLOURS[index % COLOURS.length] ?? '';
    const dash = index < COLOURS.length ? '' : ' stroke-dasharray="6 4"';
    const label = EDGE.top + index * 15;
    return `<polyline fill="none" stroke="${colour}"${dash} stroke-width="2" points="${own.map(place).join(' ')}"/>
<text x="${WIDTH - EDGE.right + 15}" y="${label}" fill="${colour}">${escaped(what)}</text>`;
  });
  const marks = sizes.map(
    ({ cases }) =>
      `<text text-anchor="middle" x="${place([cases, points[0]?.[1] ?? 1]).split(',')[0] ?? ''}" y="${HEIGHT - 25}">${cases}</text>`,
  );
  const steps = powersOf(points.map(([, ms]) => ms)).map(
    (ms) =>
      `<text text-anchor="end" x="${EDGE.left - 8}" y="${place([sizes[0]?.cases ?? 1, ms]).split(',')[1] ?? ''}">${ms} ms</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="11">
<title>Milliseconds by live cases</title>
${[...drawn, ...marks, ...steps].join('\n')}
</svg>
`;
}

type Point = readonly [cases: number, ms: number];

function linesOf(sizes: readonly Sized[]): { readonly what: string; readonly points: Point[] }[] {
  const lines = new Map<string, Point[]>();
  for (const { cases, figures } of sizes)
    for (const { what, unit, value } of figures) {
      const factor = MILLISECONDS[unit];
      // What is named for a number of people or cases is another line; a figure of nothing has no place by powers of ten.
      if (factor === undefined || value === null || value <= 0) continue;
      lines.set(what, [...(lines.get(what) ?? []), [cases, value * factor]]);
    }
  return [...lines].filter(([, points]) => points.length > 1).map(([what, points]) => ({ what, points }));
}

/** A place from 0 to 1 on an axis by powers of ten. */
function scale(values: readonly number[]): (value: number) => number {
  const [low, high] = [Math.log10(Math.min(...values)), Math.log10(Math.max(...values))];
  return (value) => (high === low ? 0.5 : (Math.log10(value) - low) / (high - low));
}

function powersOf(values: readonly number[]): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return [0.01, 0.1, 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000].filter(
    (one) => one >= low && one <= high,
  );
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
