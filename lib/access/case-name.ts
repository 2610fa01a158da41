import { formatListName } from '../kernel/format';
import type { Actor } from './actor';
import { can, type Place, type Thing } from './can';

/** Whom a case is about, as this reader may see it. */
export interface CaseName {
  /** "Surname, Forename", or the words that stand in for a name that may not be shown. */
  readonly text: string;
  /** Whether the case is restricted, for the mark beside it: shown to everybody who may see the case. */
  readonly restricted: boolean;
  /** Whether the text is a name: false where it was withheld or none is recorded. */
  readonly named: boolean;
}

export interface NamedFacts {
  readonly forename: string | null;
  readonly surname: string | null;
  readonly restricted: boolean;
}

/** The name of a case for a reader: "Restricted case" where it is restricted and they are not among those who may know. */
export function caseNameFor(actor: Actor, facts: NamedFacts, thing: Thing): CaseName {
  const { restricted } = facts;
  const withheld = (text: string): CaseName => ({ text, restricted, named: false });
  if (restricted && !can(actor, 'view_restricted_name', thing).allowed) return withheld('Restricted case');
  if (!can(actor, 'view_case_name', thing).allowed) return withheld('Name not shown');
  const { surname, forename } = facts;
  if (surname === null && forename === null) return withheld('Name not recorded');
  const text = surname === null ? (forename ?? '') : formatListName({ surname, forename: forename ?? '' });
  return { text, restricted, named: true };
}

/** Where a held case stands: with its holder's team, and in the LDU that serves the person's home. */
export function casePlaces(
  holder: Place,
  homeLduCode: string | null,
  regionOfLdu: ReadonlyMap<string, string>,
): readonly Place[] {
  if (homeLduCode === null || homeLduCode === holder.lduCode) return [holder];
  return [holder, { regionCode: regionOfLdu.get(homeLduCode) ?? null, lduCode: homeLduCode, teamCode: null }];
}
