import 'server-only';
import type { ProblemLog } from '../import-report';
import { CASE_SPEC } from './columns/columns-of-cases';
import { OFFICER_SPEC, TEAM_SPEC } from './columns/columns-of-estate';
import { ABSENCE_SPEC, REDUCTION_SPEC, REPORT_SPEC } from './columns/columns-of-records';
import { columnOf, type FileSpec, type KeyKind, placeOf, type ReadFile } from './file-spec';
import type { ReadFiles } from './read-files';
import type { KeyRings } from './settle-keys';

/** Zeros that a spreadsheet may have taken off a key. */
const MOST_ZEROS = 8;

/**
 * Refuses to make something new by a key of which the same with zeros before it is known: a spreadsheet that takes a code for a number takes its
 * zeros off, and 123 would be a second officer beside 00123. A file that has both keeps its zeros: there 123 is somebody else. Where an unknown
 * key points at somebody, it is said who may be meant. To be asked before the files' own keys are known.
 */
export function refuseLostZeros(files: ReadFiles, rings: KeyRings, log: ProblemLog): void {
  const judge = { rings, log };
  refuseIn(TEAM_SPEC, files.teams, { teamCode: 'team', lduCode: 'ldu', regionCode: 'region' }, judge);
  refuseIn(OFFICER_SPEC, files.officers, { staffCode: 'officer' }, judge);
  refuseIn(REPORT_SPEC, files.reports, { reportId: 'report' }, judge);
  const officers = keysIn(files.officers, 'staffCode');
  const teams = keysIn(files.teams, 'teamCode');
  tellIn(OFFICER_SPEC, files.officers, 'teamCode', { ring: rings.team, made: teams, log });
  const told = { ring: rings.officer, made: officers, log };
  tellIn(OFFICER_SPEC, files.officers, 'lineManagerStaffCode', told);
  tellIn(CASE_SPEC, files.cases, 'officerStaffCode', told);
  tellIn(REDUCTION_SPEC, files.reductions, 'staffCode', told);
  tellIn(ABSENCE_SPEC, files.absences, 'staffCode', told);
  tellIn(REPORT_SPEC, files.reports, 'staffCode', told);
}

const HOW = 'spreadsheets take zeros off codes. Format the column as text and write them again';

type Spec<Row> = Pick<FileSpec<Row, never>, 'file' | 'fields'>;

function refuseIn<Row, Values extends object>(
  spec: Spec<Row>,
  file: ReadFile<Row, Values> | null,
  made: { readonly [F in keyof Row & keyof Values & string]?: KeyKind },
  { rings, log }: { readonly rings: KeyRings; readonly log: ProblemLog },
): void {
  const keys = Object.entries(made) as [keyof Row & keyof Values & string, KeyKind][];
  for (const [field, kind] of keys) {
    const both = keysIn(file, field);
    for (const entry of file?.rows ?? []) {
      const value: unknown = entry.values[field];
      const whole = typeof value === 'string' ? wholeKey(value, rings[kind]) : null;
      if (whole === null) continue;
      const place = placeOf(spec.file, entry, columnOf(spec, field), String(value));
      if (both.has(whole))
        log.warn(place, `${String(value)} is taken for another than ${whole}, since the file has both`);
      else log.error(place, `${String(value)} is not known, and ${whole} is: ${HOW}`);
    }
  }
}

/** Says who may be meant by keys that are not known, and that the files do not make: they are refused for themselves. */
function tellIn<Row, Values extends object>(
  spec: Spec<Row>,
  file: ReadFile<Row, Values> | null,
  field: keyof Row & keyof Values & string,
  {
    ring,
    made,
    log,
  }: { readonly ring: KeyRings[KeyKind]; readonly made: ReadonlySet<unknown>; readonly log: ProblemLog },
): void {
  for (const entry of file?.rows ?? []) {
    const value: unknown = entry.values[field];
    if (typeof value !== 'string' || made.has(value)) continue;
    const whole = wholeKey(value, ring);
    if (whole !== null)
      log.warn(
        placeOf(spec.file, entry, columnOf(spec, field), value),
        `${value} is not known, and ${whole} is: ${HOW}`,
      );
  }
}

/** The keys that stand in a column. */
function keysIn<Row, Values extends object>(
  file: ReadFile<Row, Values> | null,
  field: keyof Values,
): ReadonlySet<unknown> {
  const keys = new Set<unknown>();
  for (const { values } of file?.rows ?? []) keys.add(values[field]);
  return keys;
}

/** The known key that this one was before it lost its zeros; null where there is none. */
function wholeKey(value: string, ring: KeyRings[KeyKind]): string | null {
  if (value.length > 30 || !/^\d+$/.test(value) || ring.find(value) !== null) return null;
  for (let zeros = 1; zeros <= MOST_ZEROS; zeros += 1) {
    const found = ring.find('0'.repeat(zeros) + value);
    if (found !== null) return found;
  }
  return null;
}
