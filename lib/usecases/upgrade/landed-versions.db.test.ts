import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrateDatabase, schemaStanding } from '../../../db/migrate';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import { openStore, type Store } from '../../../db/store';
import { TEST_DIALECTS } from '../../../db/test-store';
import { type Role, type ScopeLevel, SYSTEM_ACTOR } from '../../domain/access/actor';
import { addDays, isoDate } from '../../kernel/dates';
import { asCrn, asStaffCode } from '../../kernel/ids';
import { CASE_LISTS, OFFICER_LISTS } from '../../domain/metrics/cases/attention-lists';
import { modelVersionOf } from '../../domain/workload/model/model';
import { RULES_VERSION } from '../../domain/workload/model/rules-version';
import { allocateCase } from '../decisions/allocate-case';
import type { UseCaseContext } from '../context';
import { endCase } from '../cases/end-case';
import { upgradeService } from './migrate-service';
import { takeSnapshot, replayDay } from '../capacity/take-snapshots';
import { ENDING, valueOf } from '../testing/context-of';
import { viewAttention } from '../teams/view-attention';
import { viewCapacityPage } from '../capacity/view-capacity-page';
import { viewCase } from '../cases/view-case';
import { viewDecision } from '../decisions/view-decision';
import { viewDecisions } from '../decisions/view-decisions';
import { viewDifferences } from '../cases/differences/view-differences';
import { viewDowngrades } from '../capacity/view-downgrades';
import { viewHome } from '../home/view-home';
import { viewOfficer } from '../officers/view-officer';
import { viewOversights } from '../oversight/view-oversights';
import { viewQueue } from '../queue/view-queue';
import { viewRules } from '../rules/view-rules';
import { viewTeamTrend } from '../teams/view-team-trend';
import { viewTeamWorkload } from '../teams/view-team-workload';
import { listingOutOfOrder } from './list-out-of-order';
import { runUpgradeSteps, upgradeStepsPending } from './run-upgrade-steps';
import { type LandedDatabase, LANDED_VERSIONS, makeLandedDatabase } from './testing/landed-database';
import { HEALTH_NOTE } from './testing/landed-staff';

const TODAY = isoDate('2026-11-28');
const NOW = new Date('2026-11-28T09:00:00.000Z');
const TEAM = 'LRLE-A';
/** Null before, filled by the upgrade: a home that is a full postcode gets its LDU. */
const PLACED = asCrn('X200007');

/** Everything that the data of a landed version has out of order, in the order of the steps. */
const expectedReport = (version: number): string[] => [
  'ibat-4, version 2 is in force from 28 November 2026: it takes the place of the shipped version before it.',
  ...(version >= 2 ? ['Changes of band that wait for a second manager, brought along as they are: 1'] : []),
  'Live cases whose flags are stored as none: 7. Earlier versions stored the same where nobody recorded flags; they are left as none. Import a file with a flags column, or ask their officers, to be sure',
  ...(version >= 1
    ? [
        '2 covers and shares of before ask for a decision by bar, grade or training: listed as "Cover and shares to decide on", none ended.',
        '1 record of support of the last 7 days became an item for the manager.',
      ]
    : []),
  '1 home area written as a full postcode now belongs to an LDU.',
  '1 case of no LDU stands with region LR until an LDU is known: give a home area that a unit serves, or allocate.',
  "Out of order by today's rules on 28 November 2026. Nothing was ended: each stands in its list under what needs attention:",
  '  1 officer with 1 case: their absences take all their hours, so their cases need another officer.',
  '  1 officer with 1 case: neither grade nor hours recorded, so nobody works these cases.',
  '  1 officer with 1 case: they have left.',
  '  1 trainee in post without a trainee reduction.',
  '  1 officer without grade or hours: no workload can be worked out.',
  ...(version >= 2 ? ['  2 cases with an officer or a cover who is barred.'] : []),
  '  1 case held beyond grade.',
  '  1 case for which oversight is asked, with days left for it.',
  '  2 cases without the oversight that is needed.',
  ...(version >= 1 ? [] : ['  1 case without a named contact, of officers who are away.']),
  '  1 case in custody with a release date that has passed.',
  '  1 case with details missing.',
  '  2 officers in a circle of line managers: give one of each circle another manager.',
  'Workloads of 2 days were stored by the rules of before and stay as they are: comparisons across them say "rules changed".',
];

const STATES = TEST_DIALECTS.flatMap((dialect) => LANDED_VERSIONS.map((version) => ({ dialect, version })));

describe.each(STATES)('a database of landed version $version on $dialect', ({ dialect, version }) => {
  let landed: LandedDatabase;
  let store: Store;
  let before: ReadonlyMap<string, readonly string[]>;
  let upgraded: Awaited<ReturnType<typeof upgradeService>>;
  let applied: number;

  beforeAll(async () => {
    landed = await makeLandedDatabase(dialect, version);
    before = await landed.readRows();
    applied = (await schemaStanding(landed.url)).pending;
    await migrateDatabase(landed.url);
    store = openStore(landed.url);
    upgraded = await upgradeService({ store, actor: SYSTEM_ACTOR, now: NOW });
  });
  afterAll(async () => {
    await store.close();
    await landed.remove();
  });

  const as = (role: Role, level: ScopeLevel, code: string): UseCaseContext => ({
    store,
    now: NOW,
    actor: {
      kind: 'user',
      id: `u-${role}`,
      name: role,
      staffCode: null,
      grants: [{ role, scope: { level, code } }],
    },
  });
  const manager = () => as('manager', 'team', TEAM);
  const leader = () => as('leader', 'region', 'LR');

  test('keeps every row and every value that it held', async () => {
    const after = await landed.readRows();
    expect(applied).toBeGreaterThan(0);
    for (const [table, rows] of before) {
      const kept = new Set(after.get(table));
      const changed = rows.filter((row) => !kept.has(row));
      if (table === 'supervised_case') {
        expect(changed.map((row) => /"crn":"(\w+)"/.exec(row)?.[1])).toEqual([PLACED]);
        expect(after.get(table)).toContain(
          changed[0]?.replace('"home_ldu_code":null', '"home_ldu_code":"LRLE"'),
        );
      } else expect({ table, changed }).toEqual({ table, changed: [] });
      const added = table === 'model_version' || table === 'audit_entry' ? 1 : 0;
      expect({ table, rows: after.get(table)?.length }).toEqual({ table, rows: rows.length + added });
      expect({ table, filled: rows.length > 0 || table === 'model_draft' }).toEqual({ table, filled: true });
    }
  });

  test('ends no case, holding, cover or share', async () => {
    const { t, db } = store;
    const open = async (rows: Promise<readonly { readonly endedOn: unknown }[]>) =>
      (await rows).filter(({ endedOn }) => endedOn === null).length;
    expect(await open(db.select().from(t.cases))).toBe(9);
    expect(await open(db.select().from(t.allocations))).toBe(7);
    expect(await open(db.select().from(t.caseShares))).toBe(version >= 1 ? 1 : 0);
    const covers = await db.select().from(t.caseCovers);
    expect(covers.map(({ cancelledAt, endsOn }) => [cancelledAt, endsOn])).toEqual(
      version >= 1 ? [[null, '2027-05-20']] : [],
    );
  });

  test('has version 2 of the rules in force from today, and version 1 for the days before', async () => {
    const inForce = async (day: typeof TODAY) =>
      modelVersionOf(await loadModelInForce(store.db, store.t, day));
    expect(await inForce(TODAY)).toBe('ibat-4, version 2');
    expect(await inForce(addDays(TODAY, -1))).toBe('ibat-4, version 1');
  });

  test('is done by one run: the next one does nothing', async () => {
    const count = await landed.count('audit_entry');
    expect(await schemaStanding(landed.url)).toMatchObject({ pending: 0, newer: false, empty: false });
    expect(await upgradeStepsPending(store)).toBe(0);
    expect(await upgradeService({ store, actor: SYSTEM_ACTOR, now: NOW })).toEqual({
      published: false,
      finished: [],
      report: [],
    });
    expect(await landed.count('audit_entry')).toBe(count);
  });

  test('tells what is out of order by today’s rules', () => {
    expect(upgraded.report).toEqual(expectedReport(version));
  });

  test('opens on every main page', async () => {
    for (const context of [manager(), leader(), as('administrator', 'nation', '')])
      valueOf(await viewHome(context));
    const order = { sort: 'name', descending: false } as const;
    const filter = { grade: null, state: null, needs: null };
    const team = valueOf(await viewTeamWorkload(manager(), { teamCode: TEAM, order, filter }));
    expect(team.rows).toHaveLength(8);
    valueOf(await viewTeamTrend(manager(), TEAM));
    for (const { staffCode } of await store.db.select().from(store.t.officers))
      valueOf(await viewOfficer(manager(), staffCode));
    for (const { crn } of await store.db.select().from(store.t.cases))
      valueOf(await viewCase(as('manager', 'region', 'LR'), crn));
    for (const list of [...CASE_LISTS, ...OFFICER_LISTS])
      valueOf(await viewAttention(manager(), { list, teamCode: TEAM }));
    valueOf(await viewCapacityPage(leader(), {}, 'week'));
    valueOf(await viewDowngrades(leader(), {}));
    valueOf(await viewDifferences(manager()));
    valueOf(await viewOversights(leader()));
    await viewRules(as('administrator', 'nation', ''));
    const asked = {
      days: 365,
      teamCode: null,
      kind: null,
      reasonCode: null,
      exception: null,
      page: 1,
    } as const;
    expect(valueOf(await viewDecisions(manager(), asked)).rows.length).toBeGreaterThan(0);
    const queue = valueOf(await viewQueue(manager(), { ldu: null, team: null, band: null }));
    expect(queue.rows.map(({ crn }) => crn)).toContain(PLACED);
  });

  test('shows an illness neither in a decision of before nor with the reduction', async () => {
    const decision = valueOf(await viewDecision(manager(), 'al-X200002'));
    expect(JSON.stringify(decision)).not.toContain('Sick since');
    expect(JSON.stringify(valueOf(await viewOfficer(leader(), 'LO0005')))).not.toContain(HEALTH_NOTE);
  });

  test('goes on: a case of before is allocated and ended, today is stored beside the days of before', async () => {
    const waiting = {
      crn: PLACED,
      staffCode: asStaffCode('LO0003'),
      expectedVersion: 1,
      idempotencyKey: null,
    };
    const plain = { reasonCode: null, reasonText: null, oversightReviewOn: null, notes: null };
    valueOf(await allocateCase(manager(), { ...waiting, ...plain }));
    valueOf(await endCase(manager(), { crn: asCrn('X200010'), version: 1, endedOn: TODAY, ...ENDING }));
    expect(await takeSnapshot({ store, actor: SYSTEM_ACTOR, now: NOW }, TODAY)).toMatchObject({
      outcome: 'stored',
    });
    const days = await store.db.select().from(store.t.officerSnapshots);
    const ofSenior = days
      .filter((row) => row.staffCode === 'LO0003')
      .map((row) => [row.onDate, row.rulesVersion]);
    expect(ofSenior.sort()).toEqual([
      ['2026-11-26', null],
      ['2026-11-27', null],
      ['2026-11-28', RULES_VERSION],
    ]);
    expect(await store.db.select().from(store.t.storedDays).orderBy(store.t.storedDays.onDate)).toMatchObject(
      [
        { onDate: '2026-11-26', officers: 1 },
        { onDate: '2026-11-27', officers: 1 },
        { onDate: '2026-11-28' },
      ],
    );
    const yesterday = { onDate: addDays(TODAY, -1), knownAt: '2026-11-27T23:59:00.000Z' };
    expect((await replayDay(store, yesterday)).map((row) => row.modelVersion)).toContain('ibat-4, version 1');
  });

  test('tells at the next upgrade what was listed before and what is first seen now', async () => {
    const { cases } = store.t;
    const gap = '  1 case with details missing.';
    expect(upgraded.report).toContain(gap);
    await store.tx(async (tx) => {
      await tx
        .update(cases)
        .set({ rsr: null })
        .where(eq(cases.crn, asCrn('X200002')));
    });
    const context = { store, actor: SYSTEM_ACTOR, now: new Date('2026-12-15T09:00:00.000Z') };
    const { report } = await runUpgradeSteps(context, [listingOutOfOrder('list-what-is-out-of-order-3')]);
    expect(report[1]).toBe('What is first seen now was not listed in the report of 28 November 2026.');
    expect(report).toContain('  2 cases with details missing. First seen now: X200002; listed before: 1.');
    expect(report).toContain('  1 trainee in post without a trainee reduction. Listed before.');
  });
});
