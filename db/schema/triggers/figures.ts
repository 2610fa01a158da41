import type { FigurePart } from '../kept-figures';
import type { pgTables } from '../tables';

type TableName = keyof typeof pgTables;

/** What a change of a table's rows makes stale: selects of places from `r`, the rows as they were and as they are. */
export interface Touches {
  readonly part: FigurePart;
  readonly places: readonly string[];
}

const TEAM_OF_OFFICER = `'team ' || o.team_code`;

/** The team of an officer that a column names. */
function teamOf(column: string): string {
  return `SELECT ${TEAM_OF_OFFICER} AS place FROM r JOIN officer o ON o.staff_code = r.${column}`;
}

/** The teams of everybody who has held, shares or covers a case. */
function teamsOfCase(column = 'crn'): string[] {
  return ['allocation', 'case_share', 'case_cover'].map(
    (table) =>
      `SELECT ${TEAM_OF_OFFICER} AS place FROM r JOIN ${table} x ON x.crn = r.${column} JOIN officer o ON o.staff_code = x.staff_code`,
  );
}

/** A case that nobody ever held stands with its home; changes of its band while nobody held it stay there. */
const HOME_OF_CASE = `SELECT coalesce('ldu ' || c.home_ldu_code, 'nowhere') AS place FROM r JOIN supervised_case c ON c.crn = r.crn`;
const WAS_HOME = `SELECT coalesce('ldu ' || r.home_ldu_code, 'nowhere') AS place FROM r WHERE NOT EXISTS (SELECT 1 FROM allocation x WHERE x.crn = r.crn AND x.undone_at IS NULL) OR EXISTS (SELECT 1 FROM band_change b WHERE b.crn = r.crn AND b.holder_staff_code IS NULL)`;
const FIRST_HELD = `${HOME_OF_CASE} WHERE NOT EXISTS (SELECT 1 FROM allocation x WHERE x.crn = r.crn AND x.id NOT IN (SELECT id FROM r) AND x.undone_at IS NULL)`;

/** Who works beside somebody, on either side of a share or a cover: each is judged by the record of the other. */
const BESIDE = [
  ['case_share', 'case_share'],
  ['case_cover', 'case_cover'],
].flatMap(([mine, theirs]) => [
  `SELECT ${TEAM_OF_OFFICER} AS place FROM r JOIN ${mine} x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code`,
  `SELECT ${TEAM_OF_OFFICER} AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN ${theirs} x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code`,
]);

const OWN_TEAM = `SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL`;

const OF_STORED_DAY = 'EXISTS (SELECT 1 FROM stored_day d WHERE d.on_date = r.on_date)';
const EVERY_TEAM = `SELECT 'team ' || x.code AS place FROM r CROSS JOIN team x WHERE r.on_date IS NOT NULL`;

/** The teams in which somebody was before: staff figures are of where people stood at the end of a month. */
const TEAMS_BEFORE = {
  sqlite: `SELECT 'team ' || json_extract(p.facts, '$.teamCode') AS place FROM r JOIN past_fact p ON p.thing_type = 'officer' AND p.thing_key = r.staff_code`,
  postgres: `SELECT 'team ' || (p.facts ->> 'teamCode') AS place FROM r JOIN past_fact p ON p.thing_type = 'officer' AND p.thing_key = r.staff_code`,
};

/**
 * Every table that figures are worked out from, and which places a change of its rows makes stale. A place too many costs a look; one too
 * few would be a wrong figure: what is kept is compared with a measure from nothing (usecases/figures/verify-figures.ts and its tests).
 */
export function touchedBy(
  dialect: 'sqlite' | 'postgres',
): Readonly<Partial<Record<TableName, readonly Touches[]>>> {
  const work = (...places: string[]): Touches => ({ part: 'work', places });
  const staff = (...places: string[]): Touches => ({ part: 'staff', places });
  const ofCase = work(...teamsOfCase(), WAS_HOME);
  return {
    officers: [
      work(OWN_TEAM, ...BESIDE),
      staff(OWN_TEAM, TEAMS_BEFORE[dialect]),
      { part: 'days', places: [OWN_TEAM] },
    ],
    teams: [
      work(`SELECT 'team ' || r.code AS place FROM r`),
      staff(`SELECT 'team ' || r.code AS place FROM r`),
    ],
    ldus: [work(`SELECT 'team ' || x.code AS place FROM r JOIN team x ON x.ldu_code = r.code`)],
    regions: [
      work(
        `SELECT 'team ' || x.code AS place FROM r JOIN ldu l ON l.region_code = r.code JOIN team x ON x.ldu_code = l.code`,
      ),
    ],
    cases: [ofCase],
    allocations: [work(teamOf('staff_code'), ...teamsOfCase(), FIRST_HELD)],
    oversights: [work(teamOf('staff_code'), ...teamsOfCase())],
    caseShares: [work(teamOf('staff_code'), ...teamsOfCase())],
    caseCovers: [work(teamOf('staff_code'), teamOf('holder_staff_code'), ...teamsOfCase())],
    supports: [work(teamOf('from_staff_code'), teamOf('to_staff_code'))],
    namedContacts: [work(teamOf('staff_code'), teamOf('holder_staff_code'))],
    // By a reduction somebody is newly qualified, and judged as such beside others.
    reductions: [work(teamOf('staff_code'), ...BESIDE)],
    absences: [work(teamOf('staff_code'), ...BESIDE), staff(teamOf('staff_code'), TEAMS_BEFORE[dialect])],
    officerTraining: [work(teamOf('staff_code'), ...BESIDE)],
    reports: [work(teamOf('staff_code'))],
    reliefPlans: [work(OWN_TEAM, teamOf('staff_code'))],
    bandChanges: [work(teamOf('holder_staff_code'), `${HOME_OF_CASE} WHERE r.holder_staff_code IS NULL`)],
    // Rows of a day that is still being stored count for nobody; the day itself, once it is, for everybody.
    officerSnapshots: [
      work(`${teamOf('staff_code')} WHERE ${OF_STORED_DAY}`),
      { part: 'days', places: [`${OWN_TEAM} AND ${OF_STORED_DAY}`] },
    ],
    storedDays: [work(EVERY_TEAM), { part: 'days', places: [EVERY_TEAM] }],
  };
}
