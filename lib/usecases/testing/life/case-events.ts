import { and, eq, isNull } from 'drizzle-orm';
import { updateCase } from '../../../../db/commands/cases/save-case';
import { caseColumns } from '../../../../db/queries/cases/case-columns';
import { addDays, londonDay } from '../../../kernel/dates';
import { endCase } from '../../cases/end-case';
import { allocateCase } from '../../decisions/allocate-case';
import { ENDING } from '../context-of';
import { type Events, took } from './life';

/** What happens to a case: it ends, changes, comes in a file, is allocated. */
export const CASE_EVENTS: Events = {
  'a case ends': async (life, now) => {
    const { crn, version } = await life.anyHolding();
    return took(
      await endCase(life.as(now), {
        crn,
        version,
        endedOn: addDays(londonDay(now), -life.random.int(0, 6)),
        ...ENDING,
      }),
    );
  },
  'the facts of a case change': async (life, now) => {
    const { crn, version } = await life.anyHolding();
    const [facts] = await life.db
      .select(caseColumns(life.t))
      .from(life.t.cases)
      .where(eq(life.t.cases.crn, crn));
    if (!facts) return false;
    const after = {
      ...facts,
      rsr: life.random.pick([0.8, 1.9, 2.4, null]),
      ogrs: life.random.int(10, 99),
      setting: life.random.pick(['community', 'licence', 'custody'] as const),
      state: life.random.pick(['active', 'active', 'warrant', 'contact_suspended'] as const),
    };
    return life.store.tx((tx) => updateCase(tx, life.t, { ...after, version: version + 1 }, version, now));
  },
  'a file brings cases': async (life, now) =>
    life.bring(now, 'cases.csv', {
      crn: life.random.chance(0.5)
        ? (await life.anyHolding()).crn
        : `Y${String(life.random.int(100_000, 999_999))}`,
      setting: life.random.pick(['community', 'licence']),
      rsr: String(life.random.int(0, 30) / 10),
      ogrs: String(life.random.int(10, 99)),
      rosh: life.random.pick(['low', 'medium', 'high', '']),
      state: life.random.pick(['active', 'warrant', '']),
      officer_staff_code: life.random.pick([life.anyOfficer(), life.anyOfficer(), '']),
      allocated_on: life.random.pick([life.near(londonDay(now)), '']),
    }),
  'a waiting case is allocated': async (life, now) => {
    const { crn, version } = life.t.cases;
    const held = and(eq(life.t.allocations.crn, crn), isNull(life.t.allocations.endedOn));
    const waiting = await life.anyOf(
      life.db
        .select({ crn, version })
        .from(life.t.cases)
        .leftJoin(life.t.allocations, held)
        .where(and(isNull(life.t.cases.endedOn), isNull(life.t.allocations.id)))
        .orderBy(crn),
    );
    if (waiting === null) return false;
    const answers = { reasonCode: 'other', reasonText: 'A test', notes: null } as const;
    const input = {
      ...answers,
      crn: waiting.crn,
      staffCode: life.anyOfficer(),
      expectedVersion: waiting.version,
    };
    const oversightReviewOn = addDays(londonDay(now), 30);
    return took(await allocateCase(life.as(now), { ...input, oversightReviewOn, idempotencyKey: null }));
  },
};
