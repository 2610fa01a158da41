import type { FieldProblem } from '../kernel/form-state';

export type { FieldProblem };

/** Why a use case refuses. Not found and not yours are the same answer. */
export type Problem =
  | { readonly code: 'not_found' }
  | { readonly code: 'not_allowed'; readonly detail: string }
  | { readonly code: 'does_not_fit'; readonly fields: readonly FieldProblem[] }
  /** Somebody else changed it in between. `version`: the one that stands now, for a form that is sent again knowingly. */
  | { readonly code: 'stale'; readonly detail: string; readonly version?: number };

/** The key of a request that must not act twice was used before, for something else. */
export interface KeyReused {
  readonly code: 'key_reused';
  readonly detail: string;
}

/** What a form is told that was opened before somebody else's change. */
export const STALE_DETAIL =
  'That was after you opened this page, so nothing of yours has been saved. What you typed is below: check it, then save again';
