/** A word with its article: "a region", "an LDU". Letters that are spelt out go by their sound. */
export function withArticle(word: string): string {
  const spelt = /^[A-Z]{2}/.test(word) ? /^[AEFHILMNORSX]/ : /^[aeio]/i;
  return `${spelt.test(word) ? 'an' : 'a'} ${word}`;
}
