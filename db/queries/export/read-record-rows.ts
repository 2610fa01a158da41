import { and, asc, inArray, isNull } from 'drizzle-orm';
import type { Reader, Tables } from '../../store';
import { chunked } from '../kit/chunked';
import { type ExportGround, staffCodesOf } from './export-ground';

/** So many people's records are read at a time. */
const PEOPLE_AT_A_TIME = 500;

/** Reductions of the people of a part of the estate that were not cancelled. */
export async function* readReductions(db: Reader, t: Tables, ground: ExportGround) {
  const { staffCode, startDate, reason, cancelledAt } = t.reductions;
  for (const codes of chunked(await staffCodesOf(db, t, ground), PEOPLE_AT_A_TIME))
    yield await db
      .select()
      .from(t.reductions)
      .where(and(inArray(staffCode, codes), isNull(cancelledAt)))
      .orderBy(asc(staffCode), asc(startDate), asc(reason));
}

/** Absences of the same people that were not called off. */
export async function* readAbsences(db: Reader, t: Tables, ground: ExportGround) {
  const { staffCode, startDate, cancelledAt } = t.absences;
  for (const codes of chunked(await staffCodesOf(db, t, ground), PEOPLE_AT_A_TIME))
    yield await db
      .select()
      .from(t.absences)
      .where(and(inArray(staffCode, codes), isNull(cancelledAt)))
      .orderBy(asc(staffCode), asc(startDate));
}

/** Reports of the same people. */
export async function* readReports(db: Reader, t: Tables, ground: ExportGround) {
  const { staffCode, reportId } = t.reports;
  for (const codes of chunked(await staffCodesOf(db, t, ground), PEOPLE_AT_A_TIME))
    yield await db
      .select()
      .from(t.reports)
      .where(inArray(staffCode, codes))
      .orderBy(asc(staffCode), asc(reportId));
}
