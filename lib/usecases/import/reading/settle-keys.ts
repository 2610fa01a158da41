import 'server-only';
import { type ManyRows, partsOf } from '../../../kernel/rows/many-rows';
import { letOthersThrough } from '../../../machine/let-others-through';
import type { KeyRing } from '../../../kernel/text/fold-key';
import { FileRows } from './file-rows';
import { OFFICER_SPEC, TEAM_SPEC } from './columns/columns-of-estate';
import { columnOf, type FileRow, type FileSpec, type KeyKind, type ReadFile } from './file-spec';
import type { ReadFiles } from './read-files';
import { CASE_SPEC } from './columns/columns-of-cases';
import { ABSENCE_SPEC, REDUCTION_SPEC, REPORT_SPEC } from './columns/columns-of-records';

/** The keys that stand, by what they are of. */
export type KeyRings = Readonly<Record<KeyKind, KeyRing>>;

/**
 * The files with every key as it is stored, or, where it is new, as the first row that describes it writes it: what follows compares
 * keys as they are.
 */
export async function settleKeys(files: ReadFiles, rings: KeyRings): Promise<ReadFiles> {
  for (const { values } of files.teams?.rows ?? []) {
    rings.team.add(values.teamCode);
    for (const [ring, code] of [
      [rings.ldu, values.lduCode],
      [rings.region, values.regionCode],
    ] as const)
      rings.unit.add(ring.add(code));
  }
  for (const code of files.teams?.refusedKeys ?? []) rings.team.add(code);
  for (const { values } of files.officers?.rows ?? []) rings.officer.add(values.staffCode);
  for (const code of files.officers?.refusedKeys ?? []) rings.officer.add(code);
  return {
    teams: await settleFile(TEAM_SPEC, files.teams, rings),
    officers: await settleFile(OFFICER_SPEC, files.officers, rings),
    cases: await settleFile(CASE_SPEC, files.cases, rings),
    reductions: await settleFile(REDUCTION_SPEC, files.reductions, rings),
    absences: await settleFile(ABSENCE_SPEC, files.absences, rings),
    reports: await settleFile(REPORT_SPEC, files.reports, rings),
    oversights: files.oversights,
    establishment: files.establishment,
  };
}

/** Some hundredths of a second. */
const ROWS_AT_A_TIME = 1_000;

type Spec<Row> = Pick<FileSpec<Row, never>, 'fields' | 'keys'> & {
  readonly key: readonly (keyof Row & string)[];
};

async function settleFile<Row, Values extends object>(
  spec: Spec<Row>,
  file: ReadFile<Row, Values> | null,
  rings: KeyRings,
): Promise<ReadFile<Row, Values> | null> {
  if (file === null) return null;
  const keys = Object.entries(spec.keys) as [keyof Row & keyof Values & string, KeyKind][];
  const [first] = spec.key;
  const kind = first === undefined ? undefined : spec.keys[first];
  return {
    ...file,
    rows: await settleRows(file.rows, (entry) => settleRow(spec, entry, keys, rings)),
    refusedKeys: kind === undefined ? file.refusedKeys : settleRefused(file.refusedKeys, rings[kind]),
  };
}

/** The rows as they are settled; the same ones where nothing in them was to be settled. In steps, beside everybody else. */
async function settleRows<Values extends object>(
  rows: ManyRows<FileRow<Values>>,
  settle: (entry: FileRow<Values>) => FileRow<Values>,
): Promise<ManyRows<FileRow<Values>>> {
  let same = true;
  for (const part of partsOf(rows, ROWS_AT_A_TIME)) {
    same = part.every((entry) => settle(entry) === entry);
    if (!same) break;
    await letOthersThrough();
  }
  if (same) return rows;
  const settled = new FileRows<Values>();
  for (const part of partsOf(rows, ROWS_AT_A_TIME)) {
    for (const entry of part) settled.push(settle(entry));
    await letOthersThrough();
  }
  return settled;
}

/** The row with its keys as they are stored; how they are written in the file stays with it for messages. */
function settleRow<Row, Values extends object>(
  spec: Spec<Row>,
  entry: FileRow<Values>,
  keys: readonly [keyof Row & keyof Values & string, KeyKind][],
  rings: KeyRings,
): FileRow<Values> {
  const settled: Record<string, unknown> = {};
  const typed: Record<string, string> = {};
  for (const [field, kind] of keys) {
    const value: unknown = entry.values[field];
    const stands = standing(value, rings[kind]);
    if (stands === value) continue;
    settled[field] = stands;
    if (typeof value === 'string') typed[columnOf(spec, field)] = value;
  }
  if (Object.keys(settled).length === 0) return entry;
  return { ...entry, values: { ...entry.values, ...settled }, typed: { ...typed, ...entry.typed } };
}

function standing(value: unknown, ring: KeyRing): unknown {
  if (typeof value === 'string') return ring.find(value) ?? value;
  if (!Array.isArray(value)) return value;
  const codes = value.map((code: unknown) => (typeof code === 'string' ? (ring.find(code) ?? code) : code));
  return codes.some((code, index) => code !== value[index]) ? [...new Set(codes)] : value;
}

/** Keys of refused rows: what comes first in one names somebody, before the first stroke. */
function settleRefused(refused: ReadonlySet<string>, ring: KeyRing): ReadonlySet<string> {
  return new Set(
    [...refused].map((key) => {
      const stroke = key.indexOf('/');
      const code = stroke < 0 ? key : key.slice(0, stroke);
      return `${ring.find(code) ?? code}${key.slice(code.length)}`;
    }),
  );
}
