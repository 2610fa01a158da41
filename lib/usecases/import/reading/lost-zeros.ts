import 'server-only';
import type { ProblemLog } from '../import-report';
import { OFFICER_SPEC, TEAM_SPEC } from './columns-of-estate';
import { REPORT_SPEC } from './columns-of-records';
import { columnOf, type FileSpec, type KeyKind, placeOf, type ReadFile } from './file-spec';
import type { ReadFiles } from './read-files';
import type { KeyRings } from './settle-keys';

/** Zeros that a spreadsheet may have taken off a key. */
const MOST_ZEROS = 8;

/**
 * Refuses to make something new by a key of which the same with zeros before it is known: a spreadsheet that takes a code for a number takes its
 * zeros off, and 123 would be a second officer beside 00123. To be asked before the files' own keys are known.
 */
export function refuseLostZeros(files: ReadFiles, rings: KeyRings, log: ProblemLog): void {
  refuseIn(
    TEAM_SPEC,
    files.teams,
    { teamCode: 'team', lduCode: 'ldu', regionCode: 'region' },
    { rings, log },
  );
  refuseIn(OFFICER_SPEC, files.officers, { staffCode: 'officer' }, { rings, log });
  refuseIn(REPORT_SPEC, files.reports, { reportId: 'report' }, { rings, log });
}

function refuseIn<Row, Values extends object>(
  spec: Pick<FileSpec<Row, never>, 'file' | 'fields'>,
  file: ReadFile<Row, Values> | null,
  made: { readonly [F in keyof Row & keyof Values & string]?: KeyKind },
  { rings, log }: { readonly rings: KeyRings; readonly log: ProblemLog },
): void {
  const keys = Object.entries(made) as [keyof Row & keyof Values & string, KeyKind][];
  for (const entry of file?.rows ?? [])
    for (const [field, kind] of keys) {
      const value: unknown = entry.values[field];
      const whole = typeof value === 'string' ? wholeKey(value, rings[kind]) : null;
      if (whole !== null)
        log.error(
          placeOf(spec.file, entry, columnOf(spec, field), String(value)),
          `${String(value)} is not known, and ${whole} is: spreadsheets take zeros off codes. Format the column as text and write them again`,
        );
    }
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
