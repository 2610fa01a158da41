import { verify } from '@node-rs/argon2';
import { count, isNull, max } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM_ACTOR } from '../../lib/domain/access/actor';
import { addDays } from '../../lib/kernel/dates';
import { formatShare } from '../../lib/kernel/format';
import type { EvidenceFigure } from '../../lib/domain/metrics/evidence/comparators';
import type { CapacityView } from '../../lib/domain/metrics/capacity/capacity-answer';
import { whyNamedContact } from '../../lib/domain/workload/absence/cover-needed';
import { type Caseload, measureCaseload } from '../../lib/domain/workload/measure/measure-caseload';
import { NO_SHARED_WORK } from '../../lib/domain/workload/sharing/shared-work';
import { viewOutliers } from '../../lib/usecases/capacity/monitoring/view-outliers';
import { viewEvidence } from '../../lib/usecases/capacity/evidence/view-evidence';
import { viewCapacity } from '../../lib/usecases/capacity/view-capacity';
import { viewOfficerFigures } from '../../lib/usecases/capacity/view-workload-figures';
import { loadCaseloads } from '../queries/cases/load-caseloads';
import { loadModelInForce } from '../queries/rules/load-model-in-force';
import { TEST_DIALECTS } from '../test-store';
import { DEMO_DAY, DEMO_NOW, type DemoStore, openDemoStore } from '../testing/demo-copies';
import { loadDemo } from './load-demo';
import { DEMO_PASSWORD } from './rows/sign-ins';

const [TODAY, NOW] = [DEMO_DAY, DEMO_NOW];

describe.each(TEST_DIALECTS)('the demo in a database on %s', (dialect) => {
  let test: DemoStore;
  beforeAll(async () => {
    test = await openDemoStore(dialect);
  }, 600_000);
  afterAll(() => test.destroy());

  const capacityOf = async (level: 'region' | 'nation', code: string): Promise<CapacityView> => {
    const answer = await viewCapacity({ store: test.store, actor: SYSTEM_ACTOR, now: NOW }, { level, code });
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value;
  };

  it('makes the dashboard of West Yorkshire show the published table', async () => {
    const view = await capacityOf('region', 'WY');
    expect(view.fteByGrade).toMatchObject({ SCM: { holdingCases: 36.75 }, CM: { holdingCases: 75.38 } });
    expect(view.averageCaseloadByGrade.SCM?.value?.toFixed(0)).toBe('48');
    expect(view.averageCaseloadByGrade.CM?.value?.toFixed(0)).toBe('66');
    expect(formatShare(view.officersOver100.count, view.officersOver100.of)).toBe('76%');
    expect(formatShare(view.over50Cases.count, view.over50Cases.of)).toBe('70%');
    expect(formatShare(view.over75Cases.count, view.over75Cases.of)).toBe('29%');
    expect(formatShare(view.sameOfficer.count, view.sameOfficer.of)).toBe('59%');
    expect(view.supervised).toEqual({ community: 3075, postRelease: 2164, total: 5239 });
    expect(view.casesBySetting).toEqual({ community: 3075, licence: 2164, custody: 1500, unpaid_work: 0 });
    expect(view.liveCases).toBe(6739);
    expect(view.units.map((unit) => unit.name)).toEqual([
      'Bradford',
      'Calderdale',
      'Kirklees',
      'Leeds',
      'Wakefield',
    ]);
  });

  it('has in its inspection evidence what was published of both years, and says of the rest what it is', async () => {
    const answer = await viewEvidence(
      { store: test.store, actor: SYSTEM_ACTOR, now: NOW },
      { level: 'region', code: 'WY' },
    );
    if (!answer.ok) throw new Error(answer.error.code);
    const rows = answer.value.sections.flatMap((section) => section.rows);
    const both = (key: EvidenceFigure) => {
      const found = rows.find((row) => row.key === key);
      return [found?.previous.text, found?.current.text];
    };
    expect(both('total_fte')).toEqual(['271.00', '264.00']);
    expect(both('senior_fte')).toEqual(['43.85', '36.75']);
    expect(both('ordinary_fte')).toEqual(['91.20', '75.38']);
    expect(both('caseload_senior')).toEqual(['49', '48']);
    expect(both('caseload_ordinary')).toEqual(['56', '66']);
    expect(both('sickness_all')).toEqual(['13.7', '12.5']);
    expect(both('attrition_all')).toEqual(['8.4%', '10.5%']);
    expect(both('same_officer')).toEqual(['Not published', '59%']);
    expect(both('span')).toEqual(['Not published', '15']);
    const published = rows.filter(({ previous }) => previous.text !== 'Not published');
    expect(published.map(({ key }) => key)).toEqual([
      ...['total_fte', 'senior_fte', 'ordinary_fte', 'sickness_all', 'attrition_all'],
      ...['caseload_senior', 'caseload_ordinary'],
    ]);
    // Invented, as nothing was published of it.
    for (const key of ['unmanageable_all', 'unmanageable_senior', 'unmanageable_ordinary'] as const)
      expect(both(key)[1]).toMatch(/^\d\d%$/);
  });

  it.each([
    ['the day after', '2026-11-03T08:15:00.000Z'],
    ['a month later', '2026-12-04T08:15:00.000Z'],
    ['the last days of the year', '2027-10-29T08:15:00.000Z'],
  ])(
    'has the same published figures of the previous year in its evidence %s, and of no other figure any',
    async (_when, instant) => {
      const answer = await viewEvidence(
        { store: test.store, actor: SYSTEM_ACTOR, now: new Date(instant) },
        { level: 'region', code: 'WY' },
      );
      if (!answer.ok) throw new Error(answer.error.code);
      const { sections, yearAgo, isPublished } = answer.value;
      expect([yearAgo, isPublished]).toEqual(['2025-11-02', true]);
      const rows = sections.flatMap((section) => section.rows);
      const told = rows.filter(({ previous }) => previous.text !== 'Not published');
      expect(Object.fromEntries(told.map(({ key, previous }) => [key, previous.text]))).toEqual({
        ...{ total_fte: '271.00', senior_fte: '43.85', ordinary_fte: '91.20' },
        ...{ sickness_all: '13.7', attrition_all: '8.4%', caseload_senior: '49', caseload_ordinary: '56' },
      });
      // Of the year that they were published of, not of the one before the day of looking.
      expect(rows.find(({ key }) => key === 'sickness_all')?.dates).toMatch(/^Years to 31 October 2025 and /);
    },
  );

  it('has in the evidence of a part of the region what the rows of the demonstration say of the year before', async () => {
    const answer = await viewEvidence(
      { store: test.store, actor: SYSTEM_ACTOR, now: NOW },
      { level: 'ldu', code: 'WYLEE' },
    );
    if (!answer.ok) throw new Error(answer.error.code);
    const rows = answer.value.sections.flatMap((section) => section.rows);
    const before = (key: EvidenceFigure) => rows.find((row) => row.key === key)?.previous.text;
    const [community, release, supervised] = (['community', 'post_release', 'supervised'] as const).map(
      (key) => Number(before(key)?.replace(',', '')),
    );
    expect((community ?? 0) + (release ?? 0)).toBe(supervised);
    expect(supervised).toBeGreaterThan(400);
    expect(before('same_officer')).toBe('Not stored');
    for (const { key, previous } of rows)
      if (key !== 'secondments') expect(previous.text).not.toMatch(/^(0|0%|0 of \d+)$/);
  });

  it('has one officer whose workload is far above that of those like them', async () => {
    const answer = await viewOutliers(
      { store: test.store, actor: SYSTEM_ACTOR, now: NOW },
      { level: 'region', code: 'WY' },
    );
    if (!answer.ok) throw new Error(answer.error.code);
    expect(answer.value.unit.past.workload.count).toBe(1);
    expect(answer.value.units.find(({ code }) => code === 'WYLEE')?.past.workload.count).toBe(1);
  });

  it('explains every officer by a ledger that sums to the points, the percentage and the state that the interface answers', async () => {
    const { db, t } = test.store;
    const context = { store: test.store, actor: SYSTEM_ACTOR, now: NOW };
    const staff = await db.select({ staffCode: t.officers.staffCode }).from(t.officers);
    const states = new Map<string, number>();
    for (const { staffCode } of staff) {
      const found = await viewOfficerFigures(context, staffCode);
      if (!found.ok) throw new Error(`${staffCode}: ${found.error.code}`);
      const { ledger, pointsUsed, pointsAvailable, workloadPercent, state } = found.value;
      // Hundredths of a point: the answer has at most two decimals.
      const used = ledger.reduce(
        (sum, line) => sum + (line.side === 'used' ? Math.round(line.points * 100) : 0),
        0,
      );
      const available = ledger.reduce(
        (sum, line) => sum + (line.side === 'available' ? line.pointsAvailable : 0),
        0,
      );
      expect([staffCode, used, available]).toEqual([
        staffCode,
        Math.round(pointsUsed * 100),
        pointsAvailable,
      ]);
      const percent =
        available === 0
          ? null
          : Number((2n * BigInt(used) * 1000n + BigInt(available)) / (2n * BigInt(available))) / 1000;
      expect([staffCode, workloadPercent, state]).toEqual([staffCode, percent, stateOf(used, available)]);
      states.set(state, (states.get(state) ?? 0) + 1);
    }
    expect(staff.length).toBeGreaterThan(300);
    expect([...states.keys()].sort()).toEqual([
      'near',
      'no_capacity',
      'over',
      'spare',
      'unavailable',
      'well_over',
    ]);
  });

  it('has some work shared, covered and lent from today on, and nobody crosses a threshold by it', async () => {
    const { db, t } = test.store;
    const model = await loadModelInForce(db, t, TODAY);
    const all = await loadCaseloads(db, t, model, { level: 'nation', code: '' }, TODAY);
    const shared = all.filter((entry) => entry.shared !== undefined || entry.supports.length > 0);
    expect(shared.flatMap((entry) => entry.shared?.parts ?? [])).toHaveLength(5);
    for (const entry of shared) {
      const apart: Caseload = { ...entry, supports: [], shared: NO_SHARED_WORK };
      if (entry.cases.length > 0)
        expect(measureCaseload(model, entry, TODAY).workload.state).toBe(
          measureCaseload(model, apart, TODAY).workload.state,
        );
    }
    const [cover] = await db.select().from(t.caseCovers);
    expect(cover?.startsOn).toBe(TODAY);
    const starts = await db.select({ on: t.caseShares.startedOn }).from(t.caseShares);
    expect(new Set(starts.map((row) => row.on))).toEqual(new Set([TODAY]));
  });

  it('has named contacts for some cases of those who are away, from today on, and asks for the others', async () => {
    const { db, t } = test.store;
    const contacts = await db.select().from(t.namedContacts);
    expect(contacts.length).toBeGreaterThan(0);
    const model = await loadModelInForce(db, t, TODAY);
    const caseloads = await loadCaseloads(db, t, model, { level: 'team', code: 'WYHA' }, TODAY);
    for (const holder of new Set(contacts.map((row) => row.holderStaffCode))) {
      const caseload = caseloads.find((entry) => entry.officer.staffCode === holder);
      if (caseload === undefined) throw new Error('Who is away holds cases of Halifax');
      const needed = measureCaseload(model, caseload, TODAY)
        .cases.filter((entry) => whyNamedContact(entry, TODAY).length > 0)
        .map((entry) => String(entry.facts.crn));
      const named = contacts.filter((row) => row.holderStaffCode === holder).map((row) => String(row.crn));
      expect(named.length).toBeGreaterThan(0);
      expect(needed).toEqual(expect.arrayContaining(named));
      expect(needed.length).toBeGreaterThan(named.length);
      expect(contacts.every((row) => row.startsOn === TODAY)).toBe(true);
    }
  });

  it('keeps standalone unpaid work in the second region, outside the published figures', async () => {
    const nation = await capacityOf('nation', '');
    expect(nation.units.map((unit) => [unit.name, unit.liveCases])).toEqual([
      ['Shared services', 604],
      ['West Yorkshire', 6739],
    ]);
    expect(nation.liveCases).toBe(604 + 6739 + 1);
  });

  it('says what it loaded, and what it says is in the database', async () => {
    const { db, t } = test.store;
    const { summary } = test;
    const [live] = await db.select({ n: count() }).from(t.cases).where(isNull(t.cases.endedOn));
    const [held] = await db.select({ n: count() }).from(t.allocations).where(isNull(t.allocations.endedOn));
    const [officers] = await db.select({ n: count() }).from(t.officers);
    const [snapshots] = await db
      .select({ n: count(), last: max(t.officerSnapshots.onDate) })
      .from(t.officerSnapshots);
    expect(summary.counts).toMatchObject({
      liveCases: live?.n,
      waitingCases: (live?.n ?? 0) - (held?.n ?? 0),
      officers: officers?.n,
      snapshots: snapshots?.n,
    });
    expect(snapshots?.last).toBe(addDays(TODAY, -1));
  });

  it('puts the default model in force, dates the data to 6:10am and leaves one audit entry', async () => {
    const { db, t } = test.store;
    expect(await loadModelInForce(db, t, TODAY)).toMatchObject({ code: 'ibat-4', version: 2 });
    expect(await db.select({ at: t.importRuns.finishedAt }).from(t.importRuns)).toEqual([
      { at: '2026-11-02T06:10:00.000Z' },
    ]);
    expect(
      await db.select({ action: t.auditEntries.action, at: t.auditEntries.at }).from(t.auditEntries),
    ).toEqual([{ action: 'data.imported', at: NOW.toISOString() }]);
  });

  it('lets each demo person sign in with the password that it prints', async () => {
    const { db, t } = test.store;
    const users = await db.select().from(t.users);
    expect(test.summary.signIns.map(({ email }) => email).sort()).toEqual(
      users.map(({ email }) => email).sort(),
    );
    expect(await Promise.all(users.map((user) => verify(user.passwordHash ?? '', DEMO_PASSWORD)))).toEqual(
      users.map(() => true),
    );
    const staffed = users.filter((user) => user.staffCode !== null).map((user) => user.name);
    expect(staffed.sort()).toEqual([
      'Daniel Whitworth',
      'Gareth Ingham',
      'Helen Pickles',
      'Rukhsana Mahmood',
    ]);
  });

  it('refuses a database that has cases already, and changes nothing', async () => {
    await expect(loadDemo(test.store, { today: TODAY, now: NOW })).rejects.toThrow(
      'without officers and cases',
    );
    const { db, t } = test.store;
    expect(await db.select({ id: t.importRuns.id }).from(t.importRuns)).toHaveLength(1);
  });
});

/** The state that the thresholds 90, 100 and 110 give, in whole numbers: used in hundredths of a point. */
function stateOf(used: number, available: number): string {
  if (available === 0) return used > 0 ? 'no_capacity' : 'unavailable';
  if (used > 110 * available) return 'well_over';
  if (used > 100 * available) return 'over';
  return used >= 90 * available ? 'near' : 'spare';
}
