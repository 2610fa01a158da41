import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { Actor } from '../../domain/access/actor';
import { addDays, type IsoDate } from '../../kernel/dates';
import type { StaffCode } from '../../kernel/ids';
import { addAbsence } from '../officers/add-absence';
import type { UseCaseContext } from '../context';
import { recordBar } from '../cases/record-bar';
import { contextOf, fieldsOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewCase } from '../cases/view-case';
import { viewCases } from '../cases/view-cases';
import { viewHome } from '../home/view-home';
import { viewOfficerFigures } from '../capacity/view-workload-figures';
import { nameContacts, NOBODY } from './name-contacts';
import { viewContactForm } from './view-contact-form';
import { viewSharedWork } from './view-shared-work';

const { officers, cases, today } = SMALL;
const [HIGH, FLAGGED, PLAIN] = cases.over;
const LAST_DAY = addDays(today, 2);

describe.each(TEST_DIALECTS)('named contacts, %s', (dialect) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    const { t, tx } = test.store;
    await tx(async (db) => {
      for (const crn of cases.over)
        await db
          .update(t.cases)
          .set({ rosh: 'medium', flags: [], releaseDate: null })
          .where(eq(t.cases.crn, crn));
      await db.update(t.cases).set({ rosh: 'high' }).where(eq(t.cases.crn, HIGH));
      await db
        .update(t.cases)
        .set({ flags: ['child_protection'] })
        .where(eq(t.cases.crn, FLAGGED));
    });
    await away(officers.over, today, LAST_DAY);
  });
  afterEach(() => test.destroy());

  const as = (who: TestPerson, onDate = today): UseCaseContext => ({
    ...contextOf(test.store, who),
    now: new Date(`${onDate}T08:15:00.000Z`),
  });
  const asOfficer = (staffCode: StaffCode, onDate = today): UseCaseContext => {
    const actor: Actor = {
      kind: 'user',
      id: `u-${staffCode}`,
      name: 'Somebody',
      staffCode,
      grants: [{ role: 'officer', scope: { level: 'team', code: SMALL.teams.west } }],
    };
    return { store: test.store, actor, now: new Date(`${onDate}T08:15:00.000Z`) };
  };
  const away = (staffCode: StaffCode, startDate: IsoDate, endDate: IsoDate | null) =>
    test.store.tx((tx) =>
      tx.insert(test.store.t.absences).values({
        id: randomUUID(),
        staffCode,
        kind: 'annual_leave',
        startDate,
        endDate,
      }),
    );
  const asked = (more: Partial<Parameters<typeof nameContacts>[1]> = {}) => ({
    staffCode: String(officers.over),
    crns: [HIGH, FLAGGED],
    all: String(officers.wellOver),
    each: {},
    endsOn: '',
    ...more,
  });
  const needed = async (onDate = today): Promise<number> => {
    const page = valueOf(await viewSharedWork(as('manager', onDate), officers.over));
    return page.contactNeeded;
  };
  const audit = async () =>
    (await test.store.db.select().from(test.store.t.auditEntries)).map((entry) => entry.action);

  it('are asked for the cases at risk alone, from the first day, and one name serves for all', async () => {
    const form = valueOf(await viewContactForm(as('manager'), officers.over));
    expect(form.cases.map((entry) => [entry.crn, entry.why])).toEqual(
      expect.arrayContaining([
        [HIGH, ['ROSH high']],
        [FLAGGED, ['Child protection']],
      ]),
    );
    expect(form.cases.map((entry) => entry.crn)).not.toContain(PLAIN);
    expect(await needed()).toBe(2);
    const before = valueOf(await viewHome(as('manager'))).managed?.facts.contactNeeded ?? [];
    expect(before.find((entry) => entry.staffCode === officers.over)?.cases).toBe(2);

    const points = valueOf(await viewOfficerFigures(as('manager'), officers.wellOver)).pointsUsed;
    valueOf(await nameContacts(as('manager'), asked()));
    expect(await needed()).toBe(0);
    const { managed } = valueOf(await viewHome(as('manager')));
    expect(managed?.facts.contactNeeded.some((entry) => entry.staffCode === officers.over)).toBe(false);
    expect(managed?.facts.away.find((entry) => entry.staffCode === officers.over)?.contacts).toMatchObject([
      { cases: 2 },
    ]);
    expect(valueOf(await viewOfficerFigures(as('manager'), officers.wellOver)).pointsUsed).toBe(points);
    expect(await audit()).toContain('contact.named');
  });

  it('may differ from case to case, be replaced, and be called off', async () => {
    const each = { [FLAGGED]: String(officers.beyond) };
    valueOf(await nameContacts(as('manager'), asked({ each })));
    const named = async () =>
      Object.fromEntries(
        valueOf(await viewContactForm(as('manager'), officers.over)).cases.map((entry) => [
          entry.crn,
          entry.contact?.staffCode ?? null,
        ]),
      );
    expect(await named()).toEqual({ [HIGH]: officers.wellOver, [FLAGGED]: officers.beyond });
    valueOf(
      await nameContacts(
        as('manager'),
        asked({ all: '', each: { [HIGH]: String(officers.beyond), [FLAGGED]: NOBODY } }),
      ),
    );
    expect(await named()).toEqual({ [HIGH]: officers.beyond, [FLAGGED]: null });
    expect(await needed()).toBe(1);
  });

  it('show on the page of the case, and may see it, until the officer is back', async () => {
    const stranger = asOfficer(officers.women);
    const { t, tx } = test.store;
    await tx((db) =>
      db
        .update(t.officers)
        .set({ teamCode: SMALL.teams.east })
        .where(eq(t.officers.staffCode, officers.women)),
    );
    expect(problemOf(await viewCase(stranger, HIGH))).toEqual({ code: 'not_found' });
    valueOf(await nameContacts(as('manager'), asked({ crns: [HIGH], all: String(officers.women) })));
    const page = valueOf(await viewCase(stranger, HIGH));
    expect(page.beside).toMatchObject([
      {
        staffCode: officers.women,
        what: expect.stringMatching(/^Named contact while .+ is away$/),
        to: null,
      },
    ]);
    expect(problemOf(await viewCase(stranger, FLAGGED))).toEqual({ code: 'not_found' });
    const home = valueOf(await viewHome(stranger));
    expect(home.own?.contactFor).toMatchObject([{ cases: 1 }]);
    const back = asOfficer(officers.women, addDays(LAST_DAY, 1));
    expect(problemOf(await viewCase(back, HIGH))).toEqual({ code: 'not_found' });
    expect(valueOf(await viewSharedWork(back, officers.women)).contactFor).toEqual([]);
    expect(
      valueOf(
        await viewCases(stranger, {
          text: '',
          status: 'live',
          setting: null,
          state: null,
          missing: false,
          beyond: false,
          sort: 'crn',
          descending: false,
          page: 1,
        }),
      ).rows.map((row) => row.crn),
    ).toContain(HIGH);
  });

  it('end with the stretch: the next absence asks again, a later note for the same one does not', async () => {
    valueOf(await nameContacts(as('manager'), asked()));
    const next = addDays(today, 28);
    await away(officers.over, next, addDays(next, 1));
    expect(await needed(next)).toBe(2);
    // Thursday to Friday follow Wednesday without a working day between: one stretch.
    await away(officers.over, addDays(LAST_DAY, 1), addDays(LAST_DAY, 2));
    expect(await needed(addDays(LAST_DAY, 2))).toBe(0);
  });

  it('end with a move of the case, and are asked again where the contact is away or barred by then', async () => {
    valueOf(await nameContacts(as('manager'), asked()));
    const { db, t, tx } = test.store;
    await away(officers.wellOver, addDays(today, 1), addDays(today, 1));
    expect(await needed(addDays(today, 1))).toBe(2);
    expect(await needed(LAST_DAY)).toBe(0);
    valueOf(
      await recordBar(as('manager'), {
        crn: HIGH,
        staffCode: officers.wellOver,
        reason: 'threat',
        detail: '',
      }),
    );
    expect(await needed()).toBe(1);
    await tx((into) =>
      into
        .update(t.allocations)
        .set({ staffCode: officers.beyond, startedOn: today })
        .where(eq(t.allocations.crn, FLAGGED)),
    );
    expect(valueOf(await viewCase(as('manager'), FLAGGED)).beside).toEqual([]);
    expect(await db.$count(t.namedContacts)).toBe(2);
  });

  it('are refused where barred, away that day, gone, elsewhere, or the officer themself; and by who may not arrange cover', async () => {
    const refuse = async (all: StaffCode, message: RegExp) => {
      const problem = problemOf(await nameContacts(as('manager'), asked({ all: String(all) })));
      expect(problem).toMatchObject({ fields: [{ field: 'all', message: expect.stringMatching(message) }] });
    };
    await refuse(officers.absent, /is away on 2 Nov/);
    await refuse(officers.over, /somebody else than the officer/);
    await refuse(officers.west, /same part of the estate/);
    valueOf(
      await recordBar(as('manager'), {
        crn: HIGH,
        staffCode: officers.wellOver,
        reason: 'threat',
        detail: '',
      }),
    );
    await refuse(officers.wellOver, /must not work the case of Person001, Pat \(X100001\):/);
    expect(fieldsOf(problemOf(await nameContacts(as('manager'), asked({ all: '' }))))).toEqual(['all']);
    expect(problemOf(await nameContacts(as('allocator'), asked()))).toMatchObject({ code: 'not_allowed' });
    expect(problemOf(await nameContacts(as('westManager'), asked()))).toEqual({ code: 'not_found' });
    expect(await test.store.db.$count(test.store.t.namedContacts)).toBe(0);
  });

  it('can be named ahead of an absence that is recorded', async () => {
    const start = addDays(today, 7);
    valueOf(
      await addAbsence(as('manager'), {
        staffCode: String(officers.beyond),
        texts: { kind: 'annual_leave', startDate: start, endDate: addDays(start, 4) },
        confirmed: true,
      }),
    );
    const [crn] = cases.beyond;
    const { t, tx } = test.store;
    await tx((db) => db.update(t.cases).set({ rosh: 'high' }).where(eq(t.cases.crn, crn)));
    valueOf(
      await nameContacts(
        as('manager'),
        asked({ staffCode: String(officers.beyond), crns: [crn], all: String(officers.wellOver) }),
      ),
    );
    const on = async (day: IsoDate) => valueOf(await viewSharedWork(as('manager', day), officers.beyond));
    expect((await on(start)).contacts).toHaveLength(1);
    expect((await on(start)).contactNeeded).toBe(0);
    expect((await on(today)).contacts).toEqual([]);
  });
});
