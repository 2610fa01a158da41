import type { IsoDate } from '../../../kernel/dates';
import type { WorkloadModel } from './model';

/** A published version with the days on which it counts. */
export interface VersionInHistory {
  readonly model: WorkloadModel;
  readonly effectiveFrom: IsoDate;
  /** The day from which another one counts; null while none is published. */
  readonly until: IsoDate | null;
  readonly status: 'in_force' | 'scheduled' | 'ended';
  readonly publishedAt: string;
  readonly publishedByName: string;
}

/** Published versions in the order in which they take effect, each with its status on a day: exactly one is in force once the first has begun. */
export function toHistory(
  versions: readonly Omit<VersionInHistory, 'until' | 'status'>[],
  today: IsoDate,
): VersionInHistory[] {
  const ordered = [...versions].sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom));
  return ordered.map((entry, index) => {
    const until = ordered[index + 1]?.effectiveFrom ?? null;
    return { ...entry, until, status: statusOf(entry.effectiveFrom, until, today) };
  });
}

function statusOf(from: IsoDate, until: IsoDate | null, today: IsoDate): VersionInHistory['status'] {
  if (from > today) return 'scheduled';
  return until !== null && until <= today ? 'ended' : 'in_force';
}

/** The number that the next version of a code gets. */
export function nextVersion(
  versions: readonly { readonly model: Pick<WorkloadModel, 'code' | 'version'> }[],
  code: string,
): number {
  return 1 + Math.max(0, ...versions.flatMap(({ model }) => (model.code === code ? [model.version] : [])));
}

/** Why a model may not count from this day; null when it may: not in the past, and after every version that is published. */
export function dateRefusal(
  history: readonly VersionInHistory[],
  from: IsoDate,
  today: IsoDate,
): { readonly kind: 'past' } | { readonly kind: 'not_after'; readonly version: VersionInHistory } | null {
  if (from < today) return { kind: 'past' };
  const last = history.at(-1);
  return last && from <= last.effectiveFrom ? { kind: 'not_after', version: last } : null;
}
