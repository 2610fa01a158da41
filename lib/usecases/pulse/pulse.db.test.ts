import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { movePulse } from '../../../db/commands/estate/move-pulse';
import { addToCount } from '../../../db/commands/leaders/save-pulse';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { type Actor, type Role, ROLES, SCOPE_LEVELS } from '../../domain/access/actor';
import type { StaffCode } from '../../kernel/ids';
import * as machine from '../../machine/settings';
import { exportEvidence } from '../capacity/evidence/export-evidence';
import type { UseCaseContext } from '../context';
import { contextOf, fieldsOf, problemOf, valueOf } from '../testing/context-of';
import { answerPulse, isPulseWaiting, viewPulseQuestion } from './answer-pulse';
import { closePulse, openPulse, viewPulseRuns } from './run-pulse';
import { viewPulse } from './view-pulse';

const REGION = { level: 'region', code: SMALL.region } as const;

describe.each(TEST_DIALECTS)('the question to officers (%s)', (dialect) => {
  let test: TestStore;
  const administrator = () => contextOf(test.store, 'administrator');
  const officer = (staffCode: StaffCode): UseCaseContext => ({
    ...contextOf(test.store, 'officer'),
    actor: { ...contextOf(test.store, 'officer').actor, staffCode } as Actor,
  });
  const openId = async (): Promise<string> =>
    valueOf(await viewPulseRuns(administrator())).surveys.find(({ closedAt }) => closedAt === null)?.id ?? '';
  const answer = async (staffCode: StaffCode, said: string) =>
    answerPulse(officer(staffCode), { survey: await openId(), answer: said });

  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => test.destroy());

  it('is there only while it is open, for responsible officers in post, and answered once', async () => {
    const who = officer(SMALL.officers.wellOver);
    expect(await isPulseWaiting(who)).toBe(false);
    expect(problemOf(await viewPulseQuestion(who)).code).toBe('not_found');
    valueOf(await openPulse(administrator()));
    expect(problemOf(await openPulse(administrator())).code).toBe('stale');
    expect(await isPulseWaiting(who)).toBe(true);
    expect(fieldsOf(problemOf(await answer(SMALL.officers.wellOver, 'busy')))).toEqual(['answer']);
    valueOf(await answer(SMALL.officers.wellOver, 'unmanageable'));
    expect(await isPulseWaiting(who)).toBe(false);
    expect(valueOf(await viewPulseQuestion(who)).answered).toBe(true);
    expect(problemOf(await answer(SMALL.officers.wellOver, 'manageable')).code).toBe('stale');
    // A manager is no responsible officer, and whoever has no staff record is nobody.
    expect(problemOf(await answer(SMALL.officers.eastManager, 'manageable')).code).toBe('not_found');
    expect(problemOf(await viewPulseQuestion(administrator())).code).toBe('not_found');
  });

  it('keeps what was answered as counts alone, and tells nothing of it before it is closed', async () => {
    const { store } = test;
    const { db, t } = store;
    const survey = await openId();
    expect(await db.select().from(t.pulseCounts)).toEqual([
      {
        surveyId: survey,
        regionCode: SMALL.region,
        gradeCode: expect.any(String),
        answers: 1,
        unmanageable: 1,
      },
    ]);
    const more = {
      surveyId: survey,
      regionCode: SMALL.region,
      gradeCode: 'CM',
      answers: 12,
      unmanageable: 5,
    };
    await store.tx((tx) => addToCount(tx, t, more));
    expect(valueOf(await viewPulse(administrator(), REGION)).pulse).toEqual([]);
    const entries = await db.select().from(t.auditEntries).where(eq(t.auditEntries.thingType, 'pulse'));
    const answered = entries.filter(({ action }) => action === 'pulse.answered');
    expect(answered).toHaveLength(1);
    expect(JSON.stringify(answered)).not.toContain(SMALL.officers.wellOver);
    expect(answered[0]?.actorName).toBe('Headroom');
  });

  it('once closed is shown where enough answered, in the evidence and its files too, and who answered is forgotten', async () => {
    const { db, t } = test.store;
    const survey = await openId();
    const said = valueOf(await closePulse(administrator(), { survey, confirmed: false }));
    expect(said.kind === 'confirm' ? said.sentences.join(' ') : said.kind).toMatch(
      /asked no longer\. \d+ officers? ha(s|ve) answered|Fewer than 10 have answered/,
    );
    expect(await openId()).toBe(survey);
    expect(valueOf(await closePulse(administrator(), { survey, confirmed: true }))).toEqual({
      kind: 'saved',
    });
    expect(problemOf(await closePulse(administrator(), { survey, confirmed: true })).code).toBe('stale');
    expect(problemOf(await closePulse(administrator(), { survey: null, confirmed: true })).code).toBe(
      'stale',
    );
    expect(await db.select().from(t.pulseTaken)).toEqual([]);
    const [shown] = valueOf(await viewPulse(administrator(), REGION)).pulse;
    expect(shown?.all?.of).toBe(13);
    const { sheets } = valueOf(await exportEvidence(contextOf(test.store, 'leader'), REGION));
    const rows = sheets[0]?.rows.filter((row) => String(row[1]).startsWith('Workload described')) ?? [];
    expect(rows.map((row) => row[4])).toContain('46%');
    const below = valueOf(await viewPulse(administrator(), { level: 'ldu', code: SMALL.ldus.east }));
    expect(below.pulse).toEqual([]);
    const pack = valueOf(
      await exportEvidence(contextOf(test.store, 'leader'), { level: 'ldu', code: SMALL.ldus.east }),
    );
    expect(JSON.stringify(pack.sheets)).not.toContain('46%');
  });

  const cells = ROLES.flatMap((role) => SCOPE_LEVELS.map((level) => ({ role, level })));
  it.each(cells)(
    'is opened and closed by a $role of a $level only who leads or administers everything',
    async ({ role, level }) => {
      const code = { nation: '', region: SMALL.region, ldu: SMALL.ldus.east, team: SMALL.teams.east }[level];
      const context: UseCaseContext = {
        ...administrator(),
        actor: {
          kind: 'user',
          id: 'u',
          name: 'U',
          staffCode: null,
          grants: [{ role: role as Role, scope: { level, code } }],
        },
      };
      const may = level === 'nation' && (role === 'leader' || role === 'administrator');
      expect((await viewPulseRuns(context)).ok).toBe(may);
      const closed = await closePulse(context, { survey: 'none', confirmed: true });
      expect(closed.ok ? 'closed' : closed.error.code).toBe(may ? 'stale' : 'not_found');
      if (!may) expect(problemOf(await openPulse(context)).code).toBe('not_found');
    },
  );

  it('goes over to another code of a region while it is open, and stays as it was shown once it is closed', async () => {
    const { store } = test;
    const { t } = store;
    valueOf(await openPulse(administrator()));
    const surveyId = await openId();
    const before = await store.db.select().from(t.pulseCounts);
    const saving = { t, actor: administrator().actor, now: SMALL.now, today: SMALL.today };
    const counts = { surveyId, gradeCode: 'CM', answers: 3, unmanageable: 1 };
    await store.tx(async (tx) => {
      await addToCount(tx, t, { ...counts, regionCode: SMALL.region });
      await addToCount(tx, t, { ...counts, regionCode: 'R9' });
      await movePulse({ ...saving, tx }, { from: SMALL.region, into: 'R9' });
    });
    const after = await store.db.select().from(t.pulseCounts);
    expect(after.filter((row) => row.surveyId === surveyId)).toEqual([
      { ...counts, regionCode: 'R9', answers: 6, unmanageable: 2 },
    ]);
    expect(after.filter((row) => row.surveyId !== surveyId)).toEqual(before);
    valueOf(await closePulse(administrator(), { survey: surveyId, confirmed: true }));
  });

  it('is not there at all where the service is set not to ask', async () => {
    valueOf(await openPulse(administrator()));
    const set = machine.settings();
    vi.spyOn(machine, 'settings').mockReturnValue({ ...set, pulse: false });
    expect(await isPulseWaiting(officer(SMALL.officers.wellOver))).toBe(false);
    expect(problemOf(await viewPulseRuns(administrator())).code).toBe('not_found');
    expect(valueOf(await viewPulse(administrator(), REGION)).pulse).toEqual([]);
  });
});
