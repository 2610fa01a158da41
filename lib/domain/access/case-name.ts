import { formatListName } from '../../kernel/format';
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
  /** What else of the case this reader may not know (lib/domain/banding/bands/shown-case.ts); left out where that is nothing. */
  readonly hides?: readonly HiddenPart[];
}

/**
 * What goes with a name that may not be shown, and beyond: `identity`, all that tells whom a restricted case is about, free text
 * included; `specialist`, the flags PREVENT, child sexual exploitation and gangs; `bars`, why somebody must not hold the case.
 */
export const HIDDEN_PARTS = ['identity', 'specialist', 'bars'] as const;
export type HiddenPart = (typeof HIDDEN_PARTS)[number];

export interface NamedFacts {
  readonly forename: string | null;
  readonly surname: string | null;
  readonly restricted: boolean;
}

/** The name of a case for a reader: "Restricted case" where it is restricted and they are not among those who may know (docs/rules/access.md, K-4). */
export function caseNameFor(actor: Actor, facts: NamedFacts, thing: Thing): CaseName {
  const { restricted } = facts;
  const hides = hiddenFrom(actor, facts, thing);
  const more = hides.length === 0 ? {} : { hides };
  const withheld = (text: string): CaseName => ({ text, restricted, named: false, ...more });
  if (restricted && !can(actor, 'view_restricted_name', thing).allowed) return withheld('Restricted case');
  if (!can(actor, 'view_case_name', thing).allowed) return withheld('Name not shown');
  const { surname, forename } = facts;
  if (surname === null && forename === null) return withheld('Name not recorded');
  const text = formatListName({ surname: surname ?? '', forename: forename ?? '' });
  return { text, restricted, named: true, ...more };
}

/** What a case is called in a sentence: whom it is about and its CRN; the CRN alone where no name may be shown. */
export function caseCalled({ named, text }: CaseName, crn: string): string {
  return named ? `${text} (${crn})` : crn;
}

/** The same beside the word case, in the middle of a sentence: "the case of Marsden, Tyler (X407218)", or "case X407218". */
export function theCaseCalled(name: CaseName, crn: string): string {
  return name.named ? `the case of ${caseCalled(name, crn)}` : `case ${crn}`;
}

/** What of a case a reader may not know. Flags are for those who hold, share, cover or manage it, allocate it or edit its flags. */
function hiddenFrom(actor: Actor, { restricted }: NamedFacts, thing: Thing): readonly HiddenPart[] {
  return [
    ...(restricted && !can(actor, 'view_restricted_name', thing).allowed ? (['identity'] as const) : []),
    ...(can(actor, 'view_specialist_flags', thing).allowed ? [] : (['specialist'] as const)),
    ...(can(actor, 'view_bar_reason', thing).allowed ? [] : (['bars'] as const)),
  ];
}

/** Where a held case stands (docs/rules/access.md, K-2): with its holder's team, and in the LDU that serves the person's home. */
export function casePlaces(
  holder: Place,
  homeLduCode: string | null,
  regionOfLdu: ReadonlyMap<string, string>,
): readonly Place[] {
  if (homeLduCode === null || homeLduCode === holder.lduCode) return [holder];
  return [holder, { regionCode: regionOfLdu.get(homeLduCode) ?? null, lduCode: homeLduCode, teamCode: null }];
}

/** Whether a part of a case is withheld from the reader for whom it was named. */
export function hidesPart(name: Pick<CaseName, 'hides'>, part: HiddenPart): boolean {
  return name.hides?.includes(part) ?? false;
}
