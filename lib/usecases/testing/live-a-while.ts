import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { savePublishedModel } from '../../../db/commands/rules/save-published-model';
import { updateCase } from '../../../db/commands/cases/save-case';
import {
  cancelSupportRow,
  deleteReport,
  endShare,
  insertCovers,
  insertReport,
  insertShare,
  insertSupport,
  updateCover,
} from '../../../db/commands/officers/save-sharing';
import { caseColumns } from '../../../db/queries/cases/case-columns';
import { openRandom } from '../../../db/seed/plan/random';
import { SMALL } from '../../../db/seed/scenarios';
import type { Store } from '../../../db/store';
import type { Actor } from '../../domain/access/actor';
import { addDays, type IsoDate, londonDay } from '../../kernel/dates';
import type { Crn } from '../../kernel/ids';
import { IBAT_4 } from '../../domain/workload/model/shipped/shipped-models';
import { addAbsence } from '../officers/add-absence';
import { editAbsence } from '../officers/correct-absence';
import { addReduction } from '../officers/add-reduction';
import { allocateCase } from '../decisions/allocate-case';
import { cancelReduction, setReductionEnd } from '../officers/change-reduction';
import type { UseCaseContext } from '../context';
import { ENDING } from './context-of';
import { editOfficer } from '../officers/edit-officer';
import { endCase } from '../cases/end-case';
import { importData } from '../import/import-data';
import { csvOf, fileOf, type GoodFile } from '../import/testing/import-fixture';

/** Somebody who may do all that moves a workload, everywhere. */
export const ANYBODY: Actor = {
  kind: 'user',
  id: 'u-anybody',
  name: 'Any Body',
  staffCode: null,
  grants: (['manager', 'allocator', 'administrator'] as const).map((role) => ({
    role,
    scope: { level: 'nation', code: '' },
  })),
};

/** One thing that happens in a team at a time; true where the service took it. */
type Event = (now: Date) => Promise<boolean>;

const took = (result: { readonly ok: boolean }): boolean => result.ok;

/** What happens in the small estate, by kind: a stream of repeatable chance over the use cases that move a workload. */
export function eventsOf(store: Store, seed: number): Readonly<Record<string, Event>> {
  const { db, t } = store;
  const random = openRandom(seed, 'life');
  const as = (now: Date): UseCaseContext => ({ store, actor: ANYBODY, now });
  const near = (day: IsoDate): IsoDate => addDays(day, random.int(-20, 10));
  const anyOfficer = () =>
    random.pick(Object.values(SMALL.officers).filter((code) => code !== SMALL.officers.eastManager));
  const anyHolding = async () => {
    const { crn, staffCode } = t.allocations;
    const open = db
      .select({ crn, staffCode, version: t.cases.version })
      .from(t.allocations)
      .innerJoin(t.cases, eq(crn, t.cases.crn));
    return random.pick(await open.where(isNull(t.allocations.endedOn)).orderBy(crn));
  };
  const anyOf = async <Row>(rows: Promise<Row[]>): Promise<Row | null> => {
    const found = await rows;
    return found.length === 0 ? null : random.pick(found);
  };
  const bring = async (now: Date, file: GoodFile, row: Record<string, string>, complete = false) => {
    const result = await importData(as(now), [fileOf(file, csvOf([row]))], { source: 'test', complete });
    return result.ok && result.value.errors.length === 0;
  };
  const recorded = (now: Date) => ({ recordedAt: now.toISOString(), recordedByName: 'Any Body' });

  return {
    'a case ends': async (now) => {
      const { crn, version } = await anyHolding();
      return took(
        await endCase(as(now), {
          crn,
          version,
          endedOn: addDays(londonDay(now), -random.int(0, 6)),
          ...ENDING,
        }),
      );
    },
    'the facts of a case change': async (now) => {
      const { crn, version } = await anyHolding();
      const [facts] = await db.select(caseColumns(t)).from(t.cases).where(eq(t.cases.crn, crn));
      if (!facts) return false;
      const after = {
        ...facts,
        rsr: random.pick([0.8, 1.9, 2.4, null]),
        ogrs: random.int(10, 99),
        setting: random.pick(['community', 'licence', 'custody'] as const),
        state: random.pick(['active', 'active', 'warrant', 'contact_suspended'] as const),
      };
      return store.tx((tx) => updateCase(tx, t, { ...after, version: version + 1 }, version, now));
    },
    'a file brings cases': async (now) =>
      bring(now, 'cases.csv', {
        crn: random.chance(0.5) ? (await anyHolding()).crn : `Y${String(random.int(100_000, 999_999))}`,
        setting: random.pick(['community', 'licence']),
        rsr: String(random.int(0, 30) / 10),
        ogrs: String(random.int(10, 99)),
        rosh: random.pick(['low', 'medium', 'high', '']),
        state: random.pick(['active', 'warrant', '']),
        officer_staff_code: random.pick([anyOfficer(), anyOfficer(), '']),
        allocated_on: random.pick([near(londonDay(now)), '']),
      }),
    'a waiting case is allocated': async (now) => {
      const { crn, version } = t.cases;
      const held = and(eq(t.allocations.crn, crn), isNull(t.allocations.endedOn));
      const waiting = await anyOf(
        db
          .select({ crn, version })
          .from(t.cases)
          .leftJoin(t.allocations, held)
          .where(and(isNull(t.cases.endedOn), isNull(t.allocations.id)))
          .orderBy(crn),
      );
      if (waiting === null) return false;
      const answers = { reasonCode: 'other', reasonText: 'A test', notes: null } as const;
      const input = {
        ...answers,
        crn: waiting.crn,
        staffCode: anyOfficer(),
        expectedVersion: waiting.version,
      };
      const oversightReviewOn = addDays(londonDay(now), 30);
      return took(await allocateCase(as(now), { ...input, oversightReviewOn, idempotencyKey: null }));
    },
    'a reduction is agreed': async (now) => {
      const startDate = near(londonDay(now));
      const texts = {
        reason: random.pick(['Mentoring', 'Court duty', 'Disability or reasonable adjustment']),
        hours: String(random.int(1, 30) / 10),
        startDate,
        endDate: random.chance(0.7) ? addDays(startDate, random.int(0, 12)) : '',
        notes: '',
      };
      return took(await addReduction(as(now), { staffCode: anyOfficer(), texts, confirmed: true }));
    },
    'a reduction is cancelled or given another end': async (now) => {
      const row = await anyOf(db.select().from(t.reductions).orderBy(t.reductions.id));
      if (row === null) return false;
      const { id, staffCode, version } = row;
      const change = { id, staffCode, version, confirmed: true };
      return took(
        random.chance(0.5)
          ? await cancelReduction(as(now), change)
          : await setReductionEnd(as(now), { ...change, endDate: near(londonDay(now)) }),
      );
    },
    'somebody is away': async (now) => {
      const startDate = near(londonDay(now));
      const kind = random.pick(['sickness', 'annual_leave', 'secondment']);
      const endDate = random.chance(0.6) ? addDays(startDate, random.int(0, 25)) : '';
      const texts = { kind, startDate, endDate };
      return took(await addAbsence(as(now), { staffCode: anyOfficer(), texts, confirmed: true }));
    },
    'an absence ends otherwise': async (now) => {
      const row = await anyOf(db.select().from(t.absences).orderBy(t.absences.id));
      if (row === null) return false;
      const { id, staffCode, version } = row;
      const endDate = random.pick([addDays(row.startDate, random.int(0, 30)), '']);
      return took(await editAbsence(as(now), { id, staffCode, version, endDate, confirmed: true }));
    },
    'a file says who is away': async (now) =>
      bring(
        now,
        'absences.csv',
        { staff_code: anyOfficer(), start_date: near(londonDay(now)), kind: 'other', end_date: '' },
        true,
      ),
    'an officer changes grade, hours or team, or leaves': async (now) => {
      const [row] = await db.select().from(t.officers).where(eq(t.officers.staffCode, anyOfficer()));
      if (!row) return false;
      const texts = {
        forename: row.forename,
        surname: row.surname,
        email: row.email ?? '',
        grade: random.pick(['CM', 'SCM', 'PQiP', 'OTHER', '']),
        hours: random.pick(['3.7', '18.5', '37', '']),
        startDate: row.startDate ?? '',
        leavingDate: random.chance(0.15) ? addDays(londonDay(now), random.int(-3, 5)) : '',
        team: random.pick(Object.values(SMALL.teams)),
        lineManager: '',
      };
      const { staffCode, version } = row;
      return took(await editOfficer(as(now), { staffCode, version, texts, confirmed: true }));
    },
    'a file brings an officer': async (now) =>
      bring(now, 'officers.csv', {
        staff_code: random.chance(0.5) ? anyOfficer() : `TSNW${String(random.int(100, 999))}`,
        forename: 'New',
        surname: 'Comer',
        team_code: SMALL.teams.west,
        grade: random.pick(['CM', 'SCM']),
        contracted_hours: random.pick(['37', '30']),
        start_date: addDays(londonDay(now), random.int(-40, 3)),
      }),
    'a report is completed': async (now) =>
      bring(now, 'reports.csv', {
        report_id: `R${String(random.int(1, 6))}`,
        staff_code: anyOfficer(),
        kind: random.pick(['standard', 'fast']),
        completed_on: addDays(londonDay(now), -random.int(0, 40)),
      }),
    'a report is recorded, another taken off the record': async (now) => {
      const row = await anyOf(db.select().from(t.reports).orderBy(t.reports.reportId));
      await store.tx(async (tx) => {
        if (row !== null) await deleteReport(tx, t, now, row.reportId);
        const reportId = `S${String(random.int(1, 6))}-${randomUUID()}`;
        const completedOn = addDays(londonDay(now), -random.int(0, 40));
        const report = { reportId, staffCode: anyOfficer(), kind: 'fast', completedOn } as const;
        await insertReport(tx, t, { ...report, recordedAt: now.toISOString() });
      });
      return true;
    },
    'a case is shared, or a share ends': async (now) => {
      const row = await anyOf(db.select().from(t.caseShares).orderBy(t.caseShares.id));
      const { crn } = await anyHolding();
      return store.tx(async (tx) => {
        if (row !== null && random.chance(0.5)) return endShare(tx, t, now, row, londonDay(now));
        const startedOn = addDays(londonDay(now), -random.int(0, 4));
        const share = { crn, staffCode: anyOfficer(), kind: 'co_working', percent: 30, startedOn } as const;
        await insertShare(tx, t, { id: randomUUID(), ...share, ...recorded(now) });
        return true;
      });
    },
    'a case is covered, or a cover is called off': async (now) => {
      const row = await anyOf(db.select().from(t.caseCovers).orderBy(t.caseCovers.id));
      const { crn, staffCode: holderStaffCode } = await anyHolding();
      return store.tx(async (tx) => {
        if (row !== null && random.chance(0.5)) {
          const change = random.chance(0.5)
            ? { cancelledAt: now.toISOString() }
            : { endsOn: addDays(londonDay(now), random.int(0, 3)) };
          return updateCover(tx, t, now, row, change);
        }
        const startsOn = addDays(londonDay(now), random.int(-3, 2));
        const days = { startsOn, endsOn: addDays(startsOn, random.int(0, 8)) };
        const cover = { crn: crn as Crn, staffCode: anyOfficer(), holderStaffCode, ...days };
        await insertCovers(tx, t, [{ id: randomUUID(), ...cover, ...recorded(now) }]);
        return true;
      });
    },
    'a colleague helps, or that was a mistake': async (now) => {
      const row = await anyOf(db.select().from(t.supports).orderBy(t.supports.id));
      return store.tx(async (tx) => {
        if (row !== null && random.chance(0.4)) return cancelSupportRow(tx, t, now, row);
        const [fromStaffCode, toStaffCode] = [anyOfficer(), anyOfficer()];
        const givenOn = addDays(londonDay(now), -random.int(0, 8));
        const support = { fromStaffCode, toStaffCode, crn: null, givenOn, note: null };
        const pointsHundredths = random.int(1, 4_000);
        await insertSupport(tx, t, { id: randomUUID(), ...support, pointsHundredths, ...recorded(now) });
        return true;
      });
    },
    'a model is published': async (now) => {
      const versions = await db.select().from(t.modelVersions);
      const effectiveFrom = addDays(londonDay(now), 1);
      if (versions.length > 2 || versions.some((row) => row.effectiveFrom === effectiveFrom)) return false;
      const { bands, reportPoints } = IBAT_4;
      const model = {
        ...IBAT_4,
        version: 1 + Math.max(...versions.map((row) => row.version)),
        bands: bands.map((band) => ({
          ...band,
          points: {
            ...band.points,
            standard: {
              ...band.points.standard,
              community: band.points.standard.community + 7 * versions.length,
            },
          },
        })),
        reportPoints: { ...reportPoints, fast: reportPoints.fast + 11 },
      };
      await store.tx((tx) => savePublishedModel(tx, t, { actor: ANYBODY, now, model, effectiveFrom }));
      return true;
    },
  };
}
