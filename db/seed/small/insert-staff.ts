import type { Role, ScopeLevel } from '../../../lib/domain/access/actor';
import { addDays, addMonths, type IsoDate } from '../../../lib/kernel/dates';
import type { Tables, Tx } from '../../store';
import { SMALL } from './small-estate';
import { withNameKey } from '../../../lib/kernel/text/fold-name';

type OfficerRow = Tables['officers']['$inferInsert'];

/** Officers, who of them is away or has reduced hours, and who has the course. */
export async function insertStaff(tx: Tx, t: Tables, today: IsoDate): Promise<void> {
  const { officers: o, teams } = SMALL;
  const startDate = addMonths(today, -36);
  const officer = (
    staffCode: OfficerRow['staffCode'],
    surname: string,
    grade: string | null,
    contractedHoursHundredths: number,
    teamCode: OfficerRow['teamCode'],
  ): OfficerRow => ({
    staffCode,
    forename: 'Sam',
    surname,
    teamCode,
    grade,
    contractedHoursHundredths,
    startDate,
    email: `${surname.toLowerCase()}@headroom.example.org`,
    lineManagerStaffCode: teamCode === teams.east && staffCode !== o.eastManager ? o.eastManager : null,
  });
  await tx
    .insert(t.officers)
    .values(
      [
        officer(o.eastManager, 'Eastman', 'SPO', 3700, teams.east),
        officer(o.over, 'Overton', 'SCM', 370, teams.east),
        officer(o.wellOver, 'Wellover', 'CM', 370, teams.east),
        officer(o.absent, 'Awayford', 'CM', 3700, teams.east),
        officer(o.trainee, 'Learner', 'PQiP', 3700, teams.east),
        officer(o.beyond, 'Beyond', 'CM', 3700, teams.east),
        officer(o.noGrade, 'Unknown', null, 3700, teams.east),
        officer(o.west, 'Westman', 'SCM', 3700, teams.west),
        officer(o.women, 'Woodward', 'CM', 3700, teams.women),
      ].map(withNameKey),
    );
  await tx.insert(t.absences).values({
    id: 'abs-1',
    staffCode: o.absent,
    kind: 'sickness',
    startDate: addDays(today, -30),
    endDate: null,
  });
  await tx.insert(t.reductions).values({
    id: 'red-1',
    staffCode: o.trainee,
    reason: 'PQiP first 6 months',
    hoursHundredths: 2960,
    startDate: addDays(today, -30),
    endDate: addDays(addMonths(addDays(today, -30), 6), -1),
  });
  const trained = [o.over, o.wellOver, o.absent, o.women];
  await tx.insert(t.officerTraining).values(
    trained.map((staffCode) => ({
      staffCode,
      course: 'domestic_abuse',
      completedOn: addMonths(today, -12),
    })),
  );
}

/** Who signs in, in which role. */
export async function insertUsers(tx: Tx, t: Tables, passwordHash: string): Promise<void> {
  const { users, officers, teams, ldus, region } = SMALL;
  const people: [keyof typeof users, string, Role, ScopeLevel, string, OfficerRow['staffCode'] | null][] = [
    ['officer', 'Sam Wellover', 'officer', 'team', teams.east, officers.wellOver],
    ['manager', 'Sam Eastman', 'manager', 'team', teams.east, officers.eastManager],
    ['allocator', 'Alex Allocator', 'allocator', 'ldu', ldus.east, null],
    ['leader', 'Lee Leader', 'leader', 'region', region, null],
    ['administrator', 'Ada Minister', 'administrator', 'nation', '', null],
    ['westManager', 'Wendy Westby', 'manager', 'team', teams.west, null],
  ];
  await tx.insert(t.users).values(
    people.map(([key, name, , , , staffCode]) => ({
      id: users[key].id,
      email: users[key].email,
      name,
      passwordHash,
      staffCode,
    })),
  );
  await tx.insert(t.userRoles).values(
    people.map(([key, , role, scopeLevel, scopeCode]) => ({
      userId: users[key].id,
      role,
      scopeLevel,
      scopeCode,
    })),
  );
}
