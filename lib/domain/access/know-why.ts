import type { Actor, Scope } from './actor';
import { covers, type Place } from './can';

/** An officer of whom somebody may, or may not, know why their hours are fewer or they are away. */
export interface KnownPerson extends Place {
  readonly staffCode: string;
  readonly lineManagerStaffCode: string | null;
}

/** The sensitive fact that is asked for. */
export interface AskedFact {
  readonly id: string;
  /** It does not lapse at its end, and waits for somebody to review it. */
  readonly reviewDue: boolean;
}

/** What is recorded of a reader beside their roles, for a day. */
export interface ReaderRecord {
  /** Line managers whom the reader stands in for today, named with dates. */
  readonly deputyFor: ReadonlySet<string>;
  /** Line managers who have left: their staff have no current one. */
  readonly departed: ReadonlySet<string>;
  /** Officers whose reasons are open to the reader now: asked for with a reason, and logged. */
  readonly opened: ReadonlySet<string>;
  /** Facts that the reader recorded, and in which posts. */
  readonly recorded: ReadonlyMap<string, readonly string[]>;
}

export const NO_READER_RECORD: ReaderRecord = {
  deputyFor: new Set(),
  departed: new Set(),
  opened: new Set(),
  recorded: new Map(),
};

/**
 * Whether somebody may know a fact of health, disability or union work of a named member of staff, or why they are away: the
 * person, their current line manager, and a deputy of that manager named with dates; where there is no line manager, or the
 * fact waits for a review, the managers of the home team; the head of the unit while a request is open; and who recorded it,
 * while they are in the post in which they did (docs/rules/access.md, K-8 to K-10). A token never may: it is nobody.
 */
export function mayKnowWhy(
  actor: Actor,
  person: KnownPerson,
  fact: AskedFact,
  reader: ReaderRecord,
): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'token') return false;
  if (actor.staffCode !== null && actor.staffCode === person.staffCode) return true;
  const manager = currentLineManager(person, reader);
  if (manager !== null && (actor.staffCode === manager || reader.deputyFor.has(manager))) return true;
  if ((manager === null || fact.reviewDue) && managesTeamOf(actor, person)) return true;
  if (reader.opened.has(person.staffCode) && isHeadOf(actor, person)) return true;
  const posts = reader.recorded.get(fact.id) ?? [];
  return postsOf(actor).some((post) => posts.includes(post));
}

/** The line manager who manages somebody today; null where none is recorded, or the one recorded has left. */
function currentLineManager(person: KnownPerson, { departed }: ReaderRecord): string | null {
  const { lineManagerStaffCode: manager } = person;
  return manager === null || departed.has(manager) ? null : manager;
}

/** Managers of the home team: by their role over that very team. */
function managesTeamOf(actor: Actor, { teamCode }: Place): boolean {
  return actor.grants.some(
    ({ role, scope }) => role === 'manager' && scope.level === 'team' && scope.code === teamCode,
  );
}

/** Whether somebody heads the unit that an officer's home team is part of: a manager over more than the team. */
export function isHeadOf(actor: Actor, place: Place): boolean {
  return (
    actor.kind === 'user' &&
    actor.grants.some(
      ({ role, scope }) => role === 'manager' && scope.level !== 'team' && covers(scope, place),
    )
  );
}

/** Who records a fact of an officer, and in which of their posts: those that cover the officer. */
export function recorderOf(
  actor: Actor,
  place: Place,
): { readonly actorId: string; readonly posts: readonly string[] } {
  const grants = actor.grants.filter(({ role, scope }) => role === 'manager' && covers(scope, place));
  return { actorId: actor.id, posts: postsOf({ ...actor, grants }) };
}

/** The posts of somebody, in words that can be kept and compared: "manager/team/WYHA". */
function postsOf(actor: Actor): readonly string[] {
  return actor.grants.map(({ role, scope }) => `${role}/${scopeKey(scope)}`);
}

function scopeKey({ level, code }: Scope): string {
  return `${level}/${code}`;
}
