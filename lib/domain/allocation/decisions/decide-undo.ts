import type { Actor } from '../../access/actor';
import { can, type Thing } from '../../access/can';
import { formatInstant } from '../../../kernel/format';
import type { Crn, StaffCode } from '../../../kernel/ids';
import { err, ok, type Result } from '../../../kernel/result';
import type { AllocationKind } from './decision';

/** Hours for which whoever made a decision may undo it; after that a manager does. */
const OWN_HOURS = 24;

/** What can have been built on an allocation or a move since it was made: any of it stands in the way of undoing it. */
export const BUILT_ON = [
  'case_ended',
  'later_holding',
  'oversight',
  'oversight_action',
  'cover',
  'share',
  'support',
  'band_change',
  'grade_item',
  'detached_changed',
] as const;
export type BuiltOn = (typeof BUILT_ON)[number];

const BUILT_ON_WORDS: Record<BuiltOn, string> = {
  case_ended: 'the case has ended',
  later_holding: 'the case was allocated or moved again',
  oversight: 'management oversight was recorded',
  oversight_action: 'an agreed action of its oversight was done',
  cover: 'a cover of the case was arranged or changed',
  share: 'a share of the case was arranged or changed',
  support: 'support with the case was recorded',
  band_change: 'a change of band was judged with this officer',
  grade_item: 'an item about the officer’s grade was raised or closed',
  detached_changed: 'a cover or share that the move ended was changed',
};

/** A decision as it is to be undone, with everything that bears on it. */
export interface UndoFacts {
  readonly id: string;
  readonly crn: Crn;
  readonly kind: AllocationKind;
  readonly staffCode: StaffCode;
  readonly decidedAt: string;
  readonly decidedBy: string;
  readonly decidedByName: string;
  readonly undoneAt: string | null;
  readonly undoneByName: string | null;
  readonly builtOn: readonly BuiltOn[];
  /** Who held the case before, and gets it back; null where it waits again. */
  readonly back: {
    readonly holdingId: string;
    readonly staffCode: StaffCode;
    readonly name: string;
    readonly barred: boolean;
  } | null;
  /** The case as access sees it, where it stands now and where it would go back to. */
  readonly thing: Thing;
}

export type UndoProblem =
  | { readonly code: 'not_found' }
  | { readonly code: 'conflict' | 'built_on' | 'barred' | 'not_allowed'; readonly detail: string };

/**
 * Whether somebody may undo an allocation or a move as made in error (docs/rules/allocation.md, L-12): who made it for
 * 24 hours, then a manager of the case who did not make it, while nothing was built on it. The former officer gets a case back as a
 * standing record: no threshold and no grade is asked about, but a bar is.
 */
export function decideUndo(actor: Actor, facts: UndoFacts, now: Date): Result<UndoFacts, UndoProblem> {
  const { kind, back, builtOn, undoneAt, thing } = facts;
  const action = kind === 'allocation' ? 'allocate_case' : 'reallocate_case';
  if (kind === 'imported' || !can(actor, action, thing).allowed)
    return can(actor, 'view_case', thing).allowed
      ? err({ code: 'not_allowed', detail: 'Only managers and allocators undo what was decided here' })
      : err({ code: 'not_found' });
  if (undoneAt !== null)
    return err({
      code: 'conflict',
      detail: `This was undone already, by ${facts.undoneByName ?? 'somebody'} on ${formatInstant(new Date(undoneAt))}`,
    });
  const notTheirs = whoMay(actor, facts, now);
  if (notTheirs !== null) return err({ code: 'not_allowed', detail: notTheirs });
  if (builtOn.length > 0) {
    const since = builtOn.map((entry) => BUILT_ON_WORDS[entry]).join(', and ');
    const instead = builtOn.includes('case_ended') ? '' : '. Move the case instead';
    return err({ code: 'built_on', detail: `This cannot be undone any more: since then ${since}${instead}` });
  }
  if (back?.barred === true)
    return err({
      code: 'barred',
      detail: `${back.name} must not hold this case, so it cannot go back to them. Move it to somebody else instead`,
    });
  return ok(facts);
}

/** Why it is not this person's to undo; null where it is. */
function whoMay(
  actor: Actor,
  { decidedAt, decidedBy, decidedByName, thing }: UndoFacts,
  now: Date,
): string | null {
  const until = new Date(new Date(decidedAt).getTime() + OWN_HOURS * 3_600_000);
  const own = actor.id === decidedBy;
  if (now < until)
    return own
      ? null
      : `${decidedByName} decided this and may undo it until ${formatInstant(until)}; after that a manager may`;
  if (own) return `You decided this more than ${OWN_HOURS} hours ago: your manager may undo it now`;
  return can(actor, 'undo_decision', thing).allowed
    ? null
    : `This was decided more than ${OWN_HOURS} hours ago: a manager may undo it now`;
}
