import type { BandChangeRecord, BandInputs } from './band-change';

/** What a source or a person says beside what stands, while it waits for a second manager. */
export interface PendingInputs {
  /** The inputs as they are said; what stands is on the case. */
  readonly inputs: Partial<BandInputs>;
  /** Instant of the first that waits. */
  readonly since: string;
  readonly by: string;
}

/** What waits on a case, taken together; null where nothing does. */
export function pendingOf(
  waiting: readonly Pick<BandChangeRecord, 'newInputs' | 'at' | 'byName'>[],
): PendingInputs | null {
  const [first, ...rest] = [...waiting].sort((a, b) => (a.at < b.at ? -1 : 1));
  if (first === undefined) return null;
  const all = [first, ...rest];
  return {
    inputs: Object.assign({}, ...all.map((change) => change.newInputs)) as Partial<BandInputs>,
    since: first.at,
    by: [...new Set(all.map((change) => change.byName))].join(', '),
  };
}
