import { randomUUID } from 'node:crypto';
import { eq, getTableName } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { openCountedStore } from '../../../db/counted-store';
import { loadCaseloads } from '../../../db/queries/cases/load-caseloads';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import { openRandom } from '../../../db/seed/plan/random';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { pgTables } from '../../../db/schema/tables';
import { TOUCHING } from '../../../db/schema/triggers/touching';
import { openStore, type Store, type Tx } from '../../../db/store';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { Actor } from '../../domain/access/actor';
import { addDays, type IsoDate, isoDate, londonDayStart } from '../../kernel/dates';
import { requestContext, type UseCaseContext } from '../context';
import { loadFigureSource, loadMeasured } from '../capacity/parts/load-measured';
import { viewOfficerFigures, viewTeamFigures } from '../capacity/view-workload-figures';
import { viewOfficerWorkload } from '../officers/view-officer';
import { actorWith, PEOPLE } from '../testing/actors';
import { eventsOf } from '../testing/live-a-while';
import { seedSentinels, TELLS_WHY, textOf } from '../testing/sentinels';

const { teams, officers, cases } = SMALL;
const TOKEN: Actor = {
  kind: 'token',
  id: 'k-1',
  name: 'A system',
  staffCode: null,
  grants: [{ role: 'leader', scope: { level: 'nation', code: '' } }],
};
const LINE_MANAGER = actorWith('manager', 'team', teams.east, {
  id: 'u-line',
  staffCode: officers.eastManager,
});
const READERS: readonly Actor[] = [
  LINE_MANAGER,
  PEOPLE.westManager,
  PEOPLE.allocator,
  PEOPLE.regionManager,
  PEOPLE.officer,
  TOKEN,
];
const FIRST = isoDate('2026-10-23');

describe.each(TEST_DIALECTS)('officers whose measure is kept on %s', (dialect) => {
  const opened: { close(): Promise<void> }[] = [];
  afterAll(async () => {
    for (const one of opened.reverse()) await one.close();
  });

  /** The small estate as two servers have it open: one that answers, one that writes. */
  async function openTwo(
    today: IsoDate,
  ): Promise<{ readonly here: Store; readonly elsewhere: Store; readonly test: TestStore }> {
    const test = await openTestStore(dialect);
    await seedSmallTeam(test.store, { today, now: londonDayStart(today) });
    const elsewhere = openStore(test.url);
    opened.push({ close: () => test.destroy() }, elsewhere);
    return { here: test.store, elsewhere, test };
  }

  const asked = (store: Store, actor: Actor, now: Date): UseCaseContext => requestContext(store, actor, now);
  const anew = (store: Store, actor: Actor, now: Date): UseCaseContext => ({ store, actor, now });

  /** All that is kept for somebody, and what it is worked out from. */
  async function seenBy(context: UseCaseContext) {
    const source = await loadFigureSource(context);
    return {
      all: await loadMeasured(context, source, 'view_team', { level: 'nation', code: '' }),
      east: await loadMeasured(context, source, 'view_team', { level: 'team', code: teams.east }),
      team: await viewTeamFigures(context, teams.east),
      west: await viewTeamFigures(context, teams.west),
      officer: await viewOfficerFigures(context, officers.over),
      page: await viewOfficerWorkload(context, officers.wellOver),
    };
  }

  /** What some readers are told is what a read from nothing comes to, whether somebody has asked before or not. */
  async function expectTrue(
    store: Store,
    now: Date,
    what: string,
    readers: readonly Actor[] = [LINE_MANAGER],
  ): Promise<void> {
    for (const actor of readers) {
      const fresh = await seenBy(anew(store, actor, now));
      for (let time = 0; time < 2; time += 1)
        expect(await seenBy(asked(store, actor, now)), `${what}, to ${actor.id}`).toEqual(fresh);
    }
  }

  it('are what a read from nothing comes to for each reader, after whatever another server wrote on whichever day', async () => {
    const { here, elsewhere } = await openTwo(FIRST);
    const random = openRandom(1, 'known');
    const events = eventsOf(elsewhere, 1);
    const kinds = random.shuffle(Object.keys(events));
    for (const [index, kind] of kinds.slice(0, dialect === 'sqlite' ? 24 : 8).entries()) {
      const today = addDays(FIRST, Math.floor(index / 5));
      const now = new Date(londonDayStart(today).getTime() + 10 * 3_600_000 + index * 60_000);
      await events[kind]?.(now);
      // Each of them sooner or later, and one after every change.
      const readers = READERS.filter((_, at) => at === 0 || (at + index) % READERS.length === 0);
      await expectTrue(here, now, `${kind} on ${today}`, readers);
    }
  }, 180_000);

  it('are read anew after a change that no figure tells of, and of what stands in another team', async () => {
    const { here, elsewhere } = await openTwo(SMALL.today);
    const { t } = elsewhere;
    const { now, today } = SMALL;
    const recorded = { recordedAt: now.toISOString(), recordedByName: 'Test' };
    const west = officers.west;
    const changes: Readonly<Record<string, (tx: Tx) => Promise<unknown>>> = {
      'a bar': (tx) =>
        tx.insert(t.bars).values({
          id: randomUUID(),
          crn: cases.over[0],
          staffCode: officers.over,
          reason: 'family',
          ...recorded,
        } as never),
      'notes of a reduction': (tx) => tx.update(t.reductions).set({ notes: 'Other words' }),
      'a restriction': (tx) =>
        tx.update(t.cases).set({ restricted: true }).where(eq(t.cases.crn, cases.over[0])),
      'support from another team': (tx) =>
        tx.insert(t.supports).values({
          id: randomUUID(),
          fromStaffCode: west,
          toStaffCode: officers.over,
          givenOn: today,
          pointsHundredths: 300,
          ...recorded,
        }),
      'the name of who gave it': (tx) =>
        tx.update(t.officers).set({ surname: 'Newname' }).where(eq(t.officers.staffCode, west)),
      'an absence of a holder': (tx) =>
        tx.insert(t.absences).values({
          id: randomUUID(),
          staffCode: officers.over,
          kind: 'sickness',
          startDate: addDays(today, -3),
          endDate: null,
          ...recorded,
        } as never),
      'a named contact in another team': (tx) =>
        tx.insert(t.namedContacts).values({
          id: randomUUID(),
          crn: cases.over[0],
          staffCode: west,
          holderStaffCode: officers.over,
          startsOn: addDays(today, -3),
          ...recorded,
        }),
      'the name of the contact': (tx) =>
        tx.update(t.officers).set({ forename: 'Other' }).where(eq(t.officers.staffCode, west)),
      'an absence of the contact': (tx) =>
        tx.insert(t.absences).values({
          id: randomUUID(),
          staffCode: west,
          kind: 'annual_leave',
          startDate: today,
          endDate: addDays(today, 3),
          ...recorded,
        } as never),
      'the name of a team': (tx) =>
        tx.update(t.teams).set({ name: 'Named anew' }).where(eq(t.teams.code, teams.east)),
      'the name of a region': (tx) => tx.update(t.regions).set({ name: 'Region anew' }),
    };
    for (const [what, change] of Object.entries(changes)) {
      await expectTrue(here, now, `before ${what}`);
      const before = JSON.stringify(await seenBy(asked(here, LINE_MANAGER, now)));
      await elsewhere.tx(async (tx) => {
        await change(tx);
      });
      expect(JSON.stringify(await seenBy(asked(here, LINE_MANAGER, now))) === before, what).toBe(false);
      await expectTrue(here, now, what);
    }
  }, 180_000);

  it('tell nobody what another may know, and tell a deputy from the moment on', async () => {
    const { here, elsewhere } = await openTwo(SMALL.today);
    const { t } = elsewhere;
    const { now, today } = SMALL;
    await seedSentinels(elsewhere);
    const east = async (actor: Actor) => {
      const context = asked(here, actor, now);
      const source = await loadFigureSource(context);
      return textOf([
        await loadMeasured(context, source, 'view_team', { level: 'team', code: teams.east }),
        await viewTeamFigures(context, teams.east),
        await viewOfficerWorkload(context, officers.over),
      ]);
    };
    const colleague = actorWith('manager', 'team', teams.east, { id: 'u-line', staffCode: officers.beyond });
    expect(await east(LINE_MANAGER)).toMatch(TELLS_WHY);
    // Even of the same account: what decides is who they are today.
    for (const actor of [colleague, PEOPLE.allocator, PEOPLE.leader, TOKEN])
      expect(await east(actor)).not.toMatch(TELLS_WHY);
    await elsewhere.tx(async (tx) => {
      await tx.insert(t.deputies).values({
        id: 'd-1',
        forStaffCode: officers.eastManager,
        staffCode: officers.beyond,
        startsOn: today,
        endsOn: addDays(today, 5),
        recordedAt: now.toISOString(),
        recordedByName: 'Test',
      });
    });
    expect(await east(colleague)).toMatch(TELLS_WHY);
    await elsewhere.tx(async (tx) => {
      await tx.update(t.deputies).set({ endedAt: now.toISOString() });
    });
    expect(await east(colleague)).not.toMatch(TELLS_WHY);
    expect(await east(LINE_MANAGER)).toMatch(TELLS_WHY);
  });

  it('are the very same ones to whoever asks again, and cost no read of cases', async () => {
    const { here, test } = await openTwo(SMALL.today);
    const counted = openCountedStore(test.url);
    opened.push(counted.store);
    const context = () => asked(counted.store, LINE_MANAGER, SMALL.now);
    const ask = () => counted.listen(() => viewTeamFigures(context(), teams.east));
    const first = await ask();
    const again = await ask();
    expect(again.value).toEqual(first.value);
    expect(again.value.ok && first.value.ok && again.value.value === first.value.value).toBe(true);
    expect(again.statements.length).toBeLessThan(first.statements.length);
    expect(again.statements.filter((text) => text.includes('supervised_case'))).toEqual([]);
    // An officer of the team is among them.
    const officer = await counted.listen(() => viewOfficerFigures(context(), officers.over));
    expect(officer.statements.filter((text) => text.includes('supervised_case'))).toEqual([]);
    expect(officer.value).toEqual(
      await viewOfficerFigures(anew(here, LINE_MANAGER, SMALL.now), officers.over),
    );
  });

  it('are worked out from tables alone of which every change is told', async () => {
    const { test } = await openTwo(SMALL.today);
    const counted = openCountedStore(test.url);
    opened.push(counted.store);
    const { db, t } = counted.store;
    const model = await loadModelInForce(db, t, SMALL.today);
    const read = new Set<string>();
    for (const unit of [
      { level: 'team', code: teams.east },
      { level: 'officer', code: officers.over },
    ] as const) {
      const { statements } = await counted.listen(() => loadCaseloads(db, t, model, unit, SMALL.today));
      for (const table of Object.values(pgTables))
        if (statements.some((text) => new RegExp(`"${getTableName(table)}"`).test(text)))
          read.add(getTableName(table));
    }
    const told = new Set<string>(TOUCHING.map(({ table }) => table));
    expect(read.size).toBeGreaterThan(10);
    expect([...read].filter((name) => !told.has(name))).toEqual([]);
  });
});
