import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { savePublishedModel } from '../../../db/commands/rules/save-published-model';
import { loadModelDrafts } from '../../../db/queries/rules/load-model-drafts';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { isoDate } from '../../kernel/dates';
import { draftModelSchema, modelVersionOf, type WorkloadModel } from '../../domain/workload/model/model';
import tiersFirst from '../../domain/workload/model/shipped/hmpps-tiers.version-1.first.json';
import ibatFirst from '../../domain/workload/model/shipped/ibat-4.version-1.first.json';
import ibatSecond from '../../domain/workload/model/shipped/ibat-4.version-1.second.json';
import { HMPPS_TIERS, IBAT_4 } from '../../domain/workload/model/shipped/shipped-models';
import type { UseCaseContext } from '../context';
import { runUpgradeSteps, upgradeStepsPending } from './run-upgrade-steps';
import { shipSecondVersions } from './ship-second-versions';
import type { UpgradeStep } from './upgrade-step';

const TODAY = isoDate('2026-11-28');
const NOW = new Date('2026-11-28T09:00:00.000Z');

describe.each(TEST_DIALECTS)('bringing a database along (%s)', (dialect) => {
  let opened: TestStore;
  let context: UseCaseContext;
  beforeAll(async () => {
    opened = await openTestStore(dialect);
    context = { store: opened.store, actor: SYSTEM_ACTOR, now: NOW };
  });
  afterAll(() => opened.destroy());
  beforeEach(async () => {
    const { t } = opened.store;
    await opened.store.tx(async (tx) => {
      for (const table of [t.upgradeSteps, t.modelVersions, t.modelDrafts]) await tx.delete(table);
    });
  });

  describe('steps in code', () => {
    const seen: (string | null)[] = [];
    const counting: UpgradeStep = {
      name: 'counts-to-three',
      runBatch: ({ cursor }) => {
        seen.push(cursor);
        const at = Number(cursor ?? 0) + 1;
        return Promise.resolve({ next: at < 3 ? String(at) : null, report: [`batch ${at}`] });
      },
    };
    beforeEach(() => seen.splice(0));

    test('a step runs batch by batch to its end, once, and its report is kept', async () => {
      expect(await upgradeStepsPending(opened.store, [counting])).toBe(1);
      expect(await runUpgradeSteps(context, [counting])).toEqual({
        finished: ['counts-to-three'],
        report: ['batch 1', 'batch 2', 'batch 3'],
      });
      expect(seen).toEqual([null, '1', '2']);
      expect(await runUpgradeSteps(context, [counting])).toEqual({ finished: [], report: [] });
      expect(await upgradeStepsPending(opened.store, [counting])).toBe(0);
      expect(seen).toHaveLength(3);
    });

    test('one that fails on the way goes on from the batch that was kept', async () => {
      let power = true;
      const failing: UpgradeStep = {
        name: counting.name,
        runBatch: async (batch) => {
          if (batch.cursor === '2' && power) throw new Error('the machine stopped');
          return counting.runBatch(batch);
        },
      };
      await expect(runUpgradeSteps(context, [failing])).rejects.toThrow('the machine stopped');
      expect(await upgradeStepsPending(opened.store, [failing])).toBe(1);
      power = false;
      expect((await runUpgradeSteps(context, [failing])).report).toEqual(['batch 1', 'batch 2', 'batch 3']);
      expect(seen).toEqual([null, '1', '2']);
    });

    test('two that start at once do each batch once between them', async () => {
      await Promise.all([runUpgradeSteps(context, [counting]), runUpgradeSteps(context, [counting])]);
      expect(seen).toEqual([null, '1', '2']);
    });
  });

  describe('the next version of a shipped model', () => {
    const publish = (model: WorkloadModel, effectiveFrom = isoDate('2020-01-01')): Promise<void> =>
      opened.store.tx((tx) =>
        savePublishedModel(tx, opened.store.t, { actor: SYSTEM_ACTOR, now: NOW, model, effectiveFrom }),
      );
    const inForce = async (day = TODAY): Promise<string> =>
      modelVersionOf(await loadModelInForce(opened.store.db, opened.store.t, day));
    const run = () => runUpgradeSteps(context, [shipSecondVersions]);

    test.each([
      ['ibat-4', 'the first release', ibatFirst, IBAT_4],
      ['ibat-4', 'the last release', ibatSecond, IBAT_4],
      ['hmpps-tiers', 'the first release', tiersFirst, HMPPS_TIERS],
    ])(
      '%s of %s, unedited, is followed by version 2 from today; the days before keep theirs',
      async (code, _when, document, shipped) => {
        await publish(draftModelSchema.parse(document));
        const { report } = await run();
        expect(report).toEqual([
          `${code}, version 2 is in force from 28 November 2026: it takes the place of the shipped version before it.`,
        ]);
        expect(await inForce()).toBe(`${code}, version 2`);
        expect(await inForce(isoDate('2026-11-27'))).toBe(`${code}, version 1`);
        expect(await loadModelInForce(opened.store.db, opened.store.t, TODAY)).toEqual(shipped);
        expect((await run()).finished).toEqual([]);
      },
    );

    test('one that was put in force this very day is followed tomorrow', async () => {
      await publish(draftModelSchema.parse(ibatSecond), TODAY);
      await run();
      expect(await inForce()).toBe('ibat-4, version 1');
      expect(await inForce(isoDate('2026-11-29'))).toBe('ibat-4, version 2');
    });

    test('an edited one stays in force, and the changes wait as a draft that keeps what was edited', async () => {
      const shipped = draftModelSchema.parse(ibatSecond);
      const [first, ...bands] = shipped.bands;
      const points = { standard: { community: 33, licence: 35, custody: 13, unpaid_work: 12 } };
      await publish({ ...shipped, version: 3, bands: first ? [{ ...first, points }, ...bands] : bands });
      const { report } = await run();
      expect(report).toEqual([
        'ibat-4, version 3 was edited here, so it stays in force: the changes of this release wait as a draft under Rules.',
      ]);
      expect(await inForce()).toBe('ibat-4, version 3');
      const [draft, ...more] = await loadModelDrafts(opened.store.db, opened.store.t);
      expect(more).toEqual([]);
      expect(draft?.basedOn).toBe('ibat-4, version 3, with the changes of this release');
      expect(draft?.model.version).toBe(4);
      expect(draft?.model.bands[0]).toMatchObject({ points, contactEveryDays: 28 });
    });

    test('what is shipped today, a model of one’s own, and an empty database are left alone', async () => {
      expect((await run()).report).toEqual([]);
      for (const model of [IBAT_4, { ...IBAT_4, code: 'our-own', version: 1 }]) {
        await opened.store.tx(async (tx) => {
          await tx.delete(opened.store.t.upgradeSteps);
          await tx.delete(opened.store.t.modelVersions);
        });
        await publish(model);
        expect((await run()).report).toEqual([]);
        expect(await inForce()).toBe(modelVersionOf(model));
      }
      expect(await loadModelDrafts(opened.store.db, opened.store.t)).toEqual([]);
    });
  });
});
