import type { Role } from '@/lib/domain/access/actor';
import type { SignedInPerson } from '@/lib/server/session';

const ROLE_NAMES: Record<Role, string> = {
  officer: 'Officer',
  manager: 'Manager',
  allocator: 'Allocator',
  leader: 'Leader',
  administrator: 'Administrator',
  reasons: 'Export with reasons',
};

/** Who is signed in and as what: "Pickles, Helen (Manager, Halifax)"; more than two roles or places are counted. */
export function userLine({ actor, roles }: SignedInPerson): string {
  const parts = roles.map(({ role, place }) => `${ROLE_NAMES[role]}, ${place ?? 'all regions'}`);
  if (parts.length === 0) return actor.name;
  const shown = parts.length > 2 ? `${parts[0]} and ${parts.length - 1} more` : parts.join('; ');
  return `${actor.name} (${shown})`;
}
