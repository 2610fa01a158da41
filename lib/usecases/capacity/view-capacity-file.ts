import 'server-only';
import { toCsv } from '../../kernel/text/csv';
import { ok, type Result } from '../../kernel/result';
import { toCapacityCsv } from '../../domain/metrics/capacity/to-capacity-csv';
import type { UseCaseContext } from '../context';
import type { AskedUnit } from './parts/load-capacity';
import type { Problem } from '../problem';
import { viewCapacity } from './view-capacity';

/** A file to hand out. */
export interface CapacityFile {
  readonly name: string;
  readonly text: string;
}

/** The units table of a unit as a CSV file, marked and dated. */
export async function viewCapacityFile(
  context: UseCaseContext,
  asked: AskedUnit,
): Promise<Result<CapacityFile, Problem>> {
  const view = await viewCapacity(context, asked);
  if (!view.ok) return view;
  const { code, level, dataAsOf } = view.value;
  const name = ['capacity', code || level, dataAsOf?.slice(0, 10) ?? 'no-data']
    .join('-')
    .replace(/[^\w-]/g, '_');
  return ok({ name: `${name}.csv`, text: toCsv(toCapacityCsv(view.value)) });
}
