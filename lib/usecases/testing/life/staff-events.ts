import { eq } from 'drizzle-orm';
import { SMALL } from '../../../../db/seed/scenarios';
import { addDays, londonDay } from '../../../kernel/dates';
import { addAbsence } from '../../officers/add-absence';
import { addReduction } from '../../officers/add-reduction';
import { cancelReduction, setReductionEnd } from '../../officers/change-reduction';
import { editAbsence } from '../../officers/correct-absence';
import { editOfficer } from '../../officers/edit-officer';
import { type Events, took } from './life';

/** What happens to somebody's hours: reductions and absences. */
export const HOURS_EVENTS: Events = {
  'a reduction is agreed': async (life, now) => {
    const startDate = life.near(londonDay(now));
    const texts = {
      reason: life.random.pick(['Mentoring', 'Court duty', 'Disability or reasonable adjustment']),
      hours: String(life.random.int(1, 30) / 10),
      startDate,
      endDate: life.random.chance(0.7) ? addDays(startDate, life.random.int(0, 12)) : '',
      notes: '',
    };
    return took(await addReduction(life.as(now), { staffCode: life.anyOfficer(), texts, confirmed: true }));
  },
  'a reduction is cancelled or given another end': async (life, now) => {
    const row = await life.anyOf(life.db.select().from(life.t.reductions).orderBy(life.t.reductions.id));
    if (row === null) return false;
    const { id, staffCode, version } = row;
    const change = { id, staffCode, version, confirmed: true };
    return took(
      life.random.chance(0.5)
        ? await cancelReduction(life.as(now), change)
        : await setReductionEnd(life.as(now), { ...change, endDate: life.near(londonDay(now)) }),
    );
  },
  'somebody is away': async (life, now) => {
    const startDate = life.near(londonDay(now));
    const kind = life.random.pick(['sickness', 'annual_leave', 'secondment']);
    const endDate = life.random.chance(0.6) ? addDays(startDate, life.random.int(0, 25)) : '';
    const texts = { kind, startDate, endDate };
    return took(await addAbsence(life.as(now), { staffCode: life.anyOfficer(), texts, confirmed: true }));
  },
  'an absence ends otherwise': async (life, now) => {
    const row = await life.anyOf(life.db.select().from(life.t.absences).orderBy(life.t.absences.id));
    if (row === null) return false;
    const { id, staffCode, version } = row;
    const endDate = life.random.pick([addDays(row.startDate, life.random.int(0, 30)), '']);
    return took(await editAbsence(life.as(now), { id, staffCode, version, endDate, confirmed: true }));
  },
  'a file says who is away': async (life, now) =>
    life.bring(
      now,
      'absences.csv',
      { staff_code: life.anyOfficer(), start_date: life.near(londonDay(now)), kind: 'other', end_date: '' },
      true,
    ),
};

/** What happens to an officer: grade, hours and team change, somebody leaves or comes. */
export const OFFICER_EVENTS: Events = {
  'an officer changes grade, hours or team, or leaves': async (life, now) => {
    const [row] = await life.db
      .select()
      .from(life.t.officers)
      .where(eq(life.t.officers.staffCode, life.anyOfficer()));
    if (!row) return false;
    const texts = {
      forename: row.forename,
      surname: row.surname,
      email: row.email ?? '',
      grade: life.random.pick(['CM', 'SCM', 'PQiP', 'OTHER', '']),
      hours: life.random.pick(['3.7', '18.5', '37', '']),
      startDate: row.startDate ?? '',
      leavingDate: life.random.chance(0.15) ? addDays(londonDay(now), life.random.int(-3, 5)) : '',
      team: life.random.pick(Object.values(SMALL.teams)),
      lineManager: '',
    };
    const { staffCode, version } = row;
    return took(await editOfficer(life.as(now), { staffCode, version, texts, confirmed: true }));
  },
  'a file brings an officer': async (life, now) =>
    life.bring(now, 'officers.csv', {
      staff_code: life.random.chance(0.5) ? life.anyOfficer() : `TSNW${String(life.random.int(100, 999))}`,
      forename: 'New',
      surname: 'Comer',
      team_code: SMALL.teams.west,
      grade: life.random.pick(['CM', 'SCM']),
      contracted_hours: life.random.pick(['37', '30']),
      start_date: addDays(londonDay(now), life.random.int(-40, 3)),
    }),
};
