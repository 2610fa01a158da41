import 'server-only';

/** What a file is written in: known by its first bytes, or, between UTF-8 and Windows-1252, by the first that is not UTF-8. */
type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes that are no text in any encoding that is read. */
export class NotText extends Error {}
/** The bytes end inside a character. */
export class CutOff extends Error {}

/** Turns the bytes of a file into text, piece by piece. */
export interface Decoding {
  /** The text of the next bytes; throws NotText. */
  take(bytes: Uint8Array): string;
  /** What is left at the end; throws CutOff. */
  end(): string;
  readonly encoding: TextEncodingName;
}

/** Bytes at the start by which an encoding is known. */
export const HEAD_BYTES = 64;

/** Starts with the first bytes, which are taken again with `take`. */
export function startDecoding(head: Uint8Array): Decoding {
  const wide = wideEncoding(head);
  return wide === null ? narrow() : ofOne(wide);
}

/** UTF-16 by its byte order mark, or by its empty half: text of ours is mostly Latin letters. */
function wideEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const seen = head.subarray(0, HEAD_BYTES);
  const empty = (half: 0 | 1): number =>
    seen.filter((byte, index) => byte === 0 && index % 2 === half).length;
  const [first, second] = [empty(0), empty(1)];
  const most = Math.floor(seen.length / 4);
  if (first === 0 && second > most) return 'utf-16le';
  return second === 0 && first > most ? 'utf-16be' : null;
}

function ofOne(encoding: 'utf-16le' | 'utf-16be'): Decoding {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return {
    encoding,
    take: (bytes) => orThrow(NotText, () => decoder.decode(bytes, { stream: true })),
    end: () => orThrow(CutOff, () => decoder.decode()),
  };
}

/** UTF-8 until a byte that is none; from there on Windows-1252, where all before was plain ASCII, so the same in both. */
function narrow(): Decoding {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let western: TextDecoder | null = null;
  let plain = true;
  let left: Uint8Array = new Uint8Array();
  const takeWestern = (bytes: Uint8Array): string => {
    const text = (western ??= new TextDecoder('windows-1252')).decode(bytes, { stream: true });
    if (NO_LETTERS.test(text)) throw new NotText();
    return text;
  };
  return {
    get encoding() {
      return western === null ? 'utf-8' : 'windows-1252';
    },
    take: (bytes) => {
      if (western !== null) return takeWestern(bytes);
      try {
        const text = utf8.decode(bytes, { stream: true });
        const whole = joined(left, bytes);
        plain &&= !NOT_ASCII.test(text) && !(whole[0] === 0xef && whole[1] === 0xbb);
        left = plain ? whole.subarray(whole.length - unread(whole)) : new Uint8Array();
        return text;
      } catch {
        const whole = joined(left, bytes);
        if (!plain || hasUtf8(whole)) throw new NotText();
        return takeWestern(whole);
      }
    },
    end: () => (western === null ? orThrow(CutOff, () => utf8.decode()) : western.decode()),
  };
}

const NOT_ASCII = /[^\u0000-\u007f]/;
/** Control characters, and what stands for the bytes that Windows-1252 has no letter for. */
const NO_LETTERS = /[\u0001-\u0008\u000e-\u001f\u0081\u008d\u008f\u0090\u009d]/;

/** Bytes at the end that a decoder of UTF-8 keeps for the next piece: the start of a character that is not whole yet. */
function unread(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < lengthOf(byte) ? back : 0;
  }
  return 0;
}

function lengthOf(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

/** Whether some letters beyond ASCII read well as UTF-8: then the file is in UTF-8, and damaged. */
function hasUtf8(bytes: Uint8Array): boolean {
  return NOT_ASCII.test(new TextDecoder('utf-8').decode(bytes).replaceAll('\uFFFD', ''));
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function orThrow(Fault: typeof NotText, decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new Fault();
  }
}
