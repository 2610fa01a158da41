import { ROLE_LABELS, WHOLE_LABEL } from '@/lib/domain/access/labels';
import type { SignedInPerson } from '@/lib/server/session';

/** As what somebody is signed in: "(Manager, Halifax)"; more than two roles or places are counted. */
export function rolesLine({ roles }: SignedInPerson): string {
  const parts = roles.map(({ role, place }) => `${ROLE_LABELS[role]}, ${place ?? WHOLE_LABEL}`);
  if (parts.length === 0) return '';
  const shown = parts.length > 2 ? `${parts[0]} and ${parts.length - 1} more` : parts.join('; ');
  return `(${shown})`;
}
