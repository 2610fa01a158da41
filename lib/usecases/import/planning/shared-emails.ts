import 'server-only';
import type { OfficerRecordRow } from '../../../../db/queries/import/load-import-facts';
import type { StaffCode } from '../../../kernel/ids';
import type { ProblemLog } from '../import-report';
import type { GivenOfficer, OfficerRow } from '../reading/columns/columns-of-estate';
import { placeOf, type ReadFile } from '../reading/file-spec';

/** Two officers with one email are most likely one person recorded twice, or get each other's: who they are, at the row of the later. */
export function warnOfSharedEmails(
  file: ReadFile<OfficerRow, GivenOfficer>,
  stored: readonly OfficerRecordRow[],
  emails: ReadonlyMap<StaffCode, string | null>,
  log: ProblemLog,
): void {
  const firstWith = new Map<string, string>();
  const meet = (email: string | null, code: string): string | null => {
    const key = email?.toLowerCase() ?? '';
    if (key === '') return null;
    const first = firstWith.get(key);
    if (first === undefined) firstWith.set(key, code);
    return first ?? null;
  };
  for (const row of stored) if (!emails.has(row.staffCode)) meet(row.email, row.staffCode);
  for (const entry of file.rows) {
    const { staffCode } = entry.values;
    const email = emails.get(staffCode) ?? null;
    const other = meet(email, staffCode);
    if (other !== null)
      log.warn(
        placeOf(file.file, entry, 'email', email),
        `${other} and ${staffCode} have the same email: check whether they are one person`,
      );
  }
}
