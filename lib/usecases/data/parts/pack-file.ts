import 'server-only';
import { promisify } from 'node:util';
import { createGunzip, createGzip, gzip } from 'node:zlib';
import { Readable } from 'node:stream';

const pack = promisify(gzip);

const LEVEL = 5;

/** Characters of one part: as much as one row of a database holds with ease. A multiple of 4, so that each part can be read alone. */
const PART = 400_000;

/** The bytes of a file, packed and written as text, in parts. */
export async function packFile(bytes: Uint8Array): Promise<string[]> {
  return inParts(await pack(bytes, { level: LEVEL }));
}

/** The same of a text that comes piece by piece, of which only what is packed is held. */
export async function packTexts(texts: AsyncIterable<string>): Promise<string[]> {
  const source = Readable.from(texts);
  const packing = createGzip({ level: LEVEL });
  source.on('error', (error) => packing.destroy(error));
  const packed: Buffer[] = [];
  for await (const some of source.pipe(packing)) packed.push(some as Buffer);
  return inParts(Buffer.concat(packed));
}

function inParts(bytes: Buffer): string[] {
  const packed = bytes.toString('base64');
  const parts = Math.max(1, Math.ceil(packed.length / PART));
  return Array.from({ length: parts }, (_, part) => packed.slice(part * PART, (part + 1) * PART));
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
