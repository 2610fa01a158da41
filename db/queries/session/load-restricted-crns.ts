import { and, eq, inArray } from 'drizzle-orm';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';

/** Those of some CRNs that belong to restricted cases, ended ones included. */
export async function loadRestrictedCrns(db: Reader, t: Tables, crns: readonly Crn[]): Promise<Crn[]> {
  const rows = await inChunks([...new Set(crns)], (part) =>
    db
      .select({ crn: t.cases.crn })
      .from(t.cases)
      .where(and(inArray(t.cases.crn, part), eq(t.cases.restricted, true))),
  );
  return rows.map((row) => row.crn);
}
