import { countOf } from '@/lib/kernel/format';
import type { LineManagement, Unmanaged } from '@/lib/domain/metrics/officers/line-management';

/** "2 of 18 line managers have more than 10 officers. The widest span is 15."; null where none is too wide. */
export function spanWarning({ managers, limit, widest }: LineManagement): string | null {
  const over = managers.filter((entry) => entry.overLimit).length;
  if (over === 0) return null;
  const who =
    managers.length === 1
      ? 'The line manager has'
      : `${over} of ${countOf(managers.length, 'line manager')} ${over === 1 ? 'has' : 'have'}`;
  return `${who} more than ${limit} staff. The widest span is ${widest}.`;
}

/** Why nobody manages somebody. */
export const UNMANAGED_WORDS: Record<Unmanaged['why'], string> = {
  none_recorded: 'No line manager is recorded',
  manager_left: 'The line manager recorded has left',
  manager_not_started: 'The line manager recorded has not started yet',
};
