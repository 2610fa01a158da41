import { and, eq, gt, gte, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { groupBy } from '../../../lib/kernel/collections';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { TeamCode } from '../../../lib/kernel/ids';
import type { StaffRecord } from '../../../lib/domain/metrics/units/staffing';
import type { Store } from '../../store';
import { jsonField } from '../kit/json-field';
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
 * later counts as first recorded, with the details that were missing then. Of some teams: those who were in them then. Absences of the two kinds that are counted, those
 * that ended by `since` left out, as they are known now.
 */
export async function loadStaff(
  { db, t, dialect }: Pick<Store, 'db' | 't' | 'dialect'>,
  { knownAt, since, teamCodes }: StaffAsked,
): Promise<StaffOfTeam[]> {
  const { officers: o, absences: a } = t;
  const among = teamCodes && standsOrStood({ db, t, dialect }, teamCodes, knownAt);
  const people = db.select({ key: o.staffCode }).from(o).where(among);
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
      .where(and(isNull(o.loggedInErrorAt), among)),
    versions: selectVersions(db, t, 'officer', { keys: people }, knownAt),
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
          teamCodes && inArray(a.staffCode, people),
        ),
      ),
  });
  const versions = versionsOf(keptOfficer, rows.versions);
  const absences = groupBy(rows.absences, (row) => row.staffCode);
  const staff = rows.officers.map(({ recordedAt, ...now }): StaffOfTeam => {
    const { staffCode } = now;
    const then = versions.get(staffCode) ?? now;
    return {
      ...{ staffCode, teamCode: then.teamCode },
      ...(isKnown(recordedAt, knownAt) ? detailsOf(then) : detailsOf(then, now)),
      absences: absences.get(staffCode) ?? [],
    };
  });
  const asked = teamCodes && new Set<string>(teamCodes);
  return asked ? staff.filter((one) => asked.has(one.teamCode)) : staff;
}

/** Of which teams (left out: of all), as known at an instant; absences that ended by `since` are left out. */
interface StaffAsked {
  readonly knownAt: string;
  readonly since: IsoDate;
  readonly teamCodes?: readonly TeamCode[];
}

/** Those who are in one of the teams, and those who were at some time since an instant. */
function standsOrStood(
  { db, t, dialect }: Pick<Store, 'db' | 't' | 'dialect'>,
  teamCodes: readonly TeamCode[],
  since: string,
): SQL | undefined {
  const [o, past] = [t.officers, t.pastFacts];
  const codes = teamCodes.map((code) => JSON.stringify(code));
  const stood = db
    .select({ key: past.thingKey })
    .from(past)
    .where(
      and(
        eq(past.thingType, 'officer'),
        gte(past.untilAt, since),
        inArray(jsonField(dialect, past.facts, ['teamCode']), codes),
      ),
    );
  return or(inArray(o.teamCode, [...teamCodes]), inArray(o.staffCode, stood));
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
