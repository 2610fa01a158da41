import 'server-only';
import type { ImportSource } from '../import-report';
import { CutOff, type Decoding, HEAD_BYTES, NotText, startDecoding } from './decode-text';

/** Largest file that is taken, in bytes: 100 MB. */
const MOST_BYTES = 100_000_000;

/** A whole file that cannot be read, with what to do about it. */
export class FileFault extends Error {
  constructor(
    message: string,
    readonly row: number | undefined = undefined,
  ) {
    super(message);
    this.name = 'FileFault';
  }
}

const NOT_TEXT = 'This is not a text file in UTF-8: save it again as CSV UTF-8 (comma separated)';
const WORKBOOK =
  'This is not a text file in UTF-8 but a workbook: call it .xlsx and bring it again, or save its sheet as CSV UTF-8 (comma separated)';
const TOO_LARGE = 'This file is over 100 MB: split it, or leave out columns that are not needed';
const WESTERN =
  'This file is not in UTF-8: it was read as Windows-1252. Check letters with accents, or save it again as CSV UTF-8';

/**
 * The text of a file, piece by piece, whether it is in UTF-8, UTF-16 or Windows-1252, of which it warns. Throws a FileFault where it is
 * too large, or no text.
 */
export async function* checkedText(
  source: ImportSource,
  warn: (message: string) => void,
): AsyncGenerator<string> {
  let decoding: Decoding | null = null;
  let row = 1;
  for await (const bytes of headFirst(source)) {
    if (decoding === null && isWorkbook(bytes)) throw new FileFault(WORKBOOK, 1);
    decoding ??= startDecoding(bytes);
    const text = decode(decoding, bytes, row);
    const nul = text.indexOf('\0');
    if (nul !== -1) throw new FileFault(NOT_TEXT, row + lineBreaks(text.slice(0, nul)));
    row += lineBreaks(text);
    yield text;
  }
  if (decoding?.encoding === 'windows-1252') warn(WESTERN);
  yield decodeEnd(decoding, row);
}

/** The bytes of a file, the first piece long enough to tell what they are. */
async function* headFirst(source: ImportSource): AsyncGenerator<Uint8Array> {
  let size = 0;
  let head: Uint8Array | null = new Uint8Array();
  for await (const chunk of source.bytes()) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw new FileFault(TOO_LARGE);
    if (head === null) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < HEAD_BYTES) continue;
    yield head;
    head = null;
  }
  if (head !== null && head.length > 0) yield head;
}

/** XLSX, ODS and other zipped files. */
function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

function decode(decoding: Decoding, bytes: Uint8Array, row: number): string {
  try {
    return decoding.take(bytes);
  } catch (error) {
    if (!(error instanceof NotText)) throw error;
    const before = new TextDecoder().decode(bytes).split('\uFFFD', 1)[0] ?? '';
    throw new FileFault(NOT_TEXT, row + lineBreaks(before));
  }
}

function decodeEnd(decoding: Decoding | null, row: number): string {
  try {
    return decoding?.end() ?? '';
  } catch (error) {
    if (!(error instanceof CutOff)) throw error;
    throw new FileFault('The file stops in the middle of a character: it was cut off. Export it again', row);
  }
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
