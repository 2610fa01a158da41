import { type Actor, SCOPE_LEVELS, type Scope } from './actor';
import { type Action, scopesFor } from './can';

/** The widest part of the estate in which somebody may do something, the first by its code; null where they may nowhere. */
export function widestScope(actor: Actor, action: Action): Scope | null {
  const width = (scope: Scope): number => SCOPE_LEVELS.indexOf(scope.level);
  const scopes = [...scopesFor(actor, action)];
  return scopes.sort((a, b) => width(a) - width(b) || a.code.localeCompare(b.code))[0] ?? null;
}
