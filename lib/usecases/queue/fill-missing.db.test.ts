import { inArray } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { changeMark } from '../../domain/banding/changes/case-change';
import { bandCase } from '../../domain/banding/bands/band-case';
import { bandingModelOf } from '../../domain/workload/model/model';
import { type FillMissingInput, fillMissing } from '../cases/fill-missing';
import { viewCase } from '../cases/view-case';
import { contextOf, fieldsOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewDetailsMissing } from './view-details-missing';

const { cases } = SMALL;
const EMPTY = { rsr: '', ogrs: '', rosh: '', importedBand: '', flags: '' };

describe.each(TEST_DIALECTS)('filling what is missing from its list on %s', (dialect) => {
  let test: TestStore;
  const opened: TestStore[] = [];
  const three = cases.over.slice(0, 3);
  beforeEach(async () => {
    test = await openTestStore(dialect);
    opened.push(test);
    await seedSmallTeam(test.store);
    await test.store.tx((tx) =>
      tx.update(test.store.t.cases).set({ rosh: null }).where(inArray(test.store.t.cases.crn, three)),
    );
  });
  afterAll(() => Promise.all(opened.map((entry) => entry.destroy())));

  const as = (who: TestPerson = 'manager') => contextOf(test.store, who);
  const list = async (fill: string | null = null, done: string | null = null) =>
    valueOf(await viewDetailsMissing(as(), { page: 1, fill, done }));

  /** What the form shows after ROSH was typed, and so sends along. */
  const seenWith = async (crn: string, rosh: 'low' | 'medium' | 'high' | 'very_high') => {
    const { facts, model, today } = valueOf(await viewCase(as(), crn));
    return changeMark(bandCase({ ...facts, rosh }, bandingModelOf(model), today), []);
  };
  const fill = async (crn: string, more: Partial<FillMissingInput> = {}, who: TestPerson = 'manager') =>
    fillMissing(as(who), {
      crn,
      version: 1,
      texts: { ...EMPTY, rosh: 'medium' },
      reason: 'Assessed today',
      seen: await seenWith(crn, 'medium'),
      ...more,
    });

  it('goes through three in a row, each leading to the next, and leaves what is recorded as it was', async () => {
    const { rows } = await list();
    const order = rows.map((row) => row.crn).filter((crn) => (three as readonly string[]).includes(crn));
    for (const crn of order) {
      const before = await list(crn);
      expect(before.filling).toMatchObject({ crn, fields: ['rosh'] });
      const place = before.rows.findIndex((row) => row.crn === crn);
      expect(before.filling?.next).toBe(before.rows[place + 1]?.crn ?? null);
      const { facts } = valueOf(await viewCase(as(), crn));
      expect(valueOf(await fill(crn))).toMatchObject({ kind: 'saved', crn });
      const after = valueOf(await viewCase(as(), crn)).facts;
      expect(after).toEqual({ ...facts, rosh: 'medium', version: facts.version + 1 });
    }
    const { rows: left, done } = await list(null, order[0]);
    expect(left.map((row) => row.crn).filter((crn) => order.includes(crn))).toEqual([]);
    expect(done).toMatchObject({ crn: order[0], banding: { missing: [] } });
  });

  it('says what to fill in where nothing was, and refuses a value that is none', async () => {
    const [crn = ''] = three;
    const nothing = problemOf(await fill(crn, { texts: EMPTY }));
    expect(nothing).toMatchObject({
      fields: [{ field: 'rosh', message: 'Enter ROSH, or skip to the next case' }],
    });
    expect(fieldsOf(problemOf(await fill(crn, { texts: { ...EMPTY, rosh: 'enormous' } })))).toEqual(['rosh']);
  });

  it('takes only what is missing: another score that a form sends changes nothing', async () => {
    const [crn = ''] = three;
    const { facts } = valueOf(await viewCase(as(), crn));
    await fill(crn, { texts: { ...EMPTY, rosh: 'medium', rsr: '99', ogrs: '99' } });
    const after = valueOf(await viewCase(as(), crn)).facts;
    expect([after.rsr, after.ogrs, after.rosh]).toEqual([facts.rsr, facts.ogrs, 'medium']);
  });

  it('asks to look again where the band changes and was not seen, or the case was changed meanwhile', async () => {
    const [crn = ''] = three;
    expect(
      fieldsOf(problemOf(await fill(crn, { texts: { ...EMPTY, rosh: 'very_high' }, seen: '' }))),
    ).toContain('band');
    expect(problemOf(await fill(crn, { version: 7 }))).toMatchObject({ code: 'stale', version: 1 });
  });

  it('is not for who may only look, and nobody fills a case of another part of the estate', async () => {
    const [crn = ''] = three;
    expect(problemOf(await fill(crn, {}, 'leader'))).toMatchObject({ code: 'not_allowed' });
    expect(problemOf(await fill(crn, {}, 'westManager'))).toMatchObject({ code: 'not_found' });
    expect((await list(cases.ended)).filling).toBeNull();
  });
});
