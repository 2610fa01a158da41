import 'server-only';

/** Why text cannot be taken apart: a value whose quotes are never closed, a record without an end, a quote inside a value. */
export type RecordFaultKind = 'not_closed' | 'too_long' | 'stray_quote';

/** Text that is not records as RFC 4180 has them, with the line on which the record starts. */
export class RecordFault extends Error {
  constructor(
    readonly kind: RecordFaultKind,
    readonly row: number,
  ) {
    super(`${kind} in row ${row}`);
    this.name = 'RecordFault';
  }
}

/** How text is taken apart. */
export interface RecordSplit {
  /** One character. */
  readonly separator: string;
  /** Characters of a record at the most. */
  readonly longest: number;
  readonly take: (cells: readonly string[], row: number) => void;
}

/** Takes text apart as it comes. Throws a RecordFault, the records before it handed over. */
export interface RecordSplitter {
  add(text: string): void;
  /** The text is over. */
  end(): void;
}

const QUOTE = '"';

/**
 * Takes apart records of RFC 4180 with any line ends (CRLF, LF, CR alone), each handed over with the line on which it starts. A line without
 * a quote, which nearly all are, is split in one go; any other is walked through. Line ends inside quotes count, CRLF for two.
 */
export function splitRecords(split: RecordSplit): RecordSplitter {
  const { separator, longest, take } = split;
  let rest = '';
  let row = 1;
  const run = (text: string, isLast: boolean): void => {
    const ahead = lookAhead(text);
    let at = 0;
    while (at < text.length) {
      const plain = ahead.plainLine(at, isLast);
      const record = plain === null ? walkRecord(text, at, { separator, longest, isLast, row }) : null;
      if (plain === null && record === null) break;
      const cells = record?.cells ?? text.slice(at, plain?.end).split(separator);
      if (plain !== null && plain.end - at - cells.length >= longest) throw new RecordFault('too_long', row);
      take(cells, row);
      row += record?.lines ?? 1;
      at = record?.next ?? plain?.next ?? text.length;
    }
    rest = text.slice(at);
  };
  return {
    add: (text) => {
      if (text !== '') run(rest + text, false);
    },
    end: () => {
      run(rest, true);
    },
  };
}

/** A line: where it ends, and where the next begins. */
interface Line {
  readonly end: number;
  readonly next: number;
}

/** Finds lines that are split in one go; each quote and line end of a text is looked for once. */
function lookAhead(text: string) {
  const find = (mark: string) => {
    let found = -1;
    return (from: number): number => {
      if (found < from) found = text.indexOf(mark, from);
      if (found === -1) found = Number.POSITIVE_INFINITY;
      return found;
    };
  };
  const [quote, feed, carriage] = [find(QUOTE), find('\n'), find('\r')];
  return {
    /** The line from here on; null where it has a quote, or its end has not come yet. */
    plainLine: (at: number, isLast: boolean): Line | null => {
      const end = Math.min(feed(at), carriage(at));
      if (quote(at) < end) return null;
      if (end === Number.POSITIVE_INFINITY) return isLast ? { end: text.length, next: text.length } : null;
      if (text[end] === '\n') return { end, next: end + 1 };
      // Whether a line feed belongs to it is told by what follows.
      if (end + 1 === text.length && !isLast) return null;
      return { end, next: text[end + 1] === '\n' ? end + 2 : end + 1 };
    },
  };
}

interface Walk {
  readonly separator: string;
  readonly longest: number;
  readonly isLast: boolean;
  readonly row: number;
}

interface WalkedRecord {
  readonly cells: readonly string[];
  readonly next: number;
  /** Lines that it goes over. */
  readonly lines: number;
}

/** The record from here on, value by value; null where its end has not come yet. */
function walkRecord(text: string, from: number, walk: Walk): WalkedRecord | null {
  const { separator, longest, isLast, row } = walk;
  const cells: string[] = [];
  let lines = 1;
  let length = 0;
  for (let at = from; ; at += 1) {
    const value = text[at] === QUOTE ? quotedValue(text, at, walk, length) : plainValue(text, at, walk);
    if (value === null) return null;
    length += value.text.length;
    if (length > longest) throw new RecordFault('too_long', row);
    cells.push(value.text);
    lines += value.lines;
    at = value.end;
    if (text[at] === separator) continue;
    if (at >= text.length) return isLast ? { cells, next: at, lines } : null;
    if (text[at] === '\r' && at + 1 === text.length && !isLast) return null;
    return { cells, next: text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1, lines };
  }
}

interface Value {
  readonly text: string;
  /** The place behind it. */
  readonly end: number;
  readonly lines: number;
}

/** A value without quotes: up to the separator or the end of the line. */
function plainValue(text: string, from: number, { separator, row }: Walk): Value {
  let end = from;
  while (end < text.length && !isEnd(text[end], separator)) {
    if (text[end] === QUOTE) throw new RecordFault('stray_quote', row);
    end += 1;
  }
  return { text: text.slice(from, end), end, lines: 0 };
}

/** A value in quotes, in which two of them stand for one, behind so many characters of its record; null where its end has not come yet. */
function quotedValue(
  text: string,
  from: number,
  { separator, longest, isLast, row }: Walk,
  before: number,
): Value | null {
  let doubled = 0;
  for (let at = from + 1; ; at += 2) {
    const found = text.indexOf(QUOTE, at);
    at = found === -1 ? text.length : found;
    if (before + at - from - 1 - doubled > longest) throw new RecordFault('too_long', row);
    if (found === -1 && isLast) throw new RecordFault('not_closed', row);
    if (found === -1 || (at + 1 === text.length && !isLast)) return null;
    if (text[at + 1] === QUOTE) {
      doubled += 1;
      continue;
    }
    if (at + 1 < text.length && !isEnd(text[at + 1], separator)) throw new RecordFault('stray_quote', row);
    const value = text.slice(from + 1, at);
    const meant = doubled === 0 ? value : value.replaceAll('""', QUOTE);
    return { text: meant, end: at + 1, lines: lineEnds(value) };
  }
}

function isEnd(character: string | undefined, separator: string): boolean {
  return character === separator || character === '\n' || character === '\r';
}

function lineEnds(text: string): number {
  return text.match(/[\r\n]/g)?.length ?? 0;
}
