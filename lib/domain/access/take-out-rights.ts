import type { Actor } from './actor';
import { type Action, can } from './can';

/** What somebody may take out of a part of the estate: a column or a file that they may not know is left out, never emptied. */
export interface TakeOutRights {
  /** Whose the cases are: names and dates of birth. */
  readonly names: boolean;
  readonly restricted: boolean;
  readonly specialistFlags: boolean;
  /** Why somebody has less time, or is away. */
  readonly reasons: boolean;
}

/**
 * Whether somebody may take out what a region owns (null: everything), and what of it: who may import it may have it back, so far as they
 * may know it (docs/rules/access.md, K-12). Null: it is not there for them.
 */
export function takeOutRights(actor: Actor, region: string | null): TakeOutRights | null {
  const places = [{ regionCode: region, lduCode: null, teamCode: null }];
  const may = (action: Action) => can(actor, action, { places }).allowed;
  if (!may('run_import')) return null;
  const restricted = may('view_restricted_name');
  return {
    names: may('view_case_name') && restricted,
    restricted,
    specialistFlags: may('view_specialist_flags'),
    reasons: actor.kind !== 'token' && may('export_reasons'),
  };
}
