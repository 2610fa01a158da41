import 'server-only';
import { pipeline, type Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import yauzl from 'yauzl';
import { FileFault } from '../reading/checked-text';
import { WORKBOOK_FAULTS } from './workbook-faults';

/** Bytes of all that is unpacked of a workbook, at most. Its own sizes are asked first and never believed. */
const MOST_UNPACKED = 500_000_000;
/** Files in a workbook at most: one of Excel has some tens. */
const MOST_PARTS = 2_000;

/** The files that are packed in a workbook, each read as it is unpacked. */
export interface PackedParts {
  has(name: string): boolean;
  names(): Iterable<string>;
  /** The text of a part, piece by piece. Throws a FileFault where it is damaged, or is more than is unpacked. */
  text(name: string): AsyncGenerator<string>;
}

/** Opens what is packed (ZIP). Throws a FileFault where it is damaged. */
export async function openParts(bytes: Buffer): Promise<PackedParts> {
  const { zip, entries } = await listParts(bytes);
  const said = [...entries.values()].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (said > MOST_UNPACKED) throw new FileFault(WORKBOOK_FAULTS.swollen);
  let left = MOST_UNPACKED;
  const find = (name: string) => entries.get(name.toLowerCase());
  async function* pieces(entry: yauzl.Entry): AsyncGenerator<Buffer> {
    const stream = unpacked(await openPart(zip, entry), entry);
    let sum = 0;
    let size = 0;
    try {
      for await (const piece of stream as AsyncIterable<Buffer>) {
        left -= piece.byteLength;
        size += piece.byteLength;
        if (left < 0) throw new FileFault(WORKBOOK_FAULTS.swollen);
        if (size > entry.uncompressedSize) throw new FileFault(WORKBOOK_FAULTS.broken);
        sum = sumOf(piece, sum);
        yield piece;
      }
    } finally {
      stream.destroy();
    }
    if (size !== entry.uncompressedSize || sum !== (canSum ? entry.crc32 : 0))
      throw new FileFault(WORKBOOK_FAULTS.broken);
  }
  return {
    has: (name) => find(name) !== undefined,
    names: () => entries.keys(),
    text: async function* (name) {
      const entry = find(name);
      if (entry === undefined) throw new FileFault(WORKBOOK_FAULTS.broken);
      yield* orBroken(decoded(pieces(entry)));
    },
  };
}

/** Node before 20.15 has no such sum: there the sizes alone tell of damage. */
const canSum = typeof crc32 === 'function';
const sumOf = (piece: Buffer, sum: number): number => (canSum ? crc32(piece, sum) : 0);

async function listParts(bytes: Buffer) {
  const entries = new Map<string, yauzl.Entry>();
  return new Promise<{ readonly zip: yauzl.ZipFile; readonly entries: ReadonlyMap<string, yauzl.Entry> }>(
    (resolve, reject) => {
      const broken = (): void => reject(new FileFault(WORKBOOK_FAULTS.broken));
      yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
        if (error !== null || zip.entryCount > MOST_PARTS) {
          broken();
          return;
        }
        zip.on('error', broken);
        zip.on('end', () => resolve({ zip, entries }));
        zip.on('entry', (entry: yauzl.Entry) => {
          const name = entry.fileName.toLowerCase();
          if (!entries.has(name)) entries.set(name, entry);
          zip.readEntry();
        });
        zip.readEntry();
      });
    },
  );
}

/** Unpacked here rather than by the library, whose own stream says nothing any more where a part is longer than it says. */
function unpacked(packed: Readable, entry: yauzl.Entry): Readable {
  return entry.compressionMethod === 0 ? packed : pipeline(packed, createInflateRaw(), () => undefined);
}

/** The bytes of a part as they are packed. */
async function openPart(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  const as = {
    decompress: entry.compressionMethod === 8 ? false : null,
    decrypt: null,
    start: null,
    end: null,
  };
  return new Promise((resolve, reject) => {
    try {
      zip.openReadStream(entry, as, (error, stream) => {
        if (error === null) resolve(stream);
        else reject(new FileFault(WORKBOOK_FAULTS.broken));
      });
    } catch {
      reject(new FileFault(WORKBOOK_FAULTS.broken));
    }
  });
}

/** XML is written in UTF-8, or in UTF-16 with its mark. */
async function* decoded(pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** Whatever stops the unpacking is damage, where nothing else was said of it. */
async function* orBroken(texts: AsyncIterable<string>): AsyncGenerator<string> {
  try {
    yield* texts;
  } catch (error) {
    throw error instanceof FileFault ? error : new FileFault(WORKBOOK_FAULTS.broken);
  }
}
