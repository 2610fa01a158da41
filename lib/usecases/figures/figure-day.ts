import 'server-only';
import { createHash } from 'node:crypto';
import { rulesOfTallies } from '../../domain/metrics/tally/days-tally';
import type { WorkloadModel } from '../../domain/workload/model/model';
import { RULES_VERSION } from '../../domain/workload/model/rules-version';
import type { IsoDate } from '../../kernel/dates';

/** The day and the model that figures are of. */
export interface FigureDay {
  readonly model: WorkloadModel;
  readonly today: IsoDate;
}

const digests = new WeakMap<WorkloadModel, string>();

/**
 * By which rules kept figures of a model were made. What the model says is part of it: a version that was withdrawn may be published again
 * under its number and say something else.
 */
export function rulesOf(model: WorkloadModel): string {
  const digest = digests.get(model) ?? createHash('sha256').update(JSON.stringify(model)).digest('hex');
  digests.set(model, digest);
  return `${rulesOfTallies(model, RULES_VERSION)}, ${digest.slice(0, 12)}`;
}
