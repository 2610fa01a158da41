import { randomUUID } from 'node:crypto';
import {
  cancelSupportRow,
  deleteReport,
  endShare,
  insertCovers,
  insertReport,
  insertShare,
  insertSupport,
  updateCover,
} from '../../../../db/commands/officers/save-sharing';
import { addDays, londonDay } from '../../../kernel/dates';
import type { Crn } from '../../../kernel/ids';
import { type Events, recorded } from './life';

/** Reports that are completed, recorded and taken off the record. */
export const REPORT_EVENTS: Events = {
  'a report is completed': async (life, now) =>
    life.bring(now, 'reports.csv', {
      report_id: `R${String(life.random.int(1, 6))}`,
      staff_code: life.anyOfficer(),
      kind: life.random.pick(['standard', 'fast']),
      completed_on: addDays(londonDay(now), -life.random.int(0, 40)),
    }),
  'a report is recorded, another taken off the record': async (life, now) => {
    const row = await life.anyOf(life.db.select().from(life.t.reports).orderBy(life.t.reports.reportId));
    await life.store.tx(async (tx) => {
      if (row !== null) await deleteReport(tx, life.t, now, row.reportId);
      const reportId = `S${String(life.random.int(1, 6))}-${randomUUID()}`;
      const completedOn = addDays(londonDay(now), -life.random.int(0, 40));
      const report = { reportId, staffCode: life.anyOfficer(), kind: 'fast', completedOn } as const;
      await insertReport(tx, life.t, { ...report, recordedAt: now.toISOString() });
    });
    return true;
  },
};

/** Work between colleagues: shares, covers and support. */
export const SHARING_EVENTS: Events = {
  'a case is shared, or a share ends': async (life, now) => {
    const row = await life.anyOf(life.db.select().from(life.t.caseShares).orderBy(life.t.caseShares.id));
    const { crn } = await life.anyHolding();
    return life.store.tx(async (tx) => {
      if (row !== null && life.random.chance(0.5)) return endShare(tx, life.t, now, row, londonDay(now));
      const startedOn = addDays(londonDay(now), -life.random.int(0, 4));
      const share = {
        crn,
        staffCode: life.anyOfficer(),
        kind: 'co_working',
        percent: 30,
        startedOn,
      } as const;
      await insertShare(tx, life.t, { id: randomUUID(), ...share, ...recorded(now) });
      return true;
    });
  },
  'a case is covered, or a cover is called off': async (life, now) => {
    const row = await life.anyOf(life.db.select().from(life.t.caseCovers).orderBy(life.t.caseCovers.id));
    const { crn, staffCode: holderStaffCode } = await life.anyHolding();
    return life.store.tx(async (tx) => {
      if (row !== null && life.random.chance(0.5)) {
        const change = life.random.chance(0.5)
          ? { cancelledAt: now.toISOString() }
          : { endsOn: addDays(londonDay(now), life.random.int(0, 3)) };
        return updateCover(tx, life.t, now, row, change);
      }
      const startsOn = addDays(londonDay(now), life.random.int(-3, 2));
      const days = { startsOn, endsOn: addDays(startsOn, life.random.int(0, 8)) };
      const cover = { crn: crn as Crn, staffCode: life.anyOfficer(), holderStaffCode, ...days };
      await insertCovers(tx, life.t, [{ id: randomUUID(), ...cover, ...recorded(now) }]);
      return true;
    });
  },
  'a colleague helps, or that was a mistake': async (life, now) => {
    const row = await life.anyOf(life.db.select().from(life.t.supports).orderBy(life.t.supports.id));
    return life.store.tx(async (tx) => {
      if (row !== null && life.random.chance(0.4)) return cancelSupportRow(tx, life.t, now, row);
      const [fromStaffCode, toStaffCode] = [life.anyOfficer(), life.anyOfficer()];
      const givenOn = addDays(londonDay(now), -life.random.int(0, 8));
      const support = { fromStaffCode, toStaffCode, crn: null, givenOn, note: null };
      const pointsHundredths = life.random.int(1, 4_000);
      await insertSupport(tx, life.t, { id: randomUUID(), ...support, pointsHundredths, ...recorded(now) });
      return true;
    });
  },
};
