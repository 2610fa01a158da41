import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { Actor } from '../../domain/access/actor';
import { addDays } from '../../kernel/dates';
import type { Crn } from '../../kernel/ids';
import { type PreviewInput, previewReallocation } from './preview-reallocation';
import { reallocateCases } from './reallocate-cases';
import { PEOPLE } from '../testing/actors';
import { problemOf, valueOf } from '../testing/context-of';
import { viewCasesToMove } from './view-cases-to-move';
import { viewMoveResults } from './view-move-results';
import { viewReceivers } from './view-receivers';

const { cases, officers: o, now, teams, today } = SMALL;
const [band4, band2, band1] = cases.absent;

const inputOf = (
  crns: readonly Crn[],
  staffCode: string,
  more: Partial<PreviewInput> = {},
): PreviewInput => ({
  cases: crns.map((crn) => ({ crn, expectedVersion: 1 })),
  staffCode,
  reasonCode: 'absence',
  reasonText: null,
  oversightReviewOn: null,
  notes: null,
  teamReason: null,
  ...more,
});

describe.each(TEST_DIALECTS)('looking at a move before it is made, on %s', (dialect) => {
  let test: TestStore;
  const opened: TestStore[] = [];
  beforeEach(async () => {
    test = await openTestStore(dialect);
    opened.push(test);
    await seedSmallTeam(test.store);
  });
  afterAll(() => Promise.all(opened.map((entry) => entry.destroy())));

  const as = (actor: Actor = PEOPLE.eastManager) => ({ store: test.store, actor, now });
  const preview = async (input: PreviewInput, actor?: Actor) =>
    valueOf(await previewReallocation(as(actor), input));

  it('shows for every case, both officers and their teams what the move then does, and saves nothing', async () => {
    const input = inputOf([band4, band2, band1], o.over);
    const { view } = await preview(input);
    const { db, t } = test.store;
    expect(await db.select().from(t.auditEntries)).toEqual([]);
    const { results } = valueOf(await reallocateCases(as(), { ...input, idempotencyKey: null }));
    expect(results.map((entry) => entry.status)).toEqual(['reallocated', 'reallocated', 'reallocated']);
    expect(view?.receivers[0]?.before.workloadPercent).toBe(results[0]?.receiverBefore);
    expect(view?.receivers[0]?.after.workloadPercent).toBe(results[2]?.receiverAfter);
    expect(view?.givers).toMatchObject([
      { staffCode: o.absent, before: { caseCount: 3 }, after: { caseCount: 0 } },
    ]);
    const rows = await db.select().from(t.allocations).where(eq(t.allocations.crn, band1));
    const decision = rows.find((row) => row.kind === 'reallocation')?.decision;
    expect(view?.receivers[0]?.after.pointsUsedHundredths).toBe(decision?.after.pointsUsedHundredths);
    expect(view?.teams).toMatchObject([
      { code: teams.east, after: `${(decision?.teamAfter ?? 0).toFixed(1)}%` },
    ]);
    expect(view?.cases.map((entry) => entry.asked)).toEqual([['well_over'], ['well_over'], ['well_over']]);
  });

  it('spreads cases over several receivers in one go: each with its own before and after, each suggested with those before it moved', async () => {
    const crns = [band4, band2, band1];
    const page = valueOf(await viewReceivers(as(), { crns, teamCode: null, spread: true }));
    expect(page.spread?.lines.map((line) => line.crn)).toEqual(crns);
    for (const { suggested, choices } of page.spread?.lines ?? []) {
      expect(choices.map((choice) => choice.staffCode)).not.toContain(o.absent);
      if (suggested !== '') expect(choices.map((choice) => choice.staffCode)).toContain(suggested);
    }
    const one = inputOf(crns, o.over);
    const to = [o.over, o.beyond, o.wellOver];
    const input = {
      ...one,
      staffCode: '',
      cases: one.cases.map((entry, index) => ({ ...entry, staffCode: String(to[index]) })),
    };
    const { view } = await preview(input);
    expect(view?.receivers.map((entry) => [entry.staffCode, entry.cases])).toEqual(
      to.map((code) => [code, 1]),
    );
    const { results } = valueOf(await reallocateCases(as(), { ...input, idempotencyKey: null }));
    expect(results.map((entry) => [entry.status, entry.to?.staffCode])).toEqual(
      to.map((code) => ['reallocated', code]),
    );
    for (const [index, receiver] of (view?.receivers ?? []).entries())
      expect(receiver.after.workloadPercent).toBe(results[index]?.receiverAfter);
  });

  it('says of whoever could have one of the cases instead what all of them would come to, and nothing beside each', async () => {
    const { view } = await preview(inputOf([band4, band2, band1], o.over));
    const questions = view?.cases.flatMap((entry) => entry.questions).join(' ');
    expect(questions).toMatch(/would be at/);
    expect(questions).not.toMatch(/ is allowed and would be at/);
    expect(view?.instead.length).toBeGreaterThan(0);
    for (const line of view?.instead ?? [])
      expect(line).toMatch(/is allowed for .* cases; with all of them workload would go from .*% to .*%\.$/);
    const one = await preview(inputOf([band4], o.over));
    expect(one.view?.cases[0]?.questions.join(' ')).toMatch(/ is allowed and would be at/);
    expect(one.view?.instead).toEqual([]);
  });

  it('names what is missing by field, each once, and what was wrong before it', async () => {
    const missing = problemOf(
      await previewReallocation(as(), inputOf([band4, band2], o.trainee, { reasonCode: null })),
    );
    expect(missing.fields.map((entry) => entry.field)).toEqual(['reasonCode', 'oversightReviewOn']);
    const nobody = problemOf(await previewReallocation(as(), inputOf([band2], '')));
    expect(nobody.fields).toEqual([{ field: 'staffCode', message: 'Choose an officer from the shortlist' }]);
    const away = problemOf(await previewReallocation(as(), inputOf([cases.beyond[1]], o.absent)));
    expect(away.fields).toMatchObject([{ field: 'staffCode' }]);
    const leaves = problemOf(await previewReallocation(as(PEOPLE.regionManager), inputOf([band2], o.west)));
    expect(leaves.fields).toMatchObject([{ field: 'teamReason' }]);
  });

  it('shows a case that would be refused with why, beside those that move', async () => {
    const { view } = await preview(
      inputOf([], o.beyond, {
        cases: [
          { crn: band2, expectedVersion: 1 },
          { crn: band1, expectedVersion: 4 },
          { crn: cases.waitingPlain, expectedVersion: 1 },
        ],
      }),
    );
    expect(view?.cases.map((entry) => entry.refused === null)).toEqual([true, false, false]);
    expect(view?.cases[1]?.refused).toContain('The case was changed after you read it');
    const none = await preview(inputOf([cases.waitingPlain], o.beyond));
    expect(none.view).toBeNull();
  });

  it('asks again when a question or a worse state has come up since it was seen', async () => {
    const seen = { asked: [], stateAfter: 'spare' };
    const again = await preview(inputOf([], o.over, { cases: [{ crn: band2, expectedVersion: 1, seen }] }));
    expect(again.asksAgain).toContain('The figures changed after you checked them');
    const same = { asked: ['well_over'], stateAfter: 'well_over' };
    const calm = await preview(
      inputOf([], o.over, { cases: [{ crn: band2, expectedVersion: 1, seen: same }] }),
    );
    expect(calm.asksAgain).toBeNull();
  });

  it('says what ends and what goes on: covers, co-workers, appointments, oversight', async () => {
    const { store } = test;
    const row = { recordedAt: now.toISOString(), recordedByName: 'Sam Eastman', crn: band2 };
    await store.tx(async (tx) => {
      await tx.insert(store.t.caseCovers).values({
        ...row,
        id: 'c',
        staffCode: o.over,
        holderStaffCode: o.absent,
        startsOn: today,
        endsOn: addDays(today, 4),
      });
      await tx
        .insert(store.t.caseShares)
        .values({ ...row, id: 's', staffCode: o.trainee, kind: 'co_working', percent: 30, startedOn: today });
    });
    const { view } = await preview(inputOf([band2], o.beyond));
    expect(view?.moves.join(' ')).toContain('1 appointment booked, the first on 6 November 2026');
    expect(view?.stays.join(' ')).toContain(
      `Learner, Sam keeps a 30% share of ${view?.cases[0]?.name}, ${band2}.`,
    );
    expect(view?.stays.join(' ')).toContain('by Overton, Sam, to 6 Nov, ends');
    expect(view?.stays.join(' ')).toContain('No oversight is recorded with this move.');
  });

  it('offers everybody but the giver, by the worst verdict of all the cases and with the workload after all of them', async () => {
    const page = valueOf(await viewReceivers(as(), { crns: [band4, band2, band1], teamCode: null }));
    const codes = [...page.candidates, ...page.ruledOut].map((entry) => entry.staffCode);
    expect(codes).not.toContain(o.absent);
    expect(page.candidates.find((entry) => entry.staffCode === o.trainee)).toMatchObject({
      verdict: 'not_allowed',
    });
    const over = page.candidates.find((entry) => entry.staffCode === o.over);
    const { view } = await preview(inputOf([band4, band2, band1], o.over));
    expect(over?.after.pointsUsedHundredths).toBe(view?.receivers[0]?.after.pointsUsedHundredths);
    expect(page.givers[0]?.after.pointsUsedHundredths).toBe(view?.givers[0]?.after.pointsUsedHundredths);
    expect(page.suggestedReason).toBe('absence');
    const one = valueOf(await viewReceivers(as(), { crns: [band2], teamCode: null }));
    expect(one.subject?.facts.crn).toBe(band2);
  });

  it('is not for those whose cases they are not', async () => {
    expect(problemOf(await viewReceivers(as(PEOPLE.westManager), { crns: [band2], teamCode: null }))).toEqual(
      { code: 'not_found' },
    );
    expect(problemOf(await viewCasesToMove(as(PEOPLE.westManager), o.absent, null))).toEqual({
      code: 'not_found',
    });
    expect(
      problemOf(await viewReceivers(as(PEOPLE.leader), { crns: [band2], teamCode: null })),
    ).toMatchObject({ code: 'not_allowed' });
    expect(problemOf(await viewCasesToMove(as(PEOPLE.officer), o.wellOver, null))).toMatchObject({
      code: 'not_allowed',
    });
  });

  it('lists the cases of an officer who is away riskiest first, of one who is over most points first, with what is left', async () => {
    const away = valueOf(await viewCasesToMove(as(), o.absent, null));
    expect(away.order).toBe('risk');
    expect(away.cases.map((entry) => entry.row.crn)).toEqual([band4, band2, band1]);
    const over = valueOf(await viewCasesToMove(as(), o.wellOver, null));
    expect(over.order).toBe('points');
    const points = over.cases.map((entry) => entry.pointsHundredths);
    expect(points).toEqual([...points].sort((a, b) => b - a));
    expect(over.cases.at(-1)?.without.pointsUsedHundredths).toBe(0);
    expect(over.cases[0]?.without.pointsUsedHundredths).toBe(
      over.workload.pointsUsedHundredths - (points[0] ?? 0),
    );
  });

  it('keeps the results for whoever sent the move, and for nobody else', async () => {
    await reallocateCases(as(), { ...inputOf([band2], o.beyond), idempotencyKey: 'form:t-1' });
    const page = valueOf(await viewMoveResults(as(), 'form:t-1'));
    expect(page.results).toMatchObject([
      { crn: band2, status: 'reallocated', name: 'Person022, Pat', mayViewCase: true },
    ]);
    expect(problemOf(await viewMoveResults(as(PEOPLE.regionManager), 'form:t-1'))).toEqual({
      code: 'not_found',
    });
  });
});
