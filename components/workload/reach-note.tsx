import { betweenWords, type Reached } from '@/lib/domain/workload/summary/reach-words';
import { formatWorkload, type WorkloadLines } from '@/lib/kernel/format';

/** "Between 101.3% and 119.0%" below a workload in a row; nothing where its bands move nothing that is printed. */
export function ReachNote({
  figures,
  lines,
}: {
  readonly figures: Omit<Reached, 'provisionalCount'>;
  readonly lines: WorkloadLines;
}) {
  const words = betweenWords(figures, (used, available) => formatWorkload(used, available, lines));
  return words === null ? null : <span className="hr-note">{words}</span>;
}
