// Characters that show nothing: soft hyphen, zero-width spaces, marks of direction, word joiners, a byte order mark inside a text.
const SHOWS_NOTHING = /[\u00AD\u180E\u200B\u200E\u200F\u2060-\u2064\uFEFF]/g;
// Joiners shape the letters of some scripts, and never stand in a key.
const JOINERS = /[\u200C\u200D]/g;

/** A text without the characters that nobody sees: what was copied from a page or another system carries them along. */
export function withoutInvisible(text: string): string {
  return text.replace(SHOWS_NOTHING, '');
}

/** Text longer than this is no key: it is compared as it is. */
const LONGEST_KEY = 500;

/** A key without what nobody sees in it: what is stored of one that was not known. */
export function tidyKey(text: string): string {
  if (text.length > LONGEST_KEY) return text;
  return withoutInvisible(text).replace(JOINERS, '').trim();
}

/**
 * A key as it is compared, wherever it comes from: in files, forms, addresses and calls. Two texts that fold alike are one staff member,
 * team, unit or report, whatever their case of letters.
 */
export function foldKey(text: string): string {
  return text.length > LONGEST_KEY ? text : tidyKey(text).normalize('NFC').toLowerCase();
}

/** The keys that stand, each found by any spelling of it. */
export interface KeyRing {
  /** The spelling that stands for a key; null where the key is not known. */
  find(text: string): string | null;
  /** The same; a key that was not known stands from now on as it is written here. */
  add(text: string): string;
}

/**
 * Rings the keys that stand. Of several that fold alike, which only data of before has, the one with the greatest weight stands for all:
 * the one with live cases takes what is written next.
 */
export function ringOf(keys: Iterable<string>, weightOf: (key: string) => number = () => 0): KeyRing {
  const spellings = new Map<string, string>();
  for (const key of keys) {
    const folded = foldKey(key);
    const other = spellings.get(folded);
    if (other === undefined || standsBefore(key, other, weightOf)) spellings.set(folded, key);
  }
  const find = (text: string): string | null => spellings.get(foldKey(text)) ?? null;
  return {
    find,
    add: (text) => {
      const known = find(text);
      if (known !== null) return known;
      spellings.set(foldKey(text), text);
      return text;
    },
  };
}

function standsBefore(key: string, other: string, weightOf: (key: string) => number): boolean {
  const [weight, others] = [weightOf(key), weightOf(other)];
  return weight === others ? key < other : weight > others;
}

/** The keys that fold alike, in groups of two and more: each group in order of its weight, the first takes what is written next. */
export function clashesIn(
  keys: Iterable<string>,
  weightOf: (key: string) => number = () => 0,
): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const key of keys) groups.set(foldKey(key), [...(groups.get(foldKey(key)) ?? []), key]);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => [...group].sort((a, b) => (standsBefore(a, b, weightOf) ? -1 : 1)));
}

/** The one that a key names, however it is written: as it is written where that stands, else the first that folds alike. */
export function findByKey<T>(things: readonly T[], keyOf: (thing: T) => string, text: string): T | undefined {
  const asWritten = things.find((thing) => keyOf(thing) === text);
  if (asWritten !== undefined) return asWritten;
  const folded = foldKey(text);
  return things.find((thing) => foldKey(keyOf(thing)) === folded);
}
