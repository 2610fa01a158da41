import { ROLE_LABELS, WHOLE_LABEL } from '@/lib/domain/access/labels';
import { formatDate, formatInstant } from '@/lib/kernel/format';
import { londonDay } from '@/lib/kernel/dates';
import type { ShownRole, ShownUser } from '@/lib/usecases/users/users-page';

/** Whether somebody can sign in. */
export const USER_STATE_WORDS: Readonly<Record<ShownUser['state'], string>> = {
  open: 'Can sign in',
  locked: 'Locked by wrong passwords',
  disabled: 'Disabled',
  no_password: 'No password chosen',
  left: 'Has left: cannot sign in',
};

/** "Manager, Halifax" */
export function roleWords({ role, place }: Pick<ShownRole, 'role' | 'place'>): string {
  return `${ROLE_LABELS[role]}, ${place ?? WHOLE_LABEL}`;
}

/** When somebody last signed in. */
export function lastSignInWords(at: string | null): string {
  return at === null ? 'Never' : formatInstant(new Date(at));
}

/** "From 1 March 2026 to 31 August 2026", "To 31 August 2026", "Taken away on 4 May 2026" */
export function roleDaysWords({ startsOn, endsOn, endedAt }: ShownRole): string {
  const from = startsOn === null ? [] : [`From ${formatDate(startsOn)}`];
  if (endedAt !== null)
    return [...from, `taken away on ${formatDate(londonDay(new Date(endedAt)))}`]
      .join(', ')
      .replace(/^t/, 'T');
  if (endsOn === null) return from[0] ?? 'No end';
  return [...from, `${from.length === 0 ? 'To' : 'to'} ${formatDate(endsOn)}`].join(' ');
}
