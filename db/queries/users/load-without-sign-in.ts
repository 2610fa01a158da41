import { and, asc, eq, gt, isNotNull, isNull, notInArray, or, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Reader, Tables } from '../../store';

/** Officers in service on a day who have an email address and no sign-in, by surname: neither by their staff code nor by that address. */
export function loadWithoutSignIn(
  db: Pick<Reader, 'select'>,
  t: Tables,
  { today, limit }: { readonly today: IsoDate; readonly limit: number },
) {
  const { officers: o, teams } = t;
  return db
    .select({
      staffCode: o.staffCode,
      forename: o.forename,
      surname: o.surname,
      email: sql<string>`lower(trim(${o.email}))`,
      teamCode: o.teamCode,
      teamName: teams.name,
    })
    .from(o)
    .innerJoin(teams, eq(teams.code, o.teamCode))
    .where(withoutSignIn(db, t, today))
    .orderBy(asc(o.surname), asc(o.forename), asc(o.staffCode))
    .limit(limit);
}

/** How many of them there are. */
export async function countWithoutSignIn(
  db: Pick<Reader, 'select'>,
  t: Tables,
  today: IsoDate,
): Promise<number> {
  const [row] = await db
    .select({ n: sql<number>`count(*)`.mapWith(Number) })
    .from(t.officers)
    .where(withoutSignIn(db, t, today));
  return row?.n ?? 0;
}

function withoutSignIn(db: Pick<Reader, 'select'>, { officers: o, users: u }: Tables, today: IsoDate) {
  // Two lists, each made once: looked for officer by officer, a nation's would take seconds.
  const codes = db.select({ staffCode: u.staffCode }).from(u).where(isNotNull(u.staffCode));
  const emails = db.select({ email: u.email }).from(u);
  return and(
    isNotNull(o.email),
    sql`trim(${o.email}) <> ''`,
    isNull(o.loggedInErrorAt),
    or(isNull(o.leavingDate), gt(o.leavingDate, today)),
    notInArray(o.staffCode, codes),
    notInArray(sql`lower(trim(${o.email}))`, emails),
  );
}
