import { and, eq, gte, inArray, isNull } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import { formatDate, formatListName } from '../../../lib/kernel/format';
import { asStaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { loadStoredReports } from '../import/load-import-facts';
import { loadOfficerNames, type OfficerName } from '../officers/load-officer-names';
import { type ClashingRecord, readRecords } from './key-clash';

/** Records of staff with what stands under each, in the order of the codes. */
export async function readClashingOfficers(
  db: Reader,
  t: Tables,
  codes: readonly string[],
  today: IsoDate,
): Promise<ClashingRecord[]> {
  const names = await loadOfficerNames(db, t, codes.map(asStaffCode));
  const { allocations: a, caseShares: s, caseCovers: c, cases } = t;
  const live = db.select({ crn: cases.crn }).from(cases).where(isNull(cases.endedOn));
  return readRecords(
    codes,
    names,
    (officer) => officer.staffCode,
    async (officer) => {
      const { staffCode } = officer;
      return {
        kind: 'officer',
        name: formatListName(officer),
        place: placeOf(officer),
        staffCode,
        holds: {
          liveCases: await db.$count(
            a,
            and(eq(a.staffCode, staffCode), isNull(a.endedOn), inArray(a.crn, live)),
          ),
          beside:
            (await db.$count(s, and(eq(s.staffCode, staffCode), isNull(s.endedOn)))) +
            (await db.$count(
              c,
              and(eq(c.staffCode, staffCode), isNull(c.cancelledAt), gte(c.endsOn, today)),
            )),
          managed: await db.$count(t.officers, eq(t.officers.lineManagerStaffCode, staffCode)),
          signIns: await db.$count(t.users, eq(t.users.staffCode, staffCode)),
        },
      };
    },
  );
}

/** Reports with whose they are, in the order of their ids. */
export async function readClashingReports(
  db: Reader,
  t: Tables,
  ids: readonly string[],
): Promise<ClashingRecord[]> {
  const reports = await loadStoredReports(db, t, ids);
  const names = await loadOfficerNames(
    db,
    t,
    reports.map((row) => row.staffCode),
  );
  return ids.flatMap((id) => {
    const report = reports.find((row) => row.reportId === id);
    const officer = names.find((row) => row.staffCode === report?.staffCode);
    if (report === undefined || officer === undefined) return [];
    const whose = `${formatListName(officer)} (${officer.staffCode})`;
    const name = `${report.kind} report of ${formatDate(report.completedOn)}, ${whose}`;
    return [
      {
        kind: 'report',
        code: id,
        name,
        place: placeOf(officer),
        staffCode: officer.staffCode,
        holds: {},
      } as const,
    ];
  });
}

function placeOf({ regionCode, lduCode, teamCode }: OfficerName) {
  return { regionCode, lduCode, teamCode };
}
