/**
 * Texts that the rows of one read say again and again (words of a vocabulary, codes, days), each kept once. A database hands every text of
 * every row out anew: of a nation's cases they take more memory than all the rest, and who reads the rows waits for each of them.
 */
export class EachOnce {
  private readonly texts = new Map<string, string>();
  private readonly lists = new Map<string, readonly string[]>();

  /** The text as it was first said. */
  text<Text extends string | null>(text: Text): Text {
    if (text === null) return text;
    const known = this.texts.get(text);
    if (known !== undefined) return known as Text;
    this.texts.set(text, text);
    return text;
  }

  /** The same of a list of words, in their order: many rows share it, and nobody may change it. */
  list<Word extends string>(words: readonly Word[]): readonly Word[] {
    const key = JSON.stringify(words);
    const known = this.lists.get(key);
    if (known !== undefined) return known as readonly Word[];
    this.lists.set(key, words);
    return words;
  }
}
