/** Any scheme followed by "://", by the characters of a scheme before it. */
const SCHEME_CHARACTER = /[a-z\d+.-]/i;

/**
 * The first link in a text: any address with "://", one that begins with "www.", or a Markdown link; null where there is none. Looks at
 * each character a fixed number of times, whatever the text is made of.
 */
export function findLink(text: string): string | null {
  const found = [findAddress(text), findWww(text), findMarkdown(text)].filter((link) => link !== null);
  const [first] = found.sort((a, b) => a.at - b.at);
  return first?.link ?? null;
}

interface Found {
  readonly at: number;
  readonly link: string;
}

/** What stands from a place to the next space. */
function upToSpace(text: string, at: number, from: number): Found {
  const rest = text.slice(from);
  const space = rest.search(/\s/);
  return { at, link: text.slice(at, space < 0 ? text.length : from + space) };
}

/** `scheme://…`, the scheme beginning with a letter at the start of a word. */
function findAddress(text: string): Found | null {
  for (let colon = text.indexOf('://'); colon >= 0; colon = text.indexOf('://', colon + 3)) {
    // Neither ":" nor "/" is of a scheme, so no character is looked at for two addresses.
    let start = colon;
    while (start > 0 && SCHEME_CHARACTER.test(text.charAt(start - 1))) start -= 1;
    for (let at = start; at < colon; at += 1) {
      if (/[a-z]/i.test(text.charAt(at)) && !(at > 0 && /\w/.test(text.charAt(at - 1))))
        return upToSpace(text, at, colon + 3);
    }
  }
  return null;
}

function findWww(text: string): Found | null {
  const at = text.search(/\bwww\./i);
  return at < 0 ? null : upToSpace(text, at, at + 4);
}

/** `[words](address)`: from the first "[" since the last "]" before "](" to the next ")". */
function findMarkdown(text: string): Found | null {
  let open = -1;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '[' && open < 0) open = at;
    if (character !== ']') continue;
    if (open >= 0 && text.charAt(at + 1) === '(') {
      const close = text.indexOf(')', at + 2);
      // Where none closes this one, none closes one that comes later.
      return close < 0 ? null : { at: open, link: text.slice(open, close + 1) };
    }
    open = -1;
  }
  return null;
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
