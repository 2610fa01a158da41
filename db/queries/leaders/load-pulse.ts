import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { PulseSurvey } from '../../../lib/domain/metrics/pulse/pulse';
import { groupBy } from '../../../lib/kernel/collections';
import { londonDay } from '../../../lib/kernel/dates';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** Every survey that is closed and that somebody answered, the newest first, as it was counted. */
export async function loadPulseSurveys(db: Reader, t: Tables): Promise<PulseSurvey[]> {
  const { pulseSurveys: s, pulseCounts: c } = t;
  const rows = await db
    .select({
      id: s.id,
      closedAt: s.closedAt,
      regionCode: c.regionCode,
      gradeCode: c.gradeCode,
      answers: c.answers,
      unmanageable: c.unmanageable,
    })
    .from(s)
    .innerJoin(c, eq(c.surveyId, s.id))
    .where(isNotNull(s.closedAt))
    .orderBy(desc(s.closedAt), c.regionCode, c.gradeCode);
  return [...groupBy(rows, ({ id }) => id).values()].flatMap((counts) => {
    const closedAt = counts[0]?.closedAt;
    return closedAt ? [{ closedOn: londonDay(new Date(closedAt)), counts }] : [];
  });
}

/** Every survey, the newest first: when it was open, and how many answered. */
export function loadPulseTimes(db: Reader, t: Tables) {
  return db.select().from(t.pulseSurveys).orderBy(desc(t.pulseSurveys.openedAt));
}

/** The survey that is open as it is for somebody: who they are and where they stand, and whether they have answered. */
export async function loadOpenPulse(db: Reader, t: Tables, staffCode: StaffCode) {
  const { pulseSurveys: s, pulseTaken: p, officers: o, staffKeys: k } = t;
  const [row] = await db
    .select({
      surveyId: s.id,
      openedAt: s.openedAt,
      staffId: k.staffId,
      grade: o.grade,
      startDate: o.startDate,
      leavingDate: o.leavingDate,
      regionCode: t.ldus.regionCode,
      answeredBy: p.staffId,
    })
    .from(s)
    .innerJoin(o, eq(o.staffCode, staffCode))
    .innerJoin(k, eq(k.staffCode, o.staffCode))
    .innerJoin(t.teams, eq(t.teams.code, o.teamCode))
    .innerJoin(t.ldus, eq(t.ldus.code, t.teams.lduCode))
    .leftJoin(p, and(eq(p.surveyId, s.id), eq(p.staffId, k.staffId)))
    .where(isNull(s.closedAt));
  return row ?? null;
}
