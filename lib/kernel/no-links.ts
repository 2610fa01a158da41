/** An address of a site, or a link in Markdown: what a note may not hold. */
const LINKS = /(?<address>\b[a-z][a-z\d+.-]*:\/\/\S*|\bwww\.\S*)|(?<markdown>\[[^\]]*\]\([^)]*\))/i;

/** The first link in a text: any address with "://", one that begins with "www.", or a Markdown link; null where there is none. */
export function findLink(text: string): string | null {
  return LINKS.exec(text)?.[0] ?? null;
}

/**
 * What to do about a link in a note or a reason; null where there is none. Notes follow a case for years and are read by people
 * who cannot know where a link leads, so every text that is kept with an allocation is refused with one.
 */
export function linkProblem(label: string, text: string | null): string | null {
  const link = text === null ? null : findLink(text);
  if (link === null) return null;
  const shown = link.length > 40 ? `${link.slice(0, 40)}…` : link;
  return `${label} must not have a link: take out “${shown}” and say in words where to look`;
}
