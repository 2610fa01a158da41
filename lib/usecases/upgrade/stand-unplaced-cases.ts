import 'server-only';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { loadTeamPlaces } from '../../../db/queries/estate/load-estate';
import { loadServedAreas } from '../../../db/queries/estate/load-served-areas';
import { lduServing } from '../../domain/allocation/routing/routing-estate';
import { countOf } from '../../kernel/format';
import { regionOfMostTeams } from '../access/parts/stands-with-actor';
import type { BatchOutcome, UpgradeBatch, UpgradeStep } from './upgrade-step';

/**
 * Gives every live case a place in somebody's list: homes that are full postcodes get the LDU of their district, and cases of no LDU
 * stand with a region, since nobody kept who brought them. With the last officer's LDU where there was one, as before.
 */
export const standUnplacedCases: UpgradeStep = {
  name: 'cases-in-nobodys-list',
  async runBatch(batch: UpgradeBatch): Promise<BatchOutcome> {
    const { tx, t } = batch;
    const served = await settlePostcodes(batch);
    const region = regionOfMostTeams(await loadTeamPlaces(tx, t));
    const unplaced = and(
      isNull(t.cases.homeLduCode),
      isNull(t.cases.standsLduCode),
      isNull(t.cases.standsRegionCode),
      isNull(t.cases.endedOn),
    );
    const moved =
      region === null
        ? []
        : await tx
            .update(t.cases)
            .set({ standsRegionCode: region })
            .where(unplaced)
            .returning({ crn: t.cases.crn });
    return {
      next: null,
      report: [
        ...(served === 0
          ? []
          : [
              `${countOf(served, 'home area')} written as a full postcode now ${served === 1 ? 'belongs' : 'belong'} to an LDU.`,
            ]),
        ...(moved.length === 0
          ? []
          : [
              `${countOf(moved.length, 'case')} of no LDU ${moved.length === 1 ? 'stands' : 'stand'} with region ${region ?? ''} until an LDU is known: give a home area that a unit serves, or allocate.`,
            ]),
      ],
    };
  },
};

async function settlePostcodes({ tx, t }: UpgradeBatch): Promise<number> {
  const areas = await loadServedAreas(tx, t);
  const rows = await tx
    .selectDistinct({ area: t.cases.area })
    .from(t.cases)
    .where(and(isNull(t.cases.homeLduCode), isNotNull(t.cases.area)));
  let settled = 0;
  for (const { area } of rows) {
    const lduCode = lduServing(areas, area);
    if (area === null || lduCode === null) continue;
    settled += 1;
    await tx
      .update(t.cases)
      .set({ homeLduCode: lduCode })
      .where(and(isNull(t.cases.homeLduCode), eq(t.cases.area, area)));
  }
  return settled;
}
