import { and, gt, inArray, isNull, or } from 'drizzle-orm';
import { groupBy } from '../../../lib/kernel/collections';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { TeamCode } from '../../../lib/kernel/ids';
import type { StaffRecord } from '../../../lib/domain/metrics/units/staffing';
import type { Reader, Tables } from '../../store';
import { keptOfficer } from '../kit/past-facts';
import { together } from '../kit/together';
import { isKnown, selectVersions, versionsOf } from '../rules/load-versions';

/** One person of the staff without a name: for counting heads, sickness and leavers. */
export interface StaffOfTeam extends StaffRecord {
  readonly teamCode: TeamCode;
}

/**
 * Everybody of the estate, those who have left included (who was logged in error is no leaver), with the team, grade, hours and
 * dates that were known at an instant: so that nobody's figures follow from the day on which they move. Whoever was recorded
 * later counts as first recorded, with the details that were missing then. Absences of the two kinds that are counted, those
 * that ended by `since` left out, as they are known now.
 */
export async function loadStaff(
  db: Reader,
  t: Tables,
  { knownAt, since }: { readonly knownAt: string; readonly since: IsoDate },
): Promise<StaffOfTeam[]> {
  const { officers: o, absences: a } = t;
  const rows = await together(db, {
    officers: db
      .select({
        staffCode: o.staffCode,
        teamCode: o.teamCode,
        grade: o.grade,
        contractedHoursHundredths: o.contractedHoursHundredths,
        startDate: o.startDate,
        leavingDate: o.leavingDate,
        recordedAt: o.recordedAt,
      })
      .from(o)
      .where(isNull(o.loggedInErrorAt)),
    versions: selectVersions(db, t, 'officer', { keys: db.select({ key: o.staffCode }).from(o) }, knownAt),
    absences: db
      .select({
        id: a.id,
        staffCode: a.staffCode,
        kind: a.kind,
        startDate: a.startDate,
        endDate: a.endDate,
        version: a.version,
      })
      .from(a)
      .where(
        and(
          isNull(a.cancelledAt),
          inArray(a.kind, ['sickness', 'secondment']),
          or(isNull(a.endDate), gt(a.endDate, since)),
        ),
      ),
  });
  const versions = versionsOf(keptOfficer, rows.versions);
  const absences = groupBy(rows.absences, (row) => row.staffCode);
  return rows.officers.map(({ recordedAt, ...now }): StaffOfTeam => {
    const { staffCode } = now;
    const then = versions.get(staffCode) ?? now;
    return {
      ...{ staffCode, teamCode: then.teamCode },
      ...(isKnown(recordedAt, knownAt) ? detailsOf(then) : detailsOf(then, now)),
      absences: absences.get(staffCode) ?? [],
    };
  });
}

type Details = Pick<StaffRecord, 'grade' | 'contractedHoursHundredths' | 'startDate' | 'leavingDate'>;

function detailsOf(then: Details, now: Details = then): Details {
  return {
    grade: then.grade ?? now.grade,
    contractedHoursHundredths: then.contractedHoursHundredths ?? now.contractedHoursHundredths,
    startDate: then.startDate ?? now.startDate,
    leavingDate: then.leavingDate ?? now.leavingDate,
  };
}
