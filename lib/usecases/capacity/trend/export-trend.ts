import 'server-only';
import { formatInstant } from '../../../kernel/format';
import { ok, type Result } from '../../../kernel/result';
import { OFFICIAL_MARKING } from '../../../kernel/text/csv';
import type { UseCaseContext } from '../../context';
import type { Problem } from '../../problem';
import type { Export } from '../export-workload';
import type { AskedUnit } from '../parts/load-capacity';
import type { TrendAsked } from './trend-page';
import { viewTrend } from './view-trend';

/** One figure of a unit over time as a file: each day with what the figure is of, and what is marked there. */
export async function exportTrend(
  context: UseCaseContext,
  unitAsked: AskedUnit,
  asked: TrendAsked,
): Promise<Result<Export, Problem>> {
  const viewed = await viewTrend(context, unitAsked, asked);
  if (!viewed.ok) return viewed;
  const { unit, today, dataAsOf, figure, points, marks } = viewed.value;
  const from = dataAsOf === null ? 'No data imported yet' : `Data from ${formatInstant(new Date(dataAsOf))}`;
  const markOf = new Map(marks.map(({ onDate, words }) => [onDate, words]));
  return ok({
    fileName: `trend-${figure}-${(unit.code || unit.level).replace(/[^A-Za-z0-9-]/g, '-')}-${today}.csv`,
    rows: [
      [`${OFFICIAL_MARKING}. ${unit.name}. ${figure}. ${from}.`],
      ['day', 'figure', 'value', 'count', 'of', 'mark'],
      ...points.map(({ onDate, value, count, of }) => [
        ...[onDate, figure, value, count, of],
        markOf.get(onDate) ?? null,
      ]),
    ],
  });
}
