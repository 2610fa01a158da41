import 'server-only';
import { promisify } from 'node:util';
import { createGunzip, createGzip, gzip } from 'node:zlib';
import { Readable } from 'node:stream';

const pack = promisify(gzip);

const LEVEL = 5;

/** Bytes of one part: written as text, as much as one row of a database holds with ease. A multiple of 3, so that each part can be read alone. */
const BYTES_OF_PART = 300_000;

/** The bytes of a file, packed and written as text, in parts. */
export async function packFile(bytes: Uint8Array): Promise<string[]> {
  return inParts(await pack(bytes, { level: LEVEL }));
}

/** The same of a text that comes piece by piece: each part as soon as it is full, so that no more than one is held. */
export async function* packTexts(texts: AsyncIterable<string>): AsyncGenerator<string> {
  const source = Readable.from(texts);
  const packing = createGzip({ level: LEVEL });
  source.on('error', (error) => packing.destroy(error));
  let held: Buffer = Buffer.alloc(0);
  for await (const some of source.pipe(packing)) {
    held = Buffer.concat([held, some as Buffer]);
    for (; held.length > BYTES_OF_PART; held = held.subarray(BYTES_OF_PART))
      yield held.subarray(0, BYTES_OF_PART).toString('base64');
  }
  yield held.toString('base64');
}

function inParts(bytes: Buffer): string[] {
  const parts = Math.max(1, Math.ceil(bytes.length / BYTES_OF_PART));
  return Array.from({ length: parts }, (_, part) =>
    bytes.subarray(part * BYTES_OF_PART, (part + 1) * BYTES_OF_PART).toString('base64'),
  );
}

/** The bytes of a file again, as its parts come. */
export function unpackFile(parts: AsyncIterable<string>): AsyncIterable<Uint8Array> {
  const source = Readable.from(bytesOf(parts));
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  return source.pipe(unpacked);
}

/** The text of a packed file whose parts are all there. */
export async function unpackText(parts: readonly string[]): Promise<string> {
  const bytes: Uint8Array[] = [];
  for await (const some of unpackFile(inTurn(parts))) bytes.push(some);
  return Buffer.concat(bytes).toString('utf8');
}

async function* inTurn(parts: readonly string[]): AsyncGenerator<string> {
  for (const part of parts) yield await Promise.resolve(part);
}

async function* bytesOf(parts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const part of parts) yield Buffer.from(part, 'base64');
}
