import type { Role, Scope, ScopeLevel } from './actor';
import { SCOPE_LEVELS } from './actor';

/** Roles as people read them. */
export const ROLE_LABELS: Record<Role, string> = {
  officer: 'Officer',
  manager: 'Manager',
  allocator: 'Allocator',
  leader: 'Leader',
  business_administrator: 'Business administrator',
  data_steward: 'Data steward',
  administrator: 'Administrator',
  reasons: 'Export with reasons',
};

/** What each role may do, in a sentence. */
export const ROLE_HINTS: Record<Role, string> = {
  officer: 'Sees their own caseload and workload: give their staff code',
  manager: 'Runs teams: allocates, moves and bands cases, keeps hours and absences',
  allocator: 'Bands and allocates cases',
  leader: 'Reads all of their part; no names of restricted cases',
  business_administrator:
    'Keeps hours, reductions and absences, logs cases and sees the queue; no reasons of health, no restricted names',
  data_steward: 'Imports files, keeps the estate and users; gives no roles of administrators',
  administrator: 'Models, users, imports and the audit trail; no names of cases',
  reasons: 'The export of reasons of health, disability and union work',
};

/** The whole of the estate as people read it, whatever its levels are called. */
export const WHOLE_LABEL = 'the whole organisation';

/** A part of the estate as a form sends it: `team:HX-GEN`, `nation:`. */
export function scopeText({ level, code }: Scope): string {
  return `${level}:${code}`;
}

/** The part of the estate that a form sends; null where it is none. */
export function scopeFrom(text: string): Scope | null {
  const [level = '', ...code] = text.split(':');
  const known = SCOPE_LEVELS.find((entry): entry is ScopeLevel => entry === level);
  return known === undefined ? null : { level: known, code: code.join(':') };
}
