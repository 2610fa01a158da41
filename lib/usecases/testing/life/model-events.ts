import { savePublishedModel } from '../../../../db/commands/rules/save-published-model';
import { IBAT_4 } from '../../../domain/workload/model/shipped/shipped-models';
import { addDays, londonDay } from '../../../kernel/dates';
import { ANYBODY, type Events } from './life';

/** Another version of the model is published. */
export const MODEL_EVENTS: Events = {
  'a model is published': async (life, now) => {
    const versions = await life.db.select().from(life.t.modelVersions);
    const effectiveFrom = addDays(londonDay(now), 1);
    if (versions.length > 2 || versions.some((row) => row.effectiveFrom === effectiveFrom)) return false;
    const { bands, reportPoints } = IBAT_4;
    const model = {
      ...IBAT_4,
      version: 1 + Math.max(...versions.map((row) => row.version)),
      bands: bands.map((band) => ({
        ...band,
        points: {
          ...band.points,
          standard: {
            ...band.points.standard,
            community: band.points.standard.community + 7 * versions.length,
          },
        },
      })),
      reportPoints: { ...reportPoints, fast: reportPoints.fast + 11 },
    };
    await life.store.tx((tx) =>
      savePublishedModel(tx, life.t, { actor: ANYBODY, now, model, effectiveFrom }),
    );
    return true;
  },
};
