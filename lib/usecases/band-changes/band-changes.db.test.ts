import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { actorWith } from '../testing/actors';
import { bandCase } from '../../domain/banding/bands/band-case';
import { bandingMark, changeMark } from '../../domain/banding/changes/case-change';
import type { CaseField, CaseInput } from '../../domain/banding/bands/case-fields';
import { judgeBandChange } from '../../domain/banding/changes/judge-band-change';
import { isDrawnForReview } from '../../domain/banding/changes/drawn-for-review';
import { addDays, type IsoDate } from '../../kernel/dates';
import { asCrn, asUserId, type Crn, type StaffCode } from '../../kernel/ids';
import { bandingModelOf } from '../../domain/workload/model/model';
import { IBAT_4 } from '../../domain/workload/model/shipped/shipped-models';
import type { CaseTexts } from '../cases/parts/case-form';
import { closeGradeItem } from './close-grade-item';
import type { UseCaseContext } from '../context';
import { editCase } from '../cases/edit-case';
import { endCase } from '../cases/end-case';
import { csvOf, emptyDatabase, fileOf, wholeDatabase } from '../import/testing/import-fixture';
import { importData } from '../import/import-data';
import { logCase } from '../cases/log-case';
import { reviewDrawnChange, settleWaitingChange } from './settle-band-change';
import { contextOf, ENDING, fieldsOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { replayDay } from '../capacity/take-snapshots';
import { viewBandWork } from './view-band-work';
import { viewCase } from '../cases/view-case';
import { viewCaseToEdit } from '../cases/view-case-form';
import { viewOfficer } from '../officers/view-officer';

const MODEL = bandingModelOf(IBAT_4);
const HELD = SMALL.cases.wellOver[0];

describe.each(TEST_DIALECTS)('changes of band on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
  });
  beforeEach(async () => {
    await emptyDatabase(test.store);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  const as = (who: TestPerson): UseCaseContext => contextOf(test.store, who);
  const later = (who: UseCaseContext, minutes: number): UseCaseContext => ({
    ...who,
    now: new Date(who.now.getTime() + minutes * 60_000),
  });
  const second = (): UseCaseContext => ({
    ...as('manager'),
    actor: actorWith('manager', 'team', SMALL.teams.east, { id: 'u-second', name: 'Second Manager' }),
  });
  const stored = async (crn: Crn) => {
    const [row] = await test.store.db
      .select()
      .from(test.store.t.cases)
      .where(eq(test.store.t.cases.crn, crn));
    if (!row) throw new Error('No such case');
    return row;
  };
  const changes = (crn: Crn) =>
    test.store.db
      .select()
      .from(test.store.t.bandChanges)
      .where(eq(test.store.t.bandChanges.crn, crn))
      .orderBy(desc(test.store.t.bandChanges.at), test.store.t.bandChanges.state);
  const actions = async (crn: Crn) =>
    (
      await test.store.db
        .select()
        .from(test.store.t.auditEntries)
        .where(eq(test.store.t.auditEntries.thingKey, crn))
        .orderBy(test.store.t.auditEntries.seq)
    ).map((row) => row.action);
  const put = (crn: Crn, facts: Partial<CaseInput>) =>
    test.store.tx(async (tx) => {
      const flags = [...(facts.flags ?? [])];
      await tx
        .update(test.store.t.cases)
        .set({ ...facts, flags })
        .where(eq(test.store.t.cases.crn, crn));
    });

  const holding = (crn: Crn, to: { startedOn?: IsoDate; staffCode?: StaffCode }) =>
    test.store.tx(async (tx) => {
      const { allocations } = test.store.t;
      await tx.update(allocations).set(to).where(eq(allocations.crn, crn));
    });

  const textsOf = (row: Awaited<ReturnType<typeof stored>>): CaseTexts => {
    const text = (field: CaseField): string => {
      const value = row[field];
      if (Array.isArray(value)) return value.length === 0 && field === 'flags' ? 'none' : value.join(';');
      if (typeof value === 'boolean') return value ? 'y' : 'n';
      return value === null ? '' : String(value);
    };
    const fields: CaseField[] = ['crn', 'forename', 'surname', 'dateOfBirth', 'sex', 'area', 'restricted'];
    const more: CaseField[] = ['setting', 'sentence', 'orderStart', 'orderEnd', 'releaseDate', 'state'];
    const last: CaseField[] = ['cohort', 'rsr', 'ogrs', 'rosh', 'importedBand', 'flags'];
    const dates: CaseField[] = ['firstAppointment', 'lastSeen', 'nextAppointment'];
    return Object.fromEntries(
      [...fields, ...more, ...last, ...dates].map((field) => [field, text(field)]),
    ) as CaseTexts;
  };
  /** Changes a case as its form would: with what it showed. */
  const change = async (
    context: UseCaseContext,
    crn: Crn,
    to: Partial<CaseInput>,
    more: { reason?: string; evidence?: string; seen?: string; allocatedOn?: string } = {},
  ) => {
    const row = await stored(crn);
    const judged = judgeBandChange(
      row,
      { ...row, ...to },
      valueOf(await viewCaseToEdit(as('manager'), crn)).judging,
    );
    const { flags, ...rest } = to;
    const typed = Object.fromEntries(
      Object.entries(rest).map(([field, value]) => [field, String(value ?? '')]),
    );
    return editCase(context, {
      crn,
      version: row.version,
      texts: { ...textsOf(row), ...typed, ...(flags ? { flags: flags.join(';') || 'none' } : {}) },
      reason: more.reason ?? 'A new assessment',
      evidence: more.evidence ?? '',
      seen: more.seen ?? changeMark(judged.bandings.after, judged.asks),
    });
  };
  const approve = async (
    context: UseCaseContext,
    crn: Crn,
    decision: 'approve' | 'turn_down' = 'approve',
  ) => {
    const waiting = (await changes(crn)).find((row) => row.state === 'waiting');
    return settleWaitingChange(context, {
      id: waiting?.id ?? '',
      caseVersion: (await stored(crn)).version,
      decision,
      why: decision === 'approve' ? '' : 'The assessment is of somebody else',
    });
  };
  /** Everything that shows a band: the case's page, its officer's verdicts and ledger. */
  const seen = async (crn: Crn) => {
    const page = valueOf(await viewCase(as('manager'), crn));
    const officer = valueOf(await viewOfficer(as('manager'), SMALL.officers.wellOver));
    const { measured } = officer;
    return {
      band: page.banding.band,
      grade: page.banding.minimumGrade,
      verdict: page.held?.judgement.verdict,
      points: page.pointsHundredths,
      used: measured.workload.pointsUsedHundredths,
      ledger: measured.workload.ledger,
      verdicts: measured.cases.map((entry) => entry.judgement.verdict),
      snapshot: (
        await replayDay(test.store, {
          onDate: SMALL.today,
          knownAt: new Date(SMALL.now.getTime() + 3_600_000).toISOString(),
        })
      ).find((row) => row.staffCode === SMALL.officers.wellOver)?.pointsUsedHundredths,
    };
  };

  describe('a fall that waits for a second manager', () => {
    const TRIGGERS: [string, Partial<CaseInput>, Partial<CaseInput>, string][] = [
      ['a fall in ROSH', { rosh: 'high', ogrs: 80 }, { rosh: 'medium' }, 'FALL-ROSH'],
      ['a flag removed that a rule reads', { flags: ['prevent'] }, { flags: [] }, 'FLAG-REMOVED'],
      ['a drop of two bands', { ogrs: 95, rosh: 'low' }, { ogrs: 60 }, 'DROP-BANDS'],
    ];

    it.each(TRIGGERS)('%s shows nowhere until it is approved', async (_name, before, to, rule) => {
      await put(HELD, before);
      const shown = await seen(HELD);
      expect(valueOf(await change(as('manager'), HELD, to)).kind).toBe('waiting');
      expect(await seen(HELD)).toEqual(shown);
      const [row] = await changes(HELD);
      expect(row).toMatchObject({
        state: 'waiting',
        source: 'person',
        byId: 'u-manager',
        reason: 'A new assessment',
        modelVersion: 'ibat-4, version 2',
        holderStaffCode: SMALL.officers.wellOver,
        sampled: false,
      });
      expect(row?.asks.map((ask) => ask.rule)).toContain(rule);
      expect(await actions(HELD)).toEqual(['band_change.recorded']);
      valueOf(await approve(second(), HELD));
      expect(await seen(HELD)).not.toEqual(shown);
      expect(await stored(HELD)).toMatchObject(to);
      expect(await actions(HELD)).toEqual(['band_change.recorded', 'band_change.approved']);
    });

    it('a drop within 28 days of the allocation waits, and a day later does not', async () => {
      // The officer of this one is not over 100%, so that nothing else asks.
      const [, crn] = SMALL.cases.beyond;
      await put(crn, { ogrs: 60 });
      const startOn = (days: number) => holding(crn, { startedOn: addDays(SMALL.today, -days) });
      await startOn(28);
      expect(valueOf(await change(as('manager'), crn, { ogrs: 40 })).kind).toBe('waiting');
      valueOf(await approve(second(), crn, 'turn_down'));
      await startOn(29);
      expect(valueOf(await change(as('manager'), crn, { ogrs: 40 })).kind).toBe('saved');
      expect((await changes(crn)).map((row) => row.state).sort()).toEqual(['recorded', 'turned_down']);
    });

    it('is any fall while the officer is over 100%, and none of these is only sampled', async () => {
      expect(valueOf(await change(as('manager'), HELD, { ogrs: 60 })).kind).toBe('waiting');
      const [row] = await changes(HELD);
      expect(row).toMatchObject({ state: 'waiting', holderOver: true, sampled: false });
      expect(row?.asks.map((ask) => ask.rule)).toEqual(['HOLDER-OVER']);
    });

    it('leaves the rest of the same change saved at once, rises too', async () => {
      await put(HELD, { rosh: 'high' });
      const kind = valueOf(
        await change(as('manager'), HELD, { rosh: 'low', surname: 'Renamed', rsr: 7, flags: ['mappa'] }),
      ).kind;
      expect(kind).toBe('waiting');
      expect(await stored(HELD)).toMatchObject({
        surname: 'Renamed',
        rsr: 7,
        flags: ['mappa'],
        rosh: 'high',
        version: 2,
      });
      expect((await changes(HELD)).map((row) => row.newInputs)).toEqual([
        { rsr: 7, flags: ['mappa'] },
        { rosh: 'low' },
      ]);
      expect(await actions(HELD)).toEqual(['band_change.recorded', 'case.edited']);
    });

    it('asks for a reason and must have been seen, and keeps the evidence', async () => {
      await put(HELD, { rosh: 'high' });
      const before = await wholeDatabase(test.store);
      expect(
        fieldsOf(problemOf(await change(as('manager'), HELD, { rosh: 'medium' }, { reason: '' }))),
      ).toEqual(['reason']);
      const row = await stored(HELD);
      const blind = bandingMark(bandCase({ ...row, rosh: 'medium' }, MODEL, SMALL.today));
      expect(
        fieldsOf(problemOf(await change(as('manager'), HELD, { rosh: 'medium' }, { seen: blind }))),
      ).toEqual(['band']);
      expect(
        fieldsOf(
          problemOf(await change(as('manager'), HELD, { rosh: 'medium' }, { evidence: 'x'.repeat(1001) })),
        ),
      ).toEqual(['evidence']);
      expect(await wholeDatabase(test.store)).toBe(before);
      valueOf(await change(as('manager'), HELD, { rosh: 'medium' }, { evidence: 'OASys of 30 October' }));
      expect((await changes(HELD))[0]?.evidence).toBe('OASys of 30 October');
    });

    it('goes on waiting when the same is sent again, and is replaced when something else is', async () => {
      await put(HELD, { rosh: 'high' });
      valueOf(await change(as('manager'), HELD, { rosh: 'medium' }));
      const before = await wholeDatabase(test.store);
      expect(valueOf(await change(as('allocator'), HELD, { rosh: 'medium' })).kind).toBe('waiting');
      expect(await wholeDatabase(test.store)).toBe(before);
      valueOf(await change(as('allocator'), HELD, { surname: 'Renamed' }));
      expect((await changes(HELD)).map((row) => row.state)).toEqual(['waiting']);
      valueOf(await change(as('allocator'), HELD, { rosh: 'low' }));
      expect((await changes(HELD)).map((row) => [row.state, row.newInputs, row.settledWhy])).toEqual([
        ['turned_down', { rosh: 'medium' }, 'Replaced by a later change'],
        ['waiting', { rosh: 'low' }, null],
      ]);
      expect(await actions(HELD)).toEqual([
        'band_change.recorded',
        'case.edited',
        'band_change.turned_down',
        'band_change.recorded',
      ]);
    });

    it('is turned down when the case ends, and a new start cannot slip under it', async () => {
      const crn = SMALL.cases.waitingPlain;
      await put(crn, { rosh: 'high' });
      valueOf(await change(as('manager'), crn, { rosh: 'medium' }));
      const { version } = await stored(crn);
      valueOf(await endCase(as('manager'), { crn, version, endedOn: SMALL.today, ...ENDING }));
      expect((await changes(crn))[0]).toMatchObject({ state: 'turned_down', settledWhy: 'The case ended' });
      const texts = { ...textsOf(await stored(crn)), rosh: 'low' };
      valueOf(await logCase(as('manager'), texts));
      expect(await stored(crn)).toMatchObject({ rosh: 'high', endedOn: null });
      expect((await changes(crn)).map((row) => row.state).sort()).toEqual(['turned_down', 'waiting']);
    });
  });

  describe('the second manager', () => {
    beforeEach(async () => {
      // The unit has two managers, so that nothing goes up to others.
      await test.store.tx(async (tx) => {
        const { users, userRoles } = test.store.t;
        const userId = asUserId('u-second');
        await tx.insert(users).values({ id: userId, email: 'second@example.org', name: 'Second Manager' });
        await tx
          .insert(userRoles)
          .values({ userId, role: 'manager', scopeLevel: 'team', scopeCode: SMALL.teams.east });
      });
      await put(HELD, { rosh: 'high' });
      valueOf(await change(as('manager'), HELD, { rosh: 'medium' }));
    });

    it('is never the one who asked, nor an allocator, leader or the manager of another team', async () => {
      expect(problemOf(await approve(as('manager'), HELD))).toMatchObject({
        code: 'not_allowed',
        detail: 'You asked for this change yourself: a second manager must approve it or turn it down',
      });
      expect(problemOf(await approve(as('allocator'), HELD)).code).toBe('not_allowed');
      expect(problemOf(await approve(as('leader'), HELD)).code).toBe('not_allowed');
      expect(problemOf(await approve(as('westManager'), HELD)).code).toBe('not_found');
      expect(problemOf(await approve(as('administrator'), HELD)).code).toBe('not_found');
      expect((await changes(HELD))[0]?.state).toBe('waiting');
      const mine = async (who: UseCaseContext) =>
        valueOf(await viewCase(who, HELD)).bandChanges.waiting[0]?.mayDecide;
      expect([await mine(as('manager')), await mine(second()), await mine(as('allocator'))]).toEqual([
        'own',
        'yes',
        'no',
      ]);
    });

    it('turns it down with a reason, and the higher band stays', async () => {
      const [waiting] = await changes(HELD);
      const bare = { id: waiting?.id ?? '', caseVersion: 2, decision: 'turn_down', why: '' } as const;
      expect(fieldsOf(problemOf(await settleWaitingChange(second(), bare)))).toEqual(['why']);
      valueOf(await approve(second(), HELD, 'turn_down'));
      expect((await stored(HELD)).rosh).toBe('high');
      expect((await changes(HELD))[0]).toMatchObject({
        state: 'turned_down',
        settledByName: 'Second Manager',
        settledWhy: 'The assessment is of somebody else',
        reason: 'A new assessment',
      });
    });

    it('is told when the case changed since, and approves only what was asked for', async () => {
      const [waiting] = await changes(HELD);
      valueOf(await change(later(as('allocator'), 5), HELD, { ogrs: 92 }));
      const late = { id: waiting?.id ?? '', caseVersion: 2, decision: 'approve', why: '' } as const;
      expect(problemOf(await settleWaitingChange(second(), late))).toMatchObject({
        code: 'stale',
        version: 3,
      });
      const [block] = valueOf(await viewCase(second(), HELD)).bandChanges.waiting;
      expect(block?.since.map((line) => line.inputs[0])).toEqual([{ label: 'OGRS', from: '80', to: '92' }]);
      expect([block?.now.band, block?.after.band]).toEqual(['4', '4']);
      valueOf(await approve(second(), HELD));
      expect(await stored(HELD)).toMatchObject({ rosh: 'medium', ogrs: 92 });
    });

    it('decides once: of two at the same time one wins, and the other is told who did', async () => {
      const third = {
        ...second(),
        actor: actorWith('manager', 'region', SMALL.region, { id: 'u-third', name: 'Third Manager' }),
      };
      const both = await Promise.all([approve(second(), HELD), approve(third, HELD, 'turn_down')]);
      expect(both.filter((result) => result.ok)).toHaveLength(1);
      const lost = both.find((result) => !result.ok);
      expect(lost && problemOf(lost)).toMatchObject({ code: 'stale' });
      const [row] = await changes(HELD);
      expect((await stored(HELD)).rosh).toBe(row?.state === 'approved' ? 'medium' : 'high');
      expect((await actions(HELD)).filter((action) => /approved|turned_down/.test(action))).toHaveLength(1);
    });

    it('finds it in their list, with the first told that it is theirs', async () => {
      const work = async (who: UseCaseContext) =>
        valueOf(await viewBandWork(who)).waiting.map((entry) => [entry.crn, entry.own]);
      expect(await work(second())).toEqual([[HELD, false]]);
      expect(await work(as('manager'))).toEqual([[HELD, true]]);
      expect(await work(as('westManager'))).toEqual([]);
      expect(problemOf(await viewBandWork(as('allocator'))).code).toBe('not_allowed');
      expect(problemOf(await viewBandWork(as('leader'))).code).toBe('not_allowed');
    });
  });

  describe('files from a source system', () => {
    const bring = async (rows: Record<string, string>[]) =>
      valueOf(
        await importData(as('administrator'), [fileOf('cases.csv', csvOf(rows))], {
          source: 'test',
          asOf: SMALL.now.toISOString(),
        }),
      );
    const row = async (crn: Crn, more: Record<string, string>) => ({
      crn,
      setting: (await stored(crn)).setting,
      ...more,
    });

    it('bring the same falls to wait, with a warning at row and column, and again say nothing to change', async () => {
      await put(HELD, { rosh: 'high' });
      const rows = [await row(HELD, { rosh: 'medium', ogrs: '85' })];
      const first = await bring(rows);
      expect(first).toMatchObject({ changed: 1, unchanged: 0, errors: [] });
      expect(first.warnings).toMatchObject([{ file: 'cases.csv', row: 2, column: 'rosh', value: 'medium' }]);
      expect(first.warnings[0]?.message).toContain('ROSH falls from high to medium; ');
      expect(first.warnings[0]?.message).toContain('a second manager must approve. Band 4 stands until then');
      expect(await stored(HELD)).toMatchObject({ rosh: 'high', ogrs: 85 });
      const kept = await changes(HELD);
      const again = await bring(rows);
      expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 1, ended: 0 });
      expect(again.warnings[0]?.message).toContain('This still waits for a second manager');
      expect(await changes(HELD)).toEqual(kept);
      valueOf(await approve(as('manager'), HELD));
      expect(await stored(HELD)).toMatchObject({ rosh: 'medium' });
      expect((await bring(rows)).unchanged).toBe(1);
    });

    it('withdraw what waits when they go back to the old value, and replace it when they say another', async () => {
      await put(HELD, { rosh: 'very_high' });
      await bring([await row(HELD, { rosh: 'medium' })]);
      await bring([await row(HELD, { rosh: 'high' })]);
      const back = await bring([await row(HELD, { rosh: 'very_high' })]);
      expect(back).toMatchObject({ changed: 1, unchanged: 0 });
      expect((await changes(HELD)).map((one) => `${one.state}: ${one.settledWhy ?? ''}`).sort()).toEqual([
        'turned_down: Replaced by a later change',
        'turned_down: The source system says the old value again',
      ]);
      expect((await bring([await row(HELD, { rosh: 'very_high' })])).unchanged).toBe(1);
    });

    it('leave what a person asked for, and what their columns do not say', async () => {
      await put(HELD, { rosh: 'high' });
      valueOf(await change(as('manager'), HELD, { rosh: 'medium' }));
      expect((await bring([await row(HELD, { rosh: 'high' })])).unchanged).toBe(1);
      expect((await bring([await row(HELD, { surname: 'Other' })])).changed).toBe(1);
      expect((await changes(HELD)).map((one) => one.state)).toEqual(['waiting']);
    });

    it('keep every other fall, and draw about one in ten for review', async () => {
      const { t, db } = test.store;
      const many = Array.from({ length: 120 }, (_, index) => asCrn(`Z${200_000 + index}`));
      const at = (ogrs: string) =>
        many.map((crn) => ({ crn, setting: 'community', rsr: '1', rosh: 'low', ogrs }));
      await bring(at('80'));
      await bring(at('60'));
      const kept = (await db.select().from(t.bandChanges)).filter((one) => many.includes(one.crn));
      expect(kept).toHaveLength(120);
      for (const one of kept) {
        expect(one).toMatchObject({ state: 'recorded', source: 'import', oldBand: '3', newBand: '2' });
        expect(one.sampled).toBe(isDrawnForReview(one.id));
      }
      await bring(at('80'));
      expect(
        (await db.select().from(t.bandChanges)).filter((one) => one.newBand === '3' && one.sampled),
      ).toEqual([]);
    });

    it('change nothing on a dry run, and nothing with an error in the same files', async () => {
      await put(HELD, { rosh: 'high' });
      const before = await wholeDatabase(test.store);
      const rows = [await row(HELD, { rosh: 'medium' })];
      const files = [fileOf('cases.csv', csvOf(rows))];
      const dry = valueOf(
        await importData(as('administrator'), files, {
          source: 'test',
          asOf: SMALL.now.toISOString(),
          dryRun: true,
        }),
      );
      expect(dry).toMatchObject({ changed: 1 });
      const wrong = await bring([...rows, { crn: SMALL.cases.over[0], setting: 'nowhere', rosh: '' }]);
      expect(wrong.errors).toHaveLength(1);
      expect(await wholeDatabase(test.store)).toBe(before);
    });
  });

  describe('a fall that was drawn for review', () => {
    const drawn = async (): Promise<string> => {
      await test.store.tx(async (tx) => {
        await tx.insert(test.store.t.bandChanges).values({
          id: 'drawn-1',
          crn: HELD,
          at: SMALL.now.toISOString(),
          byId: 'system',
          byName: 'Headroom',
          source: 'import',
          oldBand: '4',
          newBand: '3',
          oldInputs: { ogrs: 92 },
          newInputs: { ogrs: 80 },
          modelVersion: 'ibat-4, version 2',
          state: 'recorded',
          asks: [],
          sampled: true,
        });
      });
      return 'drawn-1';
    };

    it('stands in the list until a manager has reviewed it, agreed or not, once', async () => {
      const id = await drawn();
      const listed = async () => valueOf(await viewBandWork(as('manager'))).drawn.map((entry) => entry.crn);
      expect(await listed()).toEqual([HELD]);
      expect(
        fieldsOf(problemOf(await reviewDrawnChange(as('manager'), { id, agreed: null, why: '' }))),
      ).toEqual(['agreed']);
      expect(
        fieldsOf(problemOf(await reviewDrawnChange(as('manager'), { id, agreed: false, why: '' }))),
      ).toEqual(['why']);
      expect(problemOf(await reviewDrawnChange(as('westManager'), { id, agreed: true, why: '' })).code).toBe(
        'not_found',
      );
      valueOf(await reviewDrawnChange(as('manager'), { id, agreed: false, why: 'No new assessment' }));
      expect(await listed()).toEqual([]);
      expect(problemOf(await reviewDrawnChange(second(), { id, agreed: true, why: '' }))).toMatchObject({
        code: 'stale',
      });
      expect(await actions(HELD)).toEqual(['band_change.reviewed']);
      expect((await stored(HELD)).ogrs).toBe(80);
    });
  });

  describe('a rise that makes the holder beyond grade', () => {
    const PLAIN = SMALL.cases.beyond[1];
    const items = async (who: UseCaseContext) =>
      valueOf(await viewBandWork(who)).items.map(({ crn, item }) => [crn, item.dueOn, item.staffCode]);

    it('makes an item for the manager, due in 1 working day for ROSH and in 5 for the rest, by form and by file', async () => {
      valueOf(await change(as('manager'), PLAIN, { rosh: 'high' }));
      expect(await items(as('manager'))).toEqual([[PLAIN, '2026-11-03', SMALL.officers.beyond]]);
      const other = SMALL.cases.absent[2];
      const rows = [{ crn: other, setting: 'community', flags: 'mappa' }];
      valueOf(
        await importData(as('administrator'), [fileOf('cases.csv', csvOf(rows))], {
          source: 'test',
          asOf: SMALL.now.toISOString(),
        }),
      );
      expect(await items(as('manager'))).toEqual([
        [PLAIN, '2026-11-03', SMALL.officers.beyond],
        [other, '2026-11-09', SMALL.officers.absent],
      ]);
      expect(await items(as('westManager'))).toEqual([]);
      expect(valueOf(await viewCase(as('officer'), SMALL.cases.wellOver[0])).bandChanges.items).toEqual([]);
    });

    it('is done when the manager closes it with words, once', async () => {
      valueOf(await change(as('manager'), PLAIN, { flags: ['prevent'] }));
      const [line] = valueOf(await viewCase(as('manager'), PLAIN)).bandChanges.items;
      const id = line?.item.id ?? '';
      expect(fieldsOf(problemOf(await closeGradeItem(as('manager'), { id, outcome: ' ' })))).toEqual([
        'outcome',
      ]);
      expect(problemOf(await closeGradeItem(as('allocator'), { id, outcome: 'x' })).code).toBe('not_allowed');
      expect(problemOf(await closeGradeItem(as('westManager'), { id, outcome: 'x' })).code).toBe('not_found');
      valueOf(await closeGradeItem(as('manager'), { id, outcome: 'Moves to Overton on Friday' }));
      expect(problemOf(await closeGradeItem(as('manager'), { id, outcome: 'x' })).code).toBe('stale');
      expect(await items(as('manager'))).toEqual([]);
      expect(await actions(PLAIN)).toContain('grade_item.done');
    });

    it('is done when the case moves to an officer who may hold it, or oversight is recorded', async () => {
      valueOf(await change(as('manager'), PLAIN, { flags: ['prevent'] }));
      await holding(PLAIN, { staffCode: SMALL.officers.over });
      expect(await items(as('manager'))).toEqual([]);
      await holding(PLAIN, { staffCode: SMALL.officers.trainee });
      expect(await items(as('manager'))).toHaveLength(1);
      await test.store.tx(async (tx) => {
        await tx.insert(test.store.t.oversights).values({
          id: 'o-1',
          crn: PLAIN,
          staffCode: SMALL.officers.trainee,
          decision: 'Stays for a fortnight',
          reviewOn: addDays(SMALL.today, 14),
          decidedAt: new Date(SMALL.now.getTime() + 60_000).toISOString(),
          decidedBy: 'u-manager',
          decidedByName: 'manager',
        });
      });
      expect(await items(as('manager'))).toEqual([]);
    });
  });

  it('keeps every change of an input with who, when, old and new, and never overwrites one', async () => {
    valueOf(await change(as('manager'), HELD, { ogrs: 92 }));
    const first = await changes(HELD);
    valueOf(await change(as('allocator'), HELD, { setting: 'licence' }));
    const all = await changes(HELD);
    expect(all).toEqual(expect.arrayContaining(first));
    expect(all.map((row) => [row.byId, row.oldBand, row.newBand, row.oldInputs, row.newInputs])).toEqual(
      expect.arrayContaining([
        ['u-manager', '3', '4', { ogrs: 80 }, { ogrs: 92 }],
        ['u-allocator', '4', '4', { setting: 'community' }, { setting: 'licence' }],
      ]),
    );
  });
});
