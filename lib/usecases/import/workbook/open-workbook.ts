import 'server-only';
import { FileFault } from '../reading/checked-text';
import { openParts, type PackedParts } from './inflate-parts';
import { readShownByStyle, type Shown } from './number-formats';
import { ownText, readXml, unescaped } from './read-xml';
import { WORKBOOK_FAULTS } from './workbook-faults';

/** Largest workbook that is taken, in bytes. */
export const MOST_WORKBOOK_BYTES = 25 * 1024 * 1024;
/** Characters of all texts of a workbook that are kept while it is read. */
const MOST_TEXT = 60_000_000;
const MOST_SHEETS = 200;

/** A sheet of a workbook, before anything of it is read. */
export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The part that holds it. */
  readonly part: string;
}

/** A workbook that was opened: its sheets, and what reading them needs. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly parts: PackedParts;
  readonly from1904: boolean;
  readonly shown: readonly Shown[];
  /** The texts that cells name by number, read once, when they are needed. */
  strings(): Promise<readonly string[]>;
}

/** Opens an Excel workbook (.xlsx). Throws a FileFault where it is something else, or is not to be believed. */
export async function openWorkbook(bytes: Buffer): Promise<Workbook> {
  if (bytes.byteLength > MOST_WORKBOOK_BYTES) throw new FileFault(WORKBOOK_FAULTS.large);
  refuseOtherKinds(bytes);
  const parts = await openParts(bytes);
  refuseOtherContents(parts);
  const targets = await relationsOf(parts, 'xl/_rels/workbook.xml.rels');
  const { sheets, from1904 } = await readSheets(parts, targets);
  const styles = [...targets.values()].find(({ type }) => type.endsWith('/styles'))?.part ?? '';
  const texts = [...targets.values()].find(({ type }) => type.endsWith('/sharedStrings'))?.part ?? '';
  let strings: Promise<readonly string[]> | null = null;
  return {
    sheets,
    parts,
    from1904,
    shown: parts.has(styles) ? await readShownByStyle(parts.text(styles)) : [],
    strings: () => (strings ??= parts.has(texts) ? readStrings(parts.text(texts)) : Promise.resolve([])),
  };
}

/** Compound files: workbooks of before 2007, and workbooks under a password, which are wrapped in one. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

function refuseOtherKinds(bytes: Buffer): void {
  if (bytes.subarray(0, 4).equals(COMPOUND))
    throw new FileFault(bytes.includes(ENCRYPTED) ? WORKBOOK_FAULTS.protected : WORKBOOK_FAULTS.old);
  if (bytes.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004')
    throw new FileFault(WORKBOOK_FAULTS.broken);
}

function refuseOtherContents(parts: PackedParts): void {
  if (parts.has('xl/workbook.bin')) throw new FileFault(WORKBOOK_FAULTS.binary);
  for (const name of parts.names())
    if (name.endsWith('vbaproject.bin')) throw new FileFault(WORKBOOK_FAULTS.macros);
  if (parts.has('mimetype')) throw new FileFault(WORKBOOK_FAULTS.other);
  if (!parts.has('xl/workbook.xml')) throw new FileFault(WORKBOOK_FAULTS.broken);
}

interface Relation {
  readonly type: string;
  readonly part: string;
}

async function relationsOf(parts: PackedParts, of: string): Promise<ReadonlyMap<string, Relation>> {
  const found = new Map<string, Relation>();
  await readXml(parts.text(of), {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name === 'Relationship')
        found.set(Id, { type: Type, part: Target.startsWith('/') ? Target.slice(1) : `xl/${Target}` });
    },
  });
  return found;
}

async function readSheets(parts: PackedParts, targets: ReadonlyMap<string, Relation>) {
  const sheets: WorkbookSheet[] = [];
  let from1904 = false;
  await readXml(parts.text('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const relation = targets.get(attributes['r:id'] ?? idOf(attributes));
      // A chart that has a sheet to itself has no rows.
      if (relation === undefined || !relation.type.endsWith('/worksheet')) return;
      const hidden = ['hidden', 'veryHidden'].includes(attributes.state ?? '');
      sheets.push({ name: (attributes.name ?? '').slice(0, 100), hidden, part: relation.part });
      if (sheets.length > MOST_SHEETS) throw new FileFault(WORKBOOK_FAULTS.swollen);
    },
  });
  if (sheets.length === 0) throw new FileFault(WORKBOOK_FAULTS.broken);
  return { sheets, from1904 };
}

/** The relation of a sheet, whatever prefix its workbook gives to the name. */
function idOf(attributes: Readonly<Record<string, string>>): string {
  const name = Object.keys(attributes).find((key) => key.endsWith(':id')) ?? '';
  return attributes[name] ?? '';
}

/** Reads the texts that cells share; how some letters are pronounced is no part of them. */
async function readStrings(texts: AsyncIterable<string>): Promise<readonly string[]> {
  const strings: string[] = [];
  let held = 0;
  let one = '';
  let taking = false;
  let spoken = 0;
  await readXml(texts, {
    open: (name) => {
      if (name === 'si') one = '';
      else if (name === 'rPh') spoken += 1;
      taking = name === 't' && spoken === 0;
    },
    text: (text) => {
      if (taking) one += text;
    },
    close: (name) => {
      taking = false;
      if (name === 'rPh') spoken -= 1;
      if (name !== 'si') return;
      held += one.length + 16;
      if (held > MOST_TEXT) throw new FileFault(WORKBOOK_FAULTS.swollen);
      strings.push(ownText(unescaped(one)));
    },
  });
  return strings;
}
