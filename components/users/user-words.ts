import { ROLE_LABELS } from '@/lib/domain/access/labels';
import { formatInstant } from '@/lib/kernel/format';
import type { ShownRole, ShownUser } from '@/lib/usecases/users/users-page';

/** Whether somebody can sign in. */
export const USER_STATE_WORDS: Readonly<Record<ShownUser['state'], string>> = {
  open: 'Can sign in',
  locked: 'Locked by wrong passwords',
  disabled: 'Disabled',
  no_password: 'No password chosen',
};

/** "Manager, Halifax" */
export function roleWords({ role, place }: ShownRole): string {
  return `${ROLE_LABELS[role]}, ${place ?? 'all regions'}`;
}

/** When somebody last signed in. */
export function lastSignInWords(at: string | null): string {
  return at === null ? 'Never' : formatInstant(new Date(at));
}
