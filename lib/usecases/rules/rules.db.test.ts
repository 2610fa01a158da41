import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { loadModelVersions } from '../../../db/queries/rules/load-model-versions';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { addDays, type IsoDate } from '../../kernel/dates';
import { figuresOf, type ModelPreview } from '../../domain/metrics/preview/preview-model';
import type { WorkloadModel } from '../../domain/workload/model/model';
import { HMPPS_TIERS, IBAT_4 } from '../../domain/workload/model/shipped/shipped-models';
import { evaluateRequestSchema } from '../../domain/workload/model/evaluate-request';
import type { UseCaseContext } from '../context';
import { evaluateWhatIf } from './evaluate-what-if';
import { loadCapacity } from '../capacity/parts/load-capacity';
import { previewModelDraft, previewModelFile } from './preview-model';
import { publishModelDraft, withdrawModelVersion } from './publish-model';
import { discardModelDraft, saveDraftDocument, saveDraftSection } from './save-model-draft';
import { startModelDraft } from './start-model-draft';
import { contextOf, fieldsOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewModelDraft } from './view-model-draft';
import { viewModelVersion, viewRules } from './view-rules';
import { viewTeams } from '../teams/view-teams';

describe.each(TEST_DIALECTS)('rules and models, %s', (dialect) => {
  let test: TestStore;
  let day: IsoDate = SMALL.today;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  const on = (date: IsoDate, who: TestPerson = 'administrator'): UseCaseContext => ({
    ...contextOf(test.store, who),
    // Not the same second on both databases: a process knows a version by its number and when it was published.
    now: new Date(`${date}T08:15:${dialect === 'sqlite' ? '00' : '30'}.000Z`),
  });
  const start = async (document: WorkloadModel, date = day): Promise<string> =>
    valueOf(await startModelDraft(on(date), { document: JSON.stringify(document) })).id;
  const draftOf = async (id: string) => valueOf(await viewModelDraft(on(day), id)).draft;
  const publish = async (id: string, from: IsoDate, date = day) =>
    publishModelDraft(on(date), { ...(await draftOf(id)), effectiveFrom: from, confirmed: true });
  const previewOf = async (id: string): Promise<ModelPreview> => {
    const { preview } = valueOf(await previewModelDraft(on(day), id));
    if (preview === null) throw new Error('The draft contradicts itself');
    return preview;
  };
  const audit = async (action: string) =>
    (await test.store.db.select().from(test.store.t.auditEntries)).filter((row) => row.action === action);

  /** What the live screens say on the day, beside what a preview said. */
  async function expectLiveAsPreviewed(preview: ModelPreview): Promise<void> {
    const { facts } = valueOf(await loadCapacity(on(day), {}));
    const live = new Map(facts.officers.map((entry) => [entry.officer.staffCode as string, entry]));
    expect(live.size).toBe(preview.officers.length);
    for (const officer of preview.officers) {
      const shown = live.get(officer.staffCode);
      expect(shown && figuresOf(shown.workload)).toEqual(officer.after);
    }
    const verdicts = facts.officers.flatMap((entry) =>
      entry.cases.map((one) => [one.facts.crn, one.banding.band, one.judgement.verdict]),
    );
    expect(verdicts).toEqual(preview.cases.map((entry) => [entry.crn, entry.bandAfter, entry.verdictAfter]));
    const teams = valueOf(await viewTeams(on(day)))
      .regions.flatMap((region) => region.ldus)
      .flatMap((ldu) => ldu.teams);
    for (const unit of preview.teams)
      expect(teams.find((entry) => entry.team.teamCode === unit.code)).toMatchObject(unit.after);
  }

  it('shows the history to everybody, and drafts to administrators of the nation only', async () => {
    for (const who of ['officer', 'manager', 'leader'] as const) {
      const page = await viewRules(on(day, who));
      expect(page.history).toHaveLength(1);
      expect([page.drafts, page.bases]).toEqual([null, []]);
      expect(problemOf(await startModelDraft(on(day, who), { base: 'ibat-4/2' })).code).toBe('not_allowed');
      valueOf(await viewModelVersion(on(day, who), { code: 'ibat-4', version: 2 }));
    }
    expect((await viewRules(on(day))).drafts).toEqual([]);
  });

  it('hides a draft from everybody else as if it were not there', async () => {
    const id = await start(IBAT_4);
    const draft = await draftOf(id);
    for (const who of ['manager', 'leader', 'officer'] as const) {
      const context = on(day, who);
      const answers = await Promise.all([
        viewModelDraft(context, id),
        previewModelDraft(context, id),
        previewModelFile(context, id, 'cases'),
        saveDraftDocument(context, draft, JSON.stringify(IBAT_4)),
        discardModelDraft(context, draft),
        publishModelDraft(context, { ...draft, effectiveFrom: day, confirmed: true }),
        withdrawModelVersion(context, { code: 'ibat-4', version: 2 }),
      ]);
      expect(answers.map((answer) => problemOf<{ code: string }>(answer).code)).toEqual(
        answers.map(() => 'not_found'),
      );
    }
    valueOf(await discardModelDraft(on(day), draft));
    expect(problemOf(await viewModelDraft(on(day), id)).code).toBe('not_found');
    expect(await audit('model.draft_discarded')).toHaveLength(1);
  });

  it('changes nothing when the model in force is previewed', async () => {
    const id = valueOf(await startModelDraft(on(day), { base: 'ibat-4/2' })).id;
    const made = await previewOf(id);
    expect(made.officers.map((entry) => entry.after)).toEqual(made.officers.map((entry) => entry.before));
    expect([made.nowOver, made.noLongerOver, made.nowBeyondGrade, made.noLongerBeyondGrade]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    valueOf(await discardModelDraft(on(day), await draftOf(id)));
  });

  it('tells the second of two who edit a draft who was first, and saves nothing', async () => {
    const id = await start(IBAT_4);
    const opened = await draftOf(id);
    const raised = { ...IBAT_4, name: 'Four bands, raised' };
    valueOf(await saveDraftDocument(on(day), opened, JSON.stringify(raised)));
    const problem = problemOf(await saveDraftSection(on(day), opened, 'estate', () => ['Area']));
    expect(problem).toMatchObject({ code: 'stale', version: 2 });
    expect((await draftOf(id)).model.name).toBe('Four bands, raised');
    const bad = await saveDraftDocument(on(day), await draftOf(id), '{}');
    expect(fieldsOf(problemOf(bad))).toContain('document');
    valueOf(await discardModelDraft(on(day), await draftOf(id)));
  });

  it('neither previews nor publishes a draft that contradicts itself', async () => {
    const id = await start({ ...IBAT_4, thresholds: { near: 120, over: 100, wellOver: 110 } });
    expect(valueOf(await viewModelDraft(on(day), id)).faults).toMatchObject([{ section: { id: 'limits' } }]);
    expect(valueOf(await previewModelDraft(on(day), id)).preview).toBeNull();
    expect(problemOf(await publish(id, day)).code).toBe('does_not_fit');
    valueOf(await discardModelDraft(on(day), await draftOf(id)));
  });

  it('previews for which waiting cases officers are offered in another order', async () => {
    const order = IBAT_4.shortlistOrder.map((step) => ({
      ...step,
      on: step.on && step.rule !== 'needed_grade',
    }));
    const id = await start({ ...IBAT_4, shortlistOrder: order });
    const preview = valueOf(await previewModelDraft(on(day), id)).order;
    expect(preview?.looked).toBeGreaterThan(0);
    const { cases } = SMALL;
    expect(preview?.changed.find((entry) => entry.crn === cases.waitingPlain)?.moved).toBeGreaterThan(0);
    const same = await start(IBAT_4);
    expect(valueOf(await previewModelDraft(on(day), same)).order?.changed).toEqual([]);
    for (const draft of [id, same]) valueOf(await discardModelDraft(on(day), await draftOf(draft)));
  });

  it('publishes exactly what was previewed, and keeps the version before as it was', async () => {
    const id = await start({
      ...IBAT_4,
      bands: IBAT_4.bands.map((band) =>
        band.code === '3' ? { ...band, points: { standard: { community: 10 } } } : band,
      ),
    });
    const made = await previewOf(id);
    expect(made.noLongerOver.map((entry) => entry.staffCode)).toContain(SMALL.officers.wellOver);
    const asked = valueOf(
      await publishModelDraft(on(day), { ...(await draftOf(id)), effectiveFrom: day, confirmed: false }),
    );
    expect(asked).toMatchObject({ kind: 'confirm' });
    expect(await loadModelVersions(test.store.db, test.store.t)).toHaveLength(1);
    expect(valueOf(await publish(id, day))).toEqual({ kind: 'published', code: 'ibat-4', version: 3 });
    await expectLiveAsPreviewed(made);
    const [first] = await loadModelVersions(test.store.db, test.store.t);
    expect(first?.model).toEqual(IBAT_4);
    const published = await audit('model.published');
    expect(published).toHaveLength(1);
    // No input has changed: nothing waits by it, and no change of a case is kept. How many move is in the record of the publishing.
    expect(JSON.stringify(published)).toContain(`"falls":${made.falls},"rises":${made.rises}`);
    expect(await test.store.db.select().from(test.store.t.bandChanges)).toEqual([]);
    expect((await viewRules(on(day))).drafts).toEqual([]);
    expect(problemOf(await withdrawModelVersion(on(day), { code: 'ibat-4', version: 3 })).code).toBe(
      'does_not_fit',
    );
  });

  it.each<[string, number]>([
    ['a day in the past', -1],
    ['the day of a version that is published', 0],
  ])('refuses %s', async (_, days) => {
    const id = await start(IBAT_4);
    expect(fieldsOf(problemOf(await publish(id, addDays(day, days))))).toEqual(['effectiveFrom']);
    valueOf(await discardModelDraft(on(day), await draftOf(id)));
  });

  it('lets one of two publish for the same day, and tells the other', async () => {
    const ids = [await start(IBAT_4), await start({ ...IBAT_4, name: 'The other' })];
    const from = addDays(day, 1);
    const answers = await Promise.all(ids.map((id) => publish(id, from)));
    const lost = answers.filter((answer) => !answer.ok);
    expect(lost).toHaveLength(1);
    const [refused] = lost;
    const fields =
      refused && !refused.ok && refused.error.code === 'does_not_fit' ? refused.error.fields : [];
    expect(fields[0]?.message).toMatch(
      /published by administrator, comes into force on .*choose a later day/,
    );
    const versions = await loadModelVersions(test.store.db, test.store.t);
    expect(versions.filter((entry) => entry.effectiveFrom === from)).toHaveLength(1);
  });

  it('evaluates by the version of a code that counts today, not by one that is only scheduled', async () => {
    const id = await start({ ...IBAT_4, reportPoints: { ...IBAT_4.reportPoints, standard: 999 } });
    const last = (await loadModelVersions(test.store.db, test.store.t)).at(-1);
    valueOf(await publish(id, addDays(last?.effectiveFrom ?? day, 5)));
    const request = evaluateRequestSchema.parse({
      model: { code: 'ibat-4' },
      officer: { grade: 'CM', contractedHours: 37, reductions: [] },
      cases: [],
      reports: { standard: 1 },
    });
    expect(valueOf(await evaluateWhatIf(on(day), request)).pointsUsed).toBe(IBAT_4.reportPoints.standard);
    const scheduled = (await loadModelVersions(test.store.db, test.store.t)).at(-1)?.model ?? IBAT_4;
    valueOf(await withdrawModelVersion(on(day), scheduled));
  });

  it('takes back a version before its day as a draft, and never one that has begun', async () => {
    const before = await loadModelVersions(test.store.db, test.store.t);
    const scheduled = before.at(-1)?.model ?? IBAT_4;
    expect(problemOf(await withdrawModelVersion(on(addDays(day, 1)), scheduled)).code).toBe('does_not_fit');
    const { draftId } = valueOf(await withdrawModelVersion(on(day), scheduled));
    expect((await draftOf(draftId)).model).toEqual(scheduled);
    expect(await loadModelVersions(test.store.db, test.store.t)).toHaveLength(before.length - 1);
    expect(await audit('model.withdrawn')).toHaveLength(2);
  });

  it('publishes exactly what was previewed, whatever the points, thresholds and verdicts', async () => {
    const points = fc.integer({ min: 0, max: 400 });
    const verdict = fc.constantFrom('allowed', 'with_oversight', 'not_allowed');
    const models = fc.record({
      points: fc.array(points, { minLength: 8, maxLength: 8 }),
      over: fc.integer({ min: 10, max: 150 }),
      cells: fc.array(verdict, { minLength: 4, maxLength: 4 }),
      warrant: fc.integer({ min: 0, max: 100 }),
      absenceDays: fc.integer({ min: 1, max: 60 }),
    });
    await fc.assert(
      fc.asyncProperty(models, async ({ points: [...p], over, cells, warrant, absenceDays }) => {
        day = addDays(day, 1);
        const id = await start({
          ...IBAT_4,
          bands: IBAT_4.bands.map((band, index) => ({
            ...band,
            points: { standard: { community: p[index] ?? 0, licence: p[index + 4] ?? 0 } },
          })),
          thresholds: { near: over - 5, over, wellOver: over + 5 },
          stateShares: { ...IBAT_4.stateShares, warrant },
          absenceDays,
          ruleSet: {
            ...IBAT_4.ruleSet,
            matrix: {
              ...IBAT_4.ruleSet.matrix,
              CM: Object.fromEntries(
                IBAT_4.bands.map((band, index) => [band.code, cells[index] ?? 'allowed']),
              ),
            },
          },
        });
        const made = await previewOf(id);
        valueOf(await publish(id, day));
        await expectLiveAsPreviewed(made);
      }),
      { numRuns: 12 },
    );
  });

  it('switches to the national tiers on a copy, and back to the same figures', async () => {
    day = addDays(day, 1);
    const back = await start(IBAT_4);
    valueOf(await publish(back, day));
    const ibat = valueOf(await loadCapacity(on(day), {})).facts.officers.map((entry) => entry.workload);
    day = addDays(day, 1);
    const tiers = valueOf(await startModelDraft(on(day), { base: 'shipped/hmpps-tiers' })).id;
    const made = await previewOf(tiers);
    expect(made.withoutGrade).toEqual([]);
    expect(made.withoutBand).toHaveLength(made.cases.length);
    valueOf(await publish(tiers, day));
    await expectLiveAsPreviewed(made);
    const live = valueOf(await loadCapacity(on(day), {}));
    expect([
      live.model.code,
      live.facts.officers.every((entry) => entry.workload.provisionalCount === entry.cases.length),
    ]).toEqual([HMPPS_TIERS.code, true]);
    day = addDays(day, 1);
    valueOf(await publish(await start(IBAT_4), day));
    const again = valueOf(await loadCapacity(on(day), {})).facts.officers.map((entry) => entry.workload);
    expect(again).toEqual(ibat);
  });
});
