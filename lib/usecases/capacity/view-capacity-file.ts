import 'server-only';
import { ok, type Result } from '../../kernel/result';
import { toCapacityCsv } from '../../domain/metrics/capacity/to-capacity-csv';
import type { UseCaseContext } from '../context';
import type { AskedUnit } from './parts/load-capacity';
import type { Problem } from '../problem';
import type { Export } from './export-workload';
import { viewCapacity } from './view-capacity';

/** The units table of a unit as a file, marked and dated. */
export async function viewCapacityFile(
  context: UseCaseContext,
  asked: AskedUnit,
): Promise<Result<Export, Problem>> {
  const view = await viewCapacity(context, asked);
  if (!view.ok) return view;
  const { code, level, dataAsOf } = view.value;
  const name = ['capacity', code || level, dataAsOf?.slice(0, 10) ?? 'no-data']
    .join('-')
    .replace(/[^\w-]/g, '_');
  return ok({ fileName: `${name}.csv`, rows: toCapacityCsv(view.value) });
}
