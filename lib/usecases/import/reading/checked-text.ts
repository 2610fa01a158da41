import 'server-only';
import type { ImportSource } from '../import-report';

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

/** The text of a file, piece by piece. Throws a FileFault where it is too large, not UTF-8, or no text at all. */
export async function* checkedText(source: ImportSource): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  let row = 1;
  for await (const chunk of source.bytes()) {
    size += chunk.byteLength;
    if (size > MOST_BYTES)
      throw new FileFault('This file is over 100 MB: split it, or leave out columns that are not needed');
    const text = decode(decoder, chunk, row);
    const nul = text.indexOf('\0');
    if (nul !== -1) throw new FileFault(NOT_TEXT, row + lineBreaks(text.slice(0, nul)));
    row += lineBreaks(text);
    yield text;
  }
  yield decodeEnd(decoder, row);
}

function decode(decoder: TextDecoder, chunk: Uint8Array, row: number): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    const before = new TextDecoder().decode(chunk).split('\uFFFD', 1)[0] ?? '';
    throw new FileFault(NOT_TEXT, row + lineBreaks(before));
  }
}

function decodeEnd(decoder: TextDecoder, row: number): string {
  try {
    return decoder.decode();
  } catch {
    throw new FileFault('The file stops in the middle of a character: it was cut off. Export it again', row);
  }
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
