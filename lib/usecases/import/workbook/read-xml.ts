import 'server-only';
import { SaxesParser } from 'saxes';
import { FileFault } from '../reading/checked-text';
import { WORKBOOK_FAULTS } from './workbook-faults';

interface Options {
  readonly position: false;
  readonly xmlns: false;
}

/** Deeper than any part of a workbook. */
const DEEPEST = 100;
/** More than one cell, or one list of attributes, ever holds. */
const LONGEST_TEXT = 500_000;
const MOST_ATTRIBUTES = 500;

/** What is told of a document as it is read. Names come without their prefix. */
export interface XmlReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
  /** Whether enough was read. */
  done?(): boolean;
}

/** Reads XML as it comes, with bounds on all that a parser keeps. Nothing outside the document is ever looked up. Throws a FileFault. */
export async function readXml(texts: AsyncIterable<string>, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser<Options>({ position: false, xmlns: false });
  let depth = 0;
  if (reader.open !== undefined || reader.close !== undefined) {
    parser.on('opentag', ({ name, attributes }) => {
      depth += 1;
      if (depth > DEEPEST) throw new FileFault(WORKBOOK_FAULTS.broken);
      reader.open?.(localName(name), attributes);
    });
    parser.on('closetag', ({ name }) => {
      depth -= 1;
      reader.close?.(localName(name));
    });
  }
  const take = (text: string): void => reader.text?.(text);
  parser.on('text', take);
  parser.on('cdata', take);
  try {
    for await (const text of texts) {
      parser.write(text);
      if (keeps(parser) > LONGEST_TEXT) throw new FileFault(WORKBOOK_FAULTS.cell);
      if (reader.done?.() === true) return;
    }
    parser.close();
  } catch (error) {
    throw error instanceof FileFault ? error : new FileFault(WORKBOOK_FAULTS.broken);
  }
}

/** "x:row" is "row": programs write the same names with a prefix or without. */
function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** How much a parser holds of what has not ended yet: it would hold any length. */
function keeps(parser: SaxesParser<Options>): number {
  if (parser['attribList'].length > MOST_ATTRIBUTES) return Number.POSITIVE_INFINITY;
  const kept: unknown[] = [parser['text'], parser['name'], parser['entity'], parser['piTarget']];
  return kept.reduce<number>((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 0);
}

/** Characters that XML cannot hold are written "_x000D_" in a workbook. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}

/** A short text of its own: one that was cut from a long one would keep all of that. */
export function ownText(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

/** A whole number of an attribute; null where it is none. */
export function wholeOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
