import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { viewMeasures } from '../capacity/view-measures';
import { viewWhatIf } from '../capacity/view-what-if';
import { contextOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { clearPosts, setPosts, viewEstablishment } from './set-establishment';

const REGION = { level: 'region', code: SMALL.region } as const;
const EAST = { level: 'ldu', code: SMALL.ldus.east } as const;
const NOBODY = { officers: { senior: 0, ordinary: 0, trainee: 0 }, team: null, fill: false };

describe.each(TEST_DIALECTS)('establishment (%s)', (dialect) => {
  let test: TestStore;
  const as = (who: TestPerson) => contextOf(test.store, who);
  const set = (unit: string, posts: string, grade = 'CM') =>
    setPosts(as('administrator'), { unit, grade, posts });
  const lineOf = async (who: TestPerson, unit: { level: 'region' | 'ldu'; code: string }) =>
    valueOf(await viewMeasures(as(who), unit)).vacancies.find((line) => line.grade === 'CM');

  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  it('is not known until an administrator sets it; then vacancies are posts less those in post, at every level', async () => {
    expect(await lineOf('leader', REGION)).toMatchObject({ posts: null, vacant: null });
    valueOf(await set(`ldu/${SMALL.ldus.east}`, '20'));
    valueOf(await set(`region/${SMALL.region}`, '2.5'));
    const region = await lineOf('leader', REGION);
    expect(region?.posts).toBe(2250);
    expect(region?.vacant).toBe(2250 - (region?.inPost ?? 0));
    expect((await lineOf('leader', EAST))?.posts).toBe(2000);
    valueOf(await set(`ldu/${SMALL.ldus.east}`, '21'));
    expect((await lineOf('leader', EAST))?.posts).toBe(2100);
    valueOf(await clearPosts(as('administrator'), { unit: `region/${SMALL.region}`, grade: 'CM' }));
    expect((await lineOf('leader', REGION))?.posts).toBe(2100);
    const { t, db } = test.store;
    const entries = await db
      .select()
      .from(t.auditEntries)
      .where(eq(t.auditEntries.action, 'establishment.set'));
    expect(entries).toHaveLength(4);
  });

  it('is an administrator’s to set, of a unit and a grade that there are, in full-time equivalents', async () => {
    for (const who of ['leader', 'manager', 'allocator'] as const) {
      expect(problemOf(await viewEstablishment(as(who))).code).toBe('not_found');
      const asked = { unit: `region/${SMALL.region}`, grade: 'CM', posts: '1' };
      expect(problemOf(await setPosts(as(who), asked)).code).toBe('not_found');
    }
    for (const [unit, posts, grade, field] of [
      ['region/none', '1', 'CM', 'unit'],
      [`region/${SMALL.region}`, '1', 'XX', 'grade'],
      [`region/${SMALL.region}`, '-1', 'CM', 'posts'],
      [`region/${SMALL.region}`, '', 'CM', 'posts'],
    ] as const)
      expect(problemOf(await set(unit, posts, grade))).toMatchObject({
        code: 'does_not_fit',
        fields: [{ field }],
      });
  });

  it('filled, would leave the region with as many in post as there are posts', async () => {
    const page = valueOf(await viewWhatIf(as('leader'), REGION, { ...NOBODY, fill: true }));
    expect(page.after?.figures.fteByGrade['CM']?.contracted).toBe(21);
    expect(page.after?.figures.pointsAvailable).toBeGreaterThan(page.before.figures.pointsAvailable);
    expect(page.after?.figures.pointsUsed).toBe(page.before.figures.pointsUsed);
  });

  it('changes nothing where nobody is tried, and takes away no more than there are', async () => {
    expect(valueOf(await viewWhatIf(as('leader'), REGION, NOBODY)).after).toBeNull();
    const many = { ...NOBODY, officers: { senior: 0, ordinary: -99, trainee: 0 } };
    expect(valueOf(await viewWhatIf(as('leader'), REGION, many))).toMatchObject({
      after: null,
      tooMany: [{ role: 'ordinary' }],
    });
    expect(problemOf(await viewWhatIf(as('westManager'), EAST, NOBODY)).code).toBe('not_found');
  });
});
