import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { ALL_CASES, type CaseListQuery } from '../../domain/allocation/cases/case-list';
import { bandCase } from '../../domain/banding/bands/band-case';
import { bandingMark } from '../../domain/banding/changes/case-change';
import type { CaseField } from '../../domain/banding/bands/case-fields';
import { addDays } from '../../kernel/dates';
import { asCrn } from '../../kernel/ids';
import { bandingModelOf } from '../../domain/workload/model/model';
import { IBAT_4 } from '../../domain/workload/model/shipped/shipped-models';
import type { CaseTexts } from './parts/case-form';
import { editCase, type EditCaseInput } from './edit-case';
import { endCase } from './end-case';
import { emptyDatabase, wholeDatabase } from '../import/testing/import-fixture';
import { viewQueue } from '../queue/view-queue';
import { logCase } from './log-case';
import { contextOf, ENDING, fieldsOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewCase } from './view-case';
import { viewCaseForm, viewCaseToEdit } from './view-case-form';
import { viewCases } from './view-cases';

const NEW: CaseTexts = {
  crn: 'x900001',
  setting: 'community',
  forename: 'Noor',
  surname: 'Newcome',
  dateOfBirth: '1990-05-17',
  sex: 'female',
  area: 'Eastdale',
  restricted: 'n',
  sentence: 'community_order',
  cohort: 'standard',
  state: 'active',
  rsr: '3.41',
  ogrs: '78',
  rosh: 'medium',
  importedBand: '',
  flags: 'da_register',
  orderStart: '2026-10-26',
  orderEnd: '2028-04-25',
  releaseDate: '',
  firstAppointment: '2026-11-03',
  lastSeen: '',
  nextAppointment: '',
};

/** What is bad in each field of the form. */
const BAD: [CaseField, string, string][] = [
  ['crn', 'X12', 'Enter a CRN, like X123456'],
  ['crn', '', 'Enter a CRN, like X123456'],
  ['setting', '', 'Choose a setting'],
  ['forename', 'x'.repeat(101), 'Forename must be 100 characters or fewer'],
  ['surname', 'x'.repeat(101), 'Surname must be 100 characters or fewer'],
  ['dateOfBirth', '31/2/1990', 'Date of birth must be a real date'],
  ['dateOfBirth', '2026-11-03', 'Date of birth must be in the past'],
  ['sex', 'x', 'Sex must be one of: female, male, not_recorded'],
  ['area', 'Westdale', 'Westdale is outside your part of the estate: enter one of ED1, Eastdale'],
  ['restricted', 'perhaps', 'Restricted must be y or n'],
  ['sentence', 'x', 'Sentence must be one of'],
  ['cohort', 'x', 'Cohort must be one of'],
  ['state', 'x', 'State must be one of'],
  ['rsr', '101', 'RSR must be a number from 0 to 100, with at most 2 decimal places'],
  ['ogrs', 'high', 'OGRS must be a number from 0 to 100, with at most 2 decimal places'],
  ['rosh', 'x', 'ROSH must be one of'],
  ['importedBand', 'x'.repeat(21), 'Band must be 20 characters or fewer'],
  ['flags', 'mappa;x', 'Flags must be some of'],
  ['orderStart', '1/13/2026', 'Order start must be a real date'],
  ['orderEnd', '2026-10-25', 'Order end must be the same as or after order start'],
  ['releaseDate', 'x', 'Release date must be a real date'],
  ['firstAppointment', 'x', 'First appointment must be a real date'],
  ['lastSeen', 'x', 'Last seen must be a real date'],
  ['nextAppointment', 'x', 'Next appointment must be a real date'],
];

describe.each(TEST_DIALECTS)('cases on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
  });
  beforeEach(async () => {
    await emptyDatabase(test.store);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);
  const list = async (who: TestPerson, query: Partial<CaseListQuery> = {}) =>
    valueOf(await viewCases(as(who), { ...ALL_CASES, ...query }));
  const crns = async (who: TestPerson, query: Partial<CaseListQuery> = {}) =>
    (await list(who, query)).rows.map((row) => row.crn);
  const storedCase = async (crn: string) => {
    const [row] = await test.store.db
      .select()
      .from(test.store.t.cases)
      .where(eq(test.store.t.cases.crn, asCrn(crn)));
    return row;
  };
  const audits = async () =>
    (await test.store.db.select().from(test.store.t.auditEntries).orderBy(test.store.t.auditEntries.seq)).map(
      ({ action, thingKey, detail, actorName }) => ({ action, thingKey, detail, actorName }),
    );

  describe('the list', () => {
    it('has the cases of the reader’s part of the estate: held there, at home there, or waiting for it', async () => {
      expect((await list('manager')).total).toBe(20);
      expect(await crns('westManager')).toEqual([]);
      expect((await list('allocator')).total).toBe(20);
      expect((await list('leader')).total).toBe(20);
      expect((await list('regionManager')).total).toBe(20);
    });

    it('shows an officer their own cases only, and administrators none', async () => {
      expect(await crns('officer', { sort: 'crn' })).toEqual(SMALL.cases.wellOver);
      expect(problemOf(await viewCases(as('administrator'), ALL_CASES)).code).toBe('not_allowed');
    });

    it('finds by CRN in any writing, by the beginning of one, and by words of a name', async () => {
      expect(await crns('manager', { text: ' x 100 011' })).toEqual(['X100011']);
      expect(await crns('manager', { text: 'x10001', sort: 'crn' })).toEqual(SMALL.cases.wellOver);
      expect(await crns('manager', { text: 'person011, PAT' })).toEqual(['X100011']);
      expect(await crns('manager', { text: '100%' })).toEqual([]);
      expect(await crns('manager', { text: '_' })).toEqual([]);
      expect((await list('manager', { text: 'nobody' })).any).toBe(true);
    });

    it('never finds a restricted case by a name that the reader may not know, nor shows the name', async () => {
      const restricted = SMALL.cases.wellOver[4];
      expect(await crns('manager', { text: 'person015' })).toEqual([restricted]);
      expect(await crns('officer', { text: 'person015' })).toEqual([restricted]);
      expect(await crns('leader', { text: 'person015' })).toEqual([]);
      const [row] = (await list('leader', { text: restricted })).rows;
      expect(row?.name.text).toBe('Restricted case');
      expect(row?.facts.surname).toBeNull();
      expect((await crns('leader')).at(-1)).toBe(restricted);
      expect((await crns('manager')).at(-1)).not.toBe(restricted);
    });

    it('filters by who holds it, setting, state, missing details and beyond grade', async () => {
      expect(await crns('manager', { status: 'waiting', sort: 'crn' })).toEqual([
        'X100101',
        'X100102',
        'X100103',
        'X100104',
        'X100105',
      ]);
      expect((await list('manager', { status: 'held' })).total).toBe(15);
      expect(await crns('manager', { missing: true })).toEqual([SMALL.cases.waitingProvisional]);
      expect(await crns('manager', { beyond: true })).toEqual([SMALL.cases.beyond[0]]);
      expect(await crns('manager', { setting: 'custody' })).toEqual([]);
      expect(await crns('manager', { state: 'warrant' })).toEqual([]);
      expect(await crns('manager', { status: 'ended' })).toEqual([SMALL.cases.ended]);
      expect(await crns('westManager', { status: 'ended' })).toEqual([]);
    });

    it('sorts both ways, with what is not known last', async () => {
      expect((await crns('manager', { sort: 'crn', descending: true }))[0]).toBe('X100105');
      expect((await crns('manager', { sort: 'last_seen' })).slice(-5).sort()).toEqual([
        'X100101',
        'X100102',
        'X100103',
        'X100104',
        'X100105',
      ]);
      expect((await crns('manager', { sort: 'last_seen', descending: true })).slice(-5).sort()).toEqual([
        'X100101',
        'X100102',
        'X100103',
        'X100104',
        'X100105',
      ]);
      expect((await crns('manager', { sort: 'officer' }))[0]).toBe('X100021');
      for (const sort of ['name', 'next_appointment', 'ends'] as const)
        expect((await list('manager', { sort })).rows).toHaveLength(20);
    });

    it('comes a page at a time', async () => {
      expect(await crns('manager', { page: 2 })).toEqual([]);
      expect((await list('manager')).pageCount).toBe(1);
    });

    it('says of each case its band and how its officer’s grade fits', async () => {
      const rows = (await list('manager', { text: SMALL.cases.beyond[0] })).rows;
      expect(rows[0]).toMatchObject({
        banding: { band: '3' },
        judgement: { verdict: 'not_allowed' },
        holder: { name: 'Beyond, Sam', mayView: true },
      });
    });
  });

  describe('the page of a case', () => {
    it('shows facts, band, lowest grade, holder and history to those who may see it', async () => {
      const page = valueOf(await viewCase(as('manager'), 'x100041'));
      expect(page.name.text).toBe('Person041, Pat');
      expect(page.banding).toMatchObject({ band: '3', minimumGrade: 'SCM' });
      expect(page.held).toMatchObject({
        officer: { name: 'Beyond, Sam', gradeName: 'case manager' },
        judgement: { verdict: 'not_allowed' },
        missingCourses: ['domestic_abuse'],
        oversight: { state: 'missing' },
      });
      expect(page).toMatchObject({
        mayEdit: true,
        mayAllocate: false,
        homeLduName: 'Eastdale',
        seniorName: 'senior case manager',
      });
      expect(page.holdings.map((line) => line.officer?.name)).toEqual(['Beyond, Sam']);
    });

    it('says where a waiting case would go, and that it may be allocated', async () => {
      const page = valueOf(await viewCase(as('manager'), SMALL.cases.waitingSenior));
      expect(page).toMatchObject({
        held: null,
        mayAllocate: true,
        route: { teamName: 'East', outcome: 'routed' },
      });
      expect(valueOf(await viewCase(as('leader'), SMALL.cases.waitingSenior))).toMatchObject({
        mayAllocate: false,
        mayEdit: false,
      });
    });

    it('is not there for others: another team, another officer, an administrator, a CRN of nobody', async () => {
      expect(problemOf(await viewCase(as('westManager'), SMALL.cases.over[0])).code).toBe('not_found');
      expect(problemOf(await viewCase(as('officer'), SMALL.cases.over[0])).code).toBe('not_found');
      expect(problemOf(await viewCase(as('administrator'), SMALL.cases.over[0])).code).toBe('not_found');
      for (const crn of ['X999999', 'nonsense', ''])
        expect(problemOf(await viewCase(as('manager'), crn)).code).toBe('not_found');
    });

    it('shows an officer their own case, without changing it, and leaders no restricted name', async () => {
      expect(valueOf(await viewCase(as('officer'), SMALL.cases.wellOver[4]))).toMatchObject({
        mayEdit: false,
        name: { text: 'Person015, Pat' },
      });
      const leader = valueOf(await viewCase(as('leader'), SMALL.cases.wellOver[4]));
      expect(leader.name.text).toBe('Restricted case');
      expect([leader.facts.forename, leader.facts.surname]).toEqual([null, null]);
    });

    it('shows a case that ended where it was held last', async () => {
      expect(valueOf(await viewCase(as('manager'), SMALL.cases.ended))).toMatchObject({
        endedOn: addDays(SMALL.today, -10),
        held: null,
        route: null,
        mayEdit: false,
        mayAllocate: false,
      });
      expect(problemOf(await viewCase(as('westManager'), SMALL.cases.ended)).code).toBe('not_found');
    });
  });

  describe('logging a case', () => {
    it('keeps everything that was typed, settles the home LDU, and writes an audit entry', async () => {
      expect(valueOf(await logCase(as('manager'), NEW))).toEqual({ crn: 'X900001' });
      expect(await storedCase('X900001')).toMatchObject({
        surname: 'Newcome',
        rsr: 3.41,
        ogrs: 78,
        flags: ['da_register'],
        homeLduCode: SMALL.ldus.east,
        orderEnd: '2028-04-25',
        lastSeen: null,
        version: 1,
      });
      expect(await audits()).toMatchObject([
        {
          action: 'case.logged',
          thingKey: 'X900001',
          actorName: 'manager',
          detail: { facts: { rsr: 3.41 } },
        },
      ]);
      const page = valueOf(await viewCase(as('manager'), 'X900001'));
      expect(page).toMatchObject({ banding: { band: '3', minimumGrade: 'SCM' }, mayAllocate: true });
      expect(page.history.map((entry) => entry.what)).toEqual(['Logged']);
    });

    it.each(BAD)(
      'refuses a bad %s "%s" beside its field, and changes nothing',
      async (field, value, message) => {
        const before = await wholeDatabase(test.store);
        const problem = problemOf(await logCase(as('manager'), { ...NEW, [field]: value }));
        expect(problem).toMatchObject({ code: 'does_not_fit', fields: [{ field }] });
        expect(problem.code === 'does_not_fit' && problem.fields[0]?.message).toContain(message);
        expect(await wholeDatabase(test.store)).toBe(before);
      },
    );

    it('names every bad field at once', async () => {
      expect(
        fieldsOf(
          problemOf(await logCase(as('manager'), { ...NEW, crn: '', rsr: 'x', orderEnd: '2020-01-01' })),
        ),
      ).toEqual(['crn', 'orderEnd', 'rsr']);
    });

    it.each([
      ['no home area', ''],
      ['an area that nobody serves', 'Farawayton'],
    ])('keeps a case with %s in the list of whoever logged it', async (_, area) => {
      expect((await logCase(as('manager'), { ...NEW, area })).ok).toBe(true);
      const queue = valueOf(await viewQueue(as('manager'), { ldu: null, team: null, band: null }));
      expect(queue.rows.map((row) => row.crn)).toContain(NEW.crn.toUpperCase());
      const west = valueOf(await viewQueue(as('westManager'), { ldu: null, team: null, band: null }));
      expect(west.rows.map((row) => row.crn)).not.toContain(NEW.crn.toUpperCase());
    });

    it('answers a form that was sent twice as if once, and refuses a CRN that is in use', async () => {
      const both = await Promise.all([logCase(as('manager'), NEW), logCase(as('manager'), NEW)]);
      expect(both.map((result) => result.ok)).toEqual([true, true]);
      expect(await audits()).toHaveLength(1);
      const problem = problemOf(await logCase(as('manager'), { ...NEW, surname: 'Other' }));
      expect(problem).toMatchObject({
        code: 'does_not_fit',
        fields: [{ field: 'crn', link: { href: `/cases/${NEW.crn.toUpperCase()}` } }],
      });
      expect(
        fieldsOf(
          problemOf(
            await logCase(as('westManager'), {
              ...NEW,
              sex: 'male',
              crn: SMALL.cases.over[0],
              area: 'Westdale',
            }),
          ),
        ),
      ).toEqual(['crn']);
    });

    it('logs a person again whose case has ended', async () => {
      valueOf(await logCase(as('manager'), { ...NEW, crn: SMALL.cases.ended }));
      expect(await storedCase(SMALL.cases.ended)).toMatchObject({
        endedOn: null,
        surname: 'Newcome',
        version: 2,
      });
      expect(valueOf(await viewCase(as('manager'), SMALL.cases.ended)).holdings).toHaveLength(1);
    });

    it('sends a manager to the team that takes the case, where that is not theirs', async () => {
      const problem = problemOf(await logCase(as('westManager'), { ...NEW, area: 'westdale' }));
      expect(problem).toMatchObject({
        fields: [
          {
            field: 'area',
            message: "This case is for West women's team: ask its manager, or an allocator, to log it",
          },
        ],
      });
    });

    it('is for managers and allocators', async () => {
      for (const who of ['officer', 'leader', 'administrator'] as const) {
        expect(problemOf(await logCase(as(who), NEW)).code).toBe('not_allowed');
        expect(problemOf(await viewCaseForm(as(who))).code).toBe('not_allowed');
      }
      expect(valueOf(await viewCaseForm(as('allocator'))).areas).toEqual(['ED1', 'Eastdale']);
    });
  });

  describe('changing a case', () => {
    const crn = SMALL.cases.beyond[1];
    const textsOf = async (): Promise<CaseTexts> => {
      const row = await storedCase(crn);
      const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
      return {
        ...NEW,
        ...Object.fromEntries(Object.keys(NEW).map((field) => [field, text(row?.[field as CaseField])])),
        flags: '',
        restricted: 'n',
        crn,
      };
    };
    const markOf = (facts: Partial<Record<'rsr' | 'ogrs', number>>): string =>
      bandingMark(
        bandCase(
          {
            rsr: 0.8,
            ogrs: 20,
            rosh: 'low',
            flags: [],
            setting: 'community',
            dateOfBirth: null,
            importedBand: null,
            ...facts,
          },
          bandingModelOf(IBAT_4),
          SMALL.today,
        ),
      );
    const edit = async (who: TestPerson, texts: Partial<CaseTexts>, more: Partial<EditCaseInput> = {}) =>
      editCase(as(who), {
        crn,
        version: 1,
        texts: { ...(await textsOf()), ...texts },
        reason: '',
        seen: markOf({}),
        ...more,
      });

    it('keeps what changed with who changed it, and nothing else', async () => {
      expect(valueOf(await edit('manager', { surname: 'Renamed', area: 'Westdale' }))).toEqual({
        kind: 'saved',
        crn,
        stillYours: true,
      });
      expect(await storedCase(crn)).toMatchObject({
        surname: 'Renamed',
        homeLduCode: SMALL.ldus.west,
        rsr: 0.8,
        version: 2,
      });
      expect(await audits()).toEqual([
        {
          action: 'case.edited',
          thingKey: crn,
          actorName: 'manager',
          detail: {
            from: { surname: 'Person042', area: 'Eastdale' },
            to: { surname: 'Renamed', area: 'Westdale' },
            reason: null,
          },
        },
      ]);
    });

    it('says so when there was nothing to change', async () => {
      expect(valueOf(await edit('manager', {})).kind).toBe('unchanged');
      expect(await audits()).toEqual([]);
    });

    it('saves a rise of band only as it was shown', async () => {
      expect(fieldsOf(problemOf(await edit('manager', { rsr: '3.2' })))).toEqual(['band']);
      expect(valueOf(await edit('manager', { rsr: '3.2' }, { seen: markOf({ rsr: 3.2 }) })).kind).toBe(
        'saved',
      );
      expect((await audits())[0]).toMatchObject({
        detail: { band: { from: '1', to: '3', modelVersion: 'ibat-4, version 2' } },
      });
    });

    it('asks for a reason when the band goes down, and keeps it', async () => {
      valueOf(await edit('manager', { ogrs: '80' }, { seen: markOf({ ogrs: 80 }) }));
      const down = { version: 2, seen: markOf({ ogrs: 60 }) };
      const problem = problemOf(await edit('manager', { ogrs: '60' }, down));
      expect(problem).toMatchObject({
        code: 'does_not_fit',
        fields: [{ field: 'reason', message: 'Enter why the band goes down from 3 to 2' }],
      });
      valueOf(await edit('manager', { ogrs: '60' }, { ...down, reason: ' Score was for somebody else ' }));
      expect((await audits()).at(-1)).toMatchObject({
        detail: { reason: 'Score was for somebody else', band: { from: '3', to: '2' } },
      });
      const [latest] = valueOf(await viewCase(as('manager'), crn)).history;
      expect(latest).toMatchObject({
        what: 'Changed',
        reason: 'Score was for somebody else',
        band: { from: '3', to: '2' },
        changes: [{ label: 'OGRS', from: '80', to: '60' }],
      });
    });

    it('refuses a change of what somebody else has changed since, and says who, when and what', async () => {
      valueOf(await edit('allocator', { surname: 'Theirs' }));
      const before = await wholeDatabase(test.store);
      const problem = problemOf(await edit('manager', { surname: 'Mine' }));
      expect(problem).toMatchObject({ code: 'stale', version: 2 });
      expect(problem.code === 'stale' ? problem.detail : '').toMatch(
        /^allocator changed this case on 2 November 2026, 8:15am\. What was changed: Surname from .* to Theirs\./i,
      );
      expect(await wholeDatabase(test.store)).toBe(before);
      expect(valueOf(await edit('manager', { surname: 'Mine' }, { version: 2 })).kind).toBe('saved');
    });

    it('lets exactly one of two changes at once through', async () => {
      const results = await Promise.all([
        edit('manager', { surname: 'One' }),
        edit('allocator', { surname: 'Two' }),
      ]);
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect(await audits()).toHaveLength(1);
    });

    it('refuses every bad field and keeps the case as it was', async () => {
      const before = await wholeDatabase(test.store);
      for (const [field, value] of BAD.filter(([name]) => name !== 'crn' && name !== 'area')) {
        const texts =
          field === 'orderEnd' ? { orderStart: '2026-10-26', orderEnd: value } : { [field]: value };
        expect(fieldsOf(problemOf(await edit('manager', texts)))).toContain(field);
      }
      expect(fieldsOf(problemOf(await edit('manager', {}, { reason: 'x'.repeat(1001) })))).toEqual([
        'reason',
      ]);
      expect(await wholeDatabase(test.store)).toBe(before);
    });

    it('is not there for another team, and not allowed to leaders and the officer', async () => {
      expect(problemOf(await edit('westManager', { surname: 'X' })).code).toBe('not_found');
      expect(problemOf(await edit('leader', { surname: 'X' })).code).toBe('not_allowed');
      expect(problemOf(await viewCaseToEdit(as('officer'), SMALL.cases.wellOver[0])).code).toBe(
        'not_allowed',
      );
      expect(problemOf(await viewCaseToEdit(as('manager'), SMALL.cases.ended)).code).toBe('not_allowed');
    });
  });

  describe('a case that ended before anybody held it', () => {
    it('is still there for the team that it waited for, and found by its CRN', async () => {
      const crn = SMALL.cases.waitingPlain;
      valueOf(await endCase(as('manager'), { crn, version: 1, endedOn: SMALL.today, ...ENDING }));
      expect(valueOf(await viewCase(as('manager'), crn)).endedOn).toBe(SMALL.today);
      expect(await crns('manager', { status: 'ended', text: crn })).toEqual([crn]);
      expect(problemOf(await viewCase(as('westManager'), crn)).code).toBe('not_found');
      expect(await crns('westManager', { status: 'ended', text: crn })).toEqual([]);
    });
  });

  describe('ending a case', () => {
    const crn = SMALL.cases.trainee[0];
    const end = (who: TestPerson, endedOn: string, version = 1) =>
      endCase(as(who), { crn, version, endedOn, ...ENDING });

    it('ends the case and its holding with one audit entry, and may be sent twice', async () => {
      const day = addDays(SMALL.today, -1);
      valueOf(await end('manager', day));
      valueOf(await end('manager', day));
      expect(await storedCase(crn)).toMatchObject({ endedOn: day, version: 2 });
      const page = valueOf(await viewCase(as('manager'), crn));
      expect(page).toMatchObject({ endedOn: day, held: null });
      expect(page.holdings[0]?.holding.endedOn).toBe(day);
      expect(await audits()).toEqual([
        {
          action: 'case.ended',
          thingKey: crn,
          actorName: 'manager',
          detail: { endedOn: day, endReason: 'order_completed', note: null },
        },
      ]);
      expect((await crns('manager', { status: 'ended' })).sort()).toEqual([crn, SMALL.cases.ended]);
    });

    it.each([
      ['', 'Enter the day on which the case ended'],
      ['31/2/2026', 'The day must be a real date'],
      ['2026-11-03', 'The day must be today or in the past'],
      ['2026-01-01', 'The day must be 4 May 2026 or later, when the officer took the case'],
    ])('refuses the day "%s"', async (day, message) => {
      const before = await wholeDatabase(test.store);
      expect(problemOf(await end('manager', day))).toEqual({
        code: 'does_not_fit',
        fields: [{ field: 'endedOn', message }],
      });
      expect(await wholeDatabase(test.store)).toBe(before);
    });

    it('asks why, and words for another reason', async () => {
      const ask = async (reason: string, note: string) =>
        problemOf(
          await endCase(as('manager'), {
            crn,
            version: 1,
            endedOn: SMALL.today,
            reason,
            note,
            confirmed: true,
          }),
        );
      expect(fieldsOf(await ask('', ''))).toEqual(['reason']);
      expect(fieldsOf(await ask('gone', ''))).toEqual(['reason']);
      expect(fieldsOf(await ask('other', ''))).toEqual(['note']);
      expect((await storedCase(crn))?.endedOn).toBeNull();
    });

    it('says what it does before it is saved', async () => {
      const before = await wholeDatabase(test.store);
      const outcome = valueOf(
        await endCase(as('manager'), {
          crn,
          version: 1,
          endedOn: SMALL.today,
          reason: 'logged_in_error',
          note: '',
          confirmed: false,
        }),
      );
      expect(outcome).toMatchObject({ kind: 'preview' });
      expect(outcome.kind === 'preview' ? outcome.sentences.join(' ') : '').toContain('no longer holds it');
      expect(await wholeDatabase(test.store)).toBe(before);
    });

    it('refuses when somebody else has changed the case since', async () => {
      expect(problemOf(await end('manager', SMALL.today, 7))).toMatchObject({ code: 'stale', version: 1 });
      expect((await storedCase(crn))?.endedOn).toBeNull();
    });

    it('is not there for another team, and not allowed to leaders', async () => {
      expect(problemOf(await end('westManager', SMALL.today)).code).toBe('not_found');
      expect(problemOf(await end('leader', SMALL.today)).code).toBe('not_allowed');
    });
  });
});
