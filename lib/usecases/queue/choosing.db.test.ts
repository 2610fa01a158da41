import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { allocateCase } from '../decisions/allocate-case';
import { countWaiting } from './count-waiting';
import { liftBar, recordBar } from '../cases/record-bar';
import { recordWomensAnswer } from './record-womens-answer';
import { saveNoteDraft } from '../shortlist/save-note-draft';
import { contextOf, fieldsOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewAttention } from '../teams/view-attention';
import { viewHome } from '../home/view-home';
import { isoDate } from '../../kernel/dates';
import { viewCandidates } from '../shortlist/view-candidates';
import { viewCase } from '../cases/view-case';
import { viewDetailsMissing } from './view-details-missing';
import { viewQueue } from './view-queue';

const { cases, officers: o, teams } = SMALL;
const ANSWERS = { reasonCode: null, reasonText: null, oversightReviewOn: null, notes: null };

describe.each(TEST_DIALECTS)('what is recorded before an officer is chosen on %s', (dialect) => {
  let test: TestStore;
  const opened: TestStore[] = [];
  beforeEach(async () => {
    test = await openTestStore(dialect);
    opened.push(test);
    await seedSmallTeam(test.store);
  });
  afterAll(() => Promise.all(opened.map((entry) => entry.destroy())));

  const as = (who: TestPerson = 'manager') => contextOf(test.store, who);
  const bar = (staffCode: string, more: Partial<Parameters<typeof recordBar>[1]> = {}, who?: TestPerson) =>
    recordBar(as(who), { crn: cases.waitingPlain, staffCode, reason: 'threat', detail: '', ...more });
  const audited = async (action: string) =>
    (await test.store.db.select().from(test.store.t.auditEntries)).filter((entry) => entry.action === action);
  const allocate = (staffCode: string, who: TestPerson = 'manager') =>
    allocateCase(as(who), {
      ...ANSWERS,
      crn: cases.waitingPlain,
      staffCode,
      expectedVersion: 1,
      idempotencyKey: null,
    });

  describe('who must not hold a case', () => {
    it('is ruled out by name and reason, cannot be allocated it by anybody, and may again once it is lifted', async () => {
      expect(valueOf(await bar(o.beyond))).toEqual({ crn: cases.waitingPlain });
      const ruledOut = valueOf(await viewCandidates(as(), { crn: cases.waitingPlain })).ruledOut;
      expect(ruledOut.find((entry) => entry.staffCode === o.beyond)?.why[0]).toMatchObject({
        rule: 'BARRED',
        final: true,
        text: expect.stringMatching(/^Must not hold this case\. Recorded by manager/),
      });
      expect(problemOf(await allocate(o.beyond, 'regionManager'))).toMatchObject({
        code: 'officer_unavailable',
        fields: [{ field: 'staffCode' }],
      });
      const [line] = valueOf(await viewCase(as(), cases.waitingPlain)).bars;
      const lifted = await liftBar(as(), {
        crn: cases.waitingPlain,
        barId: line?.id ?? '',
        why: 'Moved away',
      });
      expect(lifted.ok).toBe(true);
      expect((await allocate(o.beyond)).ok).toBe(true);
      expect(await audited('bar.recorded')).toHaveLength(1);
      expect(await audited('bar.lifted')).toMatchObject([{ detail: { to: { liftedWhy: 'Moved away' } } }]);
    });

    it('is refused field by field where the form is wrong, and nothing is written', async () => {
      expect(fieldsOf(problemOf(await bar('')))).toEqual(['staffCode']);
      expect(fieldsOf(problemOf(await bar('NOBODY')))).toEqual(['staffCode']);
      expect(fieldsOf(problemOf(await bar(o.beyond, { reason: 'dislike' })))).toEqual(['reason']);
      expect(fieldsOf(problemOf(await bar(o.beyond, { reason: 'other' })))).toEqual(['detail']);
      expect(fieldsOf(problemOf(await bar(o.beyond, { detail: 'see https://x.example' })))).toEqual([
        'detail',
      ]);
      expect(fieldsOf(problemOf(await bar(o.beyond, { detail: 'x'.repeat(1_001) })))).toEqual(['detail']);
      expect(await test.store.db.select().from(test.store.t.bars)).toEqual([]);
    });

    it('is recorded and lifted only by those whose case it is', async () => {
      expect(problemOf(await bar(o.beyond, {}, 'westManager'))).toEqual({ code: 'not_found' });
      expect(problemOf(await bar(o.beyond, {}, 'officer'))).toEqual({ code: 'not_found' });
      expect(problemOf(await bar(o.beyond, {}, 'leader'))).toMatchObject({ code: 'not_allowed' });
      expect(problemOf(await bar(o.beyond, { crn: cases.ended }))).toMatchObject({ code: 'not_allowed' });
      await bar(o.beyond);
      const [line] = valueOf(await viewCase(as(), cases.waitingPlain)).bars;
      const lift = (who: TestPerson, why = 'Moved', barId = line?.id ?? '') =>
        liftBar(as(who), { crn: cases.waitingPlain, barId, why });
      expect(problemOf(await lift('westManager'))).toEqual({ code: 'not_found' });
      expect(problemOf(await lift('leader'))).toMatchObject({ code: 'not_allowed' });
      expect(problemOf(await lift('manager', 'Moved', 'nothing'))).toEqual({ code: 'not_found' });
      expect(fieldsOf(problemOf(await lift('manager', ' ')))).toEqual(['why']);
      expect(fieldsOf(problemOf(await lift('manager', 'www.example.org')))).toEqual(['why']);
    });

    it('is one record where two say it at once, and the second to lift it is told who did', async () => {
      const both = await Promise.all([bar(o.beyond), bar(o.beyond, { reason: 'known_to' }, 'allocator')]);
      expect(both.filter((result) => result.ok)).toHaveLength(1);
      const refused = both.find((result) => !result.ok);
      expect(refused && problemOf(refused)).toMatchObject({
        fields: [{ field: 'staffCode', message: 'Beyond, Sam is barred from this case already' }],
      });
      const [line] = valueOf(await viewCase(as(), cases.waitingPlain)).bars;
      const lift = (who: TestPerson) =>
        liftBar(as(who), { crn: cases.waitingPlain, barId: line?.id ?? '', why: 'Moved' });
      const lifted = await Promise.all([lift('manager'), lift('allocator')]);
      expect(lifted.filter((result) => result.ok)).toHaveLength(1);
      const late = lifted.find((result) => !result.ok);
      expect(late && problemOf(late)).toMatchObject({
        code: 'stale',
        detail: expect.stringMatching(/^(manager|allocator) lifted it already, on 2 November 2026/),
      });
    });

    it('is flagged on the case where the officer holds it already', async () => {
      const [crn] = cases.over;
      expect((await bar(o.over, { crn })).ok).toBe(true);
      const page = valueOf(await viewCase(as(), crn));
      expect(page.bars).toMatchObject([{ officerName: 'Overton, Sam', holdsItNow: true }]);
      expect(page.history[0]?.what).toBe('Recorded that Overton, Sam must not hold it');
      const list = valueOf(await viewAttention(as(), { teamCode: null, list: 'holder_barred' }));
      expect(JSON.stringify(list)).toContain(crn);
    });
  });

  describe('the women’s offer', () => {
    const answer = (text: string, note = '', who: TestPerson = 'manager', crn: string = cases.waitingWoman) =>
      recordWomensAnswer(as(who), { crn, answer: text, note });
    const page = async (followOffer = true) =>
      valueOf(await viewCandidates(as(), { crn: cases.waitingWoman, followOffer }));

    it('is recorded with who and when, accepted shows the women’s team first, declined stays home', async () => {
      expect((await page()).offer).toBeNull();
      expect((await answer('offered')).ok).toBe(true);
      expect((await page()).team).toBeNull();
      expect((await answer('accepted')).ok).toBe(true);
      const accepted = await page();
      expect(accepted.offer).toMatchObject({
        answer: 'accepted',
        recordedByName: 'manager',
        teamCode: teams.women,
      });
      expect(accepted.team?.code).toBe(teams.women);
      expect(accepted.candidates.map((entry) => entry.staffCode)).toEqual([o.women]);
      expect((await page(false)).team).toBeNull();
      expect((await answer('declined')).ok).toBe(true);
      expect((await page()).team).toBeNull();
      expect(await audited('womens_offer.answered')).toHaveLength(3);
    });

    it('is kept in the decision', async () => {
      await answer('accepted');
      const done = await allocateCase(as(), {
        ...ANSWERS,
        crn: cases.waitingWoman,
        staffCode: o.women,
        expectedVersion: 1,
        teamReason: 'She accepted',
        idempotencyKey: null,
      });
      expect(done.ok).toBe(true);
      const [held] = await test.store.db
        .select()
        .from(test.store.t.allocations)
        .where(eq(test.store.t.allocations.crn, cases.waitingWoman));
      expect(held?.decision?.womensOffer).toMatchObject({ teamCode: teams.women, answer: 'accepted' });
    });

    it('is refused where it is wrong, not offered, or not yours', async () => {
      expect(fieldsOf(problemOf(await answer('perhaps')))).toEqual(['womensAnswer']);
      expect(fieldsOf(problemOf(await answer('not_suitable')))).toEqual(['womensNote']);
      expect(fieldsOf(problemOf(await answer('declined', 'see www.x.example')))).toEqual(['womensNote']);
      expect(problemOf(await answer('declined', '', 'westManager'))).toEqual({ code: 'not_found' });
      expect(problemOf(await answer('declined', '', 'leader'))).toMatchObject({ code: 'not_allowed' });
      expect(problemOf(await answer('accepted', '', 'manager', cases.waitingPlain))).toMatchObject({
        code: 'not_allowed',
      });
      expect(await test.store.db.select().from(test.store.t.womensOffers)).toEqual([]);
    });
  });

  describe('notes that are begun', () => {
    const keep = (notes: string, who: TestPerson = 'manager') =>
      saveNoteDraft(as(who), { crn: cases.waitingPlain, notes });
    const draft = async (who: TestPerson = 'manager') =>
      valueOf(await viewCandidates(as(who), { crn: cases.waitingPlain })).draft?.notes ?? null;

    it('are there again for whoever wrote them and for nobody else, until they are emptied', async () => {
      expect(valueOf(await keep('Lives near'))).toEqual({ savedAt: '8:15am' });
      await keep('Lives near the office');
      expect(await draft()).toBe('Lives near the office');
      expect(await draft('allocator')).toBeNull();
      await keep('  ');
      expect(await draft()).toBeNull();
    });

    it('are forgotten once the case is allocated', async () => {
      await keep('Lives near the office');
      await allocate(o.beyond);
      expect(await test.store.db.select().from(test.store.t.noteDrafts)).toEqual([]);
      expect(problemOf(await keep('Too late'))).toEqual({ code: 'not_found' });
    });

    it('are refused where they are too long or the case is not yours', async () => {
      expect(fieldsOf(problemOf(await keep('x'.repeat(4_001))))).toEqual(['notes']);
      expect(problemOf(await keep('x', 'westManager'))).toEqual({ code: 'not_found' });
      expect(problemOf(await keep('x', 'leader'))).toEqual({ code: 'not_found' });
    });

    it('hold no link when they are sent with an allocation', async () => {
      const sent = await allocateCase(as(), {
        ...ANSWERS,
        notes: 'See [the plan](plan.docx)',
        crn: cases.waitingPlain,
        staffCode: o.beyond,
        expectedVersion: 1,
        idempotencyKey: null,
      });
      expect(problemOf(sent)).toMatchObject({ code: 'does_not_fit', fields: [{ field: 'notes' }] });
    });
  });

  describe('the counts and the list of what is missing', () => {
    it('count for the navigation exactly the cases that the queue lists, for each role', async () => {
      for (const who of ['manager', 'allocator', 'leader', 'westManager', 'regionManager'] as const) {
        const queue = valueOf(await viewQueue(as(who), { ldu: null, team: null, band: null }));
        expect(await countWaiting(as(who))).toEqual({ waiting: queue.total, late: queue.late });
      }
      expect(await countWaiting(as('officer'))).toBeNull();
      const nation = { ...as(), actor: { ...as().actor, grants: [NATION] } };
      const all = valueOf(await viewQueue(nation, { ldu: null, team: null, band: null }));
      expect(await countWaiting(nation)).toEqual({ waiting: all.total, late: all.late });
    });

    it('tell home how many of those who wait were not seen, and the queue lists exactly these, with why', async () => {
      await test.store.tx((tx) =>
        tx
          .update(test.store.t.cases)
          .set({ setting: 'community', orderStart: isoDate('2026-01-05'), lastSeen: isoDate('2026-01-12') })
          .where(eq(test.store.t.cases.crn, cases.waitingPlain)),
      );
      const everything = { ldu: null, team: null, band: null };
      for (const contact of ['contact-over-28', 'contact-over-56', 'contact-overdue'] as const) {
        const queue = valueOf(await viewQueue(as(), { ...everything, contact }));
        expect(queue.rows.map((row) => row.crn)).toContain(cases.waitingPlain);
        expect(queue.rows.length).toBeLessThan(queue.total);
        expect(queue.rows.every((row) => row.contact.why.startsWith('Not seen for'))).toBe(true);
        expect(queue.options.contacts).toContain(contact);
        expect(valueOf(await viewHome(as())).waiting?.contact[contact]).toBe(queue.rows.length);
      }
    });

    it('list waiting and held cases whose band is not sure, each to those whose it is', async () => {
      await test.store.tx((tx) =>
        tx.update(test.store.t.cases).set({ rosh: null }).where(eq(test.store.t.cases.crn, cases.over[0])),
      );
      await test.store.tx((tx) =>
        tx
          .update(test.store.t.cases)
          .set({ firstAppointment: null })
          .where(eq(test.store.t.cases.crn, cases.waitingProvisional)),
      );
      const listed = valueOf(await viewDetailsMissing(as(), { page: 1 }));
      expect(listed.rows.map((row) => row.crn).sort()).toEqual(
        [cases.waitingProvisional, cases.over[0]].sort(),
      );
      expect(listed.mayMend).toBe(true);
      const queue = valueOf(await viewQueue(as(), { ldu: null, team: null, band: null }));
      const queued = queue.rows.find((row) => row.crn === cases.waitingProvisional);
      expect(listed.appointments.get(cases.waitingProvisional)).toEqual(queued?.appointment);
      expect(queued?.appointment.words).toMatch(/^none booked/);
      expect(queued?.appointment.allocateByWords).toMatch(/^allocate (by|today)/);
      expect(listed.appointments.has(cases.over[0])).toBe(false);
      expect(valueOf(await viewDetailsMissing(as('westManager'), { page: 1 })).total).toBe(0);
      expect(problemOf(await viewDetailsMissing(as('officer'), { page: 1 }))).toMatchObject({
        code: 'not_allowed',
      });
    });
  });
});

const NATION = { role: 'leader', scope: { level: 'nation', code: '' } } as const;
