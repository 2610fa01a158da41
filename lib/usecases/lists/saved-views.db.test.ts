import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { Actor } from '../../domain/access/actor';
import { asUserId } from '../../kernel/ids';
import type { UseCaseContext } from '../context';
import { problemOf, valueOf } from '../testing/context-of';
import { removeView, saveView, viewSavedViews } from './saved-views';

const leader = (id: string, kind: Actor['kind'] = 'user'): Actor => ({
  kind,
  id,
  name: 'Lee Leader',
  staffCode: null,
  grants: [{ role: 'leader', scope: { level: 'region', code: SMALL.region } }],
});

describe.each(TEST_DIALECTS)('saved views of a list (%s)', (dialect) => {
  let test: TestStore;
  const as = (who: Actor): UseCaseContext => ({ store: test.store, actor: who, now: SMALL.now });
  const mine = leader('u-view-one');
  const theirs = leader('u-view-two');
  const named = async (who: Actor) => (await viewSavedViews(as(who), 'over-110')).map((view) => view.name);

  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    const { t } = test.store;
    await test.store.tx(async (tx) => {
      await tx
        .insert(t.users)
        .values(
          [mine, theirs].map(({ id, name }) => ({ id: asUserId(id), email: `${id}@example.org`, name })),
        );
    });
  });
  afterAll(() => test.destroy());

  it('are a person’s own: saved under a name, found again, replaced by the same name, deleted', async () => {
    const query = 'level=region&code=WY&since=4&sort=name&page=3&other=x';
    const saved = valueOf(await saveView(as(mine), { viewName: ' Four weeks ', list: 'over-110', query }));
    expect(saved.address).toBe('/capacity/list/over-110?level=region&code=WY&sort=name&since=4');
    expect(await viewSavedViews(as(mine), 'over-110')).toMatchObject([
      { name: 'Four weeks', address: saved.address },
    ]);
    expect(await viewSavedViews(as(mine), 'over-100')).toEqual([]);
    expect(await named(theirs)).toEqual([]);

    await saveView(as(mine), { viewName: 'Four weeks', list: 'over-110', query: 'since=12' });
    const [view] = await viewSavedViews(as(mine), 'over-110');
    expect(view?.address).toBe('/capacity/list/over-110?since=12');
    expect(problemOf(await removeView(as(theirs), { view: view?.id ?? '' })).code).toBe('not_found');
    expect(await named(mine)).toEqual(['Four weeks']);
    valueOf(await removeView(as(mine), { view: view?.id ?? '' }));
    expect(await named(mine)).toEqual([]);
  });

  it('need a name, a list that there is, and a person who may see capacity', async () => {
    const asked = { viewName: 'Mine', list: 'over-110', query: '' };
    expect(problemOf(await saveView(as(mine), { ...asked, viewName: '  ' }))).toMatchObject({
      code: 'does_not_fit',
      fields: [{ field: 'viewName' }],
    });
    expect(problemOf(await saveView(as(mine), { ...asked, viewName: 'x'.repeat(61) })).code).toBe(
      'does_not_fit',
    );
    expect(problemOf(await saveView(as(mine), { ...asked, list: 'everybody' })).code).toBe('not_found');
    expect(problemOf(await saveView(as(leader('t-1', 'token')), asked)).code).toBe('not_found');
    const { t, db } = test.store;
    expect(await db.select().from(t.savedViews).where(eq(t.savedViews.name, 'Mine'))).toEqual([]);
  });
});
