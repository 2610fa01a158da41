import { formatListName } from '../format';
import { withoutInvisible } from './fold-key';

/** Marks that stand for an apostrophe in names, however a system or a keyboard writes them. */
const APOSTROPHES = /['’‘‛ʼʻʽ`´′＇]/g;
const COMBINING = /[\u0300-\u036F]/g;
const OF_ITS_OWN = /[ßæœøłđðþıħŧς]/g;
/** Letters of their own that no decomposition brings to the ones that people type in their place. */
const TYPED_AS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
};
const PARTS = /[,\t]/;
const BETWEEN_WORDS = /[\p{P}\p{S}\s]+/u;
/** Words of which nothing is to be folded but the case: what most names are, and they are folded by the thousand. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
/** Names and what is searched for end before this: the rest is left out. */
const LONGEST_NAME = 250;

/**
 * A name as it is searched and sorted, the same in every database: without case, accents, apostrophes and what nobody sees; hyphens and
 * full stops part words. A comma parts surname and forename, and comes back as a tab, which sorts before every other character: Smith
 * stands before Smith Jones.
 */
export function foldName(name: string): string {
  if (name.length <= LONGEST_NAME && PLAIN.test(name)) return name.toLowerCase();
  const text = withoutInvisible(name.slice(0, LONGEST_NAME)).replace(APOSTROPHES, '').normalize('NFKD');
  const letters = text.replace(COMBINING, '').normalize('NFC').toLowerCase();
  const typed = letters.replace(OF_ITS_OWN, (letter) => TYPED_AS[letter] ?? letter);
  return typed
    .split(PARTS)
    .map((part) => part.split(BETWEEN_WORDS).filter(Boolean).join(' '))
    .filter(Boolean)
    .join('\t');
}

/** The words of what was typed into a search, as they are looked for in folded names. */
export function searchWords(text: string): readonly string[] {
  return foldName(text).split(/[\t ]/).filter(Boolean);
}

interface Named {
  readonly surname: string | null;
  readonly forename: string | null;
}

/** What a person is searched and sorted by: the folded surname, then the forename. Empty where no name is recorded. */
export function nameKeyOf({ surname, forename }: Named): string {
  return foldName(formatListName({ surname: surname ?? '', forename: forename ?? '' }));
}

interface MaybeNamed {
  readonly surname?: string | null | undefined;
  readonly forename?: string | null | undefined;
}

/** What somebody is searched and sorted by, of a row that may lack their name. */
export function nameKeyOfRow({ surname, forename }: MaybeNamed): string {
  return nameKeyOf({ surname: surname ?? null, forename: forename ?? null });
}

/** The row of somebody as it is written: what they are searched and sorted by goes with the name. */
export function withNameKey<Row extends MaybeNamed>(row: Row): Row & { readonly nameKey: string } {
  return { ...row, nameKey: nameKeyOfRow(row) };
}

/** The order of two names of people, teams or units as they are shown: that of the databases, by what they fold to. */
export function compareNames(a: string, b: string): number {
  const [one, other] = [foldName(a), foldName(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The order of two people: by surname, then forename; who has one name stands by it. */
export function comparePeople(a: Named, b: Named): number {
  const [one, other] = [nameKeyOf(a), nameKeyOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Things by their names, the first that differs deciding; each name is folded once, however many have it. */
export function sortByNames<T>(things: readonly T[], namesOf: (thing: T) => readonly string[]): T[] {
  const folded = new Map<string, string>();
  const fold = (name: string): string => {
    const known = folded.get(name) ?? foldName(name);
    folded.set(name, known);
    return known;
  };
  return things
    .map((thing) => ({ thing, key: namesOf(thing).map(fold).join('\u0001') }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ thing }) => thing);
}
