import { describe, expect, it } from 'vitest';
import { EachOnce } from './each-once';

/** A text or list as a database hands it out: of its own, however many say the same. */
const anew = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

describe('What rows say again and again is kept once', () => {
  it('is the same text, and null stays null', () => {
    const once = new EachOnce();
    expect(['custody', 'community', anew('custody'), null].map((text) => once.text(text))).toEqual([
      'custody',
      'community',
      'custody',
      null,
    ]);
  });

  it('is one list for all rows with the same words in the same order', () => {
    const once = new EachOnce();
    const first = once.list(['mappa', 'gang']);
    expect(once.list(anew(['mappa', 'gang']))).toBe(first);
    expect(once.list(['gang', 'mappa'])).toEqual(['gang', 'mappa']);
  });

  it('never takes one list for another: none, one empty word, one word that reads like a list', () => {
    const once = new EachOnce();
    const lists = [[], [''], ['a'], ['["a","b"]'], ['a', 'b'], ['a,b'], ['[]']];
    for (const list of [...lists, ...lists]) expect(once.list(anew(list))).toEqual(list);
  });
});
