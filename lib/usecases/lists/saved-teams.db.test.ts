import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { asUserId } from '../../kernel/ids';
import { findAnything } from '../search/find-anything';
import { actorWith } from '../testing/actors';
import { problemOf, valueOf } from '../testing/context-of';
import { isTeamSaved, saveTeam, viewSavedTeams } from './saved-teams';
import { removeView } from './saved-views';

const { east, west } = SMALL.teams;

describe.each(TEST_DIALECTS)('saved teams (%s)', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    const { t } = test.store;
    await test.store.tx((tx) =>
      tx.insert(t.users).values([
        { id: asUserId('u-saver'), email: 'saver@example.org', name: 'Sasha Saver' },
        { id: asUserId('u-other'), email: 'other@example.org', name: 'Olu Other' },
      ]),
    );
  });
  afterAll(() => test.destroy());

  const as = (actor: ReturnType<typeof actorWith>, id = 'u-saver') => ({
    store: test.store,
    actor: { ...actor, id },
    now: SMALL.now,
  });
  const leader = actorWith('leader', 'region', SMALL.region);
  const codes = async (context: ReturnType<typeof as>) =>
    (await viewSavedTeams(context)).map(({ teamCode }) => teamCode);
  const save = (team: string, becomes = 'saved', context = as(leader)) =>
    saveTeam(context, { team, becomes });

  it('are their person’s own: saved, once however often, and removed by one press', async () => {
    valueOf(await save(east.toLowerCase()));
    valueOf(await save(east));
    expect(await codes(as(leader))).toEqual([east]);
    expect(await isTeamSaved(as(leader), east)).toBe(true);
    expect(await codes(as(leader, 'u-other'))).toEqual([]);
    const [view] = await test.store.db.select().from(test.store.t.savedViews);
    expect(problemOf(await removeView(as(leader), { view: view?.id ?? '' })).code).toBe('not_found');
    valueOf(await save(east, 'removed'));
    valueOf(await save(east, 'removed'));
    expect(await isTeamSaved(as(leader), east)).toBe(false);
  });

  it('come first in what is searched for, and are all there before anything is typed', async () => {
    valueOf(await save(west));
    const found = async (text: string) => valueOf(await findAnything(as(leader), { text }));
    expect((await found(west)).savedTeams).toMatchObject([{ teamCode: west }]);
    expect((await found(west)).units?.rows.some(({ code }) => code === west)).toBe(false);
    expect((await found(east)).savedTeams).toEqual([]);
    expect((await found('')).savedTeams).toMatchObject([{ teamCode: west }]);
    valueOf(await save(west, 'removed'));
  });

  it('are not shown to who may see the team no more, and a closed one says when it closed', async () => {
    valueOf(await save(east));
    valueOf(await save(west));
    const elsewhere = as(actorWith('manager', 'team', west));
    expect(await codes(elsewhere)).toEqual([west]);
    expect(problemOf(await save(east, 'saved', elsewhere)).code).toBe('not_found');
    expect(problemOf(await save('NOWHERE')).code).toBe('not_found');
    const { t } = test.store;
    await test.store.tx((tx) =>
      tx.update(t.teams).set({ closedOn: SMALL.today }).where(eq(t.teams.code, west)),
    );
    expect(await viewSavedTeams(elsewhere)).toMatchObject([{ teamCode: west, closedOn: SMALL.today }]);
  });

  it('are no token’s', async () => {
    const token = { ...as(leader), actor: { ...leader, kind: 'token' as const } };
    expect(await codes(token)).toEqual([]);
    expect(await isTeamSaved(token, east)).toBeNull();
    expect(problemOf(await save(east, 'saved', token)).code).toBe('not_found');
  });
});
