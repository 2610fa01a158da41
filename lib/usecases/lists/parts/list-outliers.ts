import 'server-only';
import { fairShares } from '../../../domain/metrics/outliers/fair-share';
import {
  countOutliers,
  isOutlier,
  type LikeFigure,
  type LikeSpreads,
  tallyLike,
} from '../../../domain/metrics/outliers/like-officers';
import type { OutlierListName } from '../../../domain/metrics/outliers/outlier-lists';
import type { CountedOf } from '../../../domain/metrics/counts/count-share';
import { officersWithCases } from '../../../domain/metrics/counts/count-officers';
import type { UnitTally } from '../../../domain/metrics/tally/unit-tally';
import { mayNameOutliers, type UnitToView } from '../../capacity/parts/load-capacity';
import { loadMeasured } from '../../capacity/parts/load-measured';
import { loadSpreads } from '../../capacity/parts/load-spreads';
import type { UseCaseContext } from '../../context';
import { loadUnitTallies } from '../../figures/load-unit-tallies';
import type { ListedOfficers, OfficerSource } from './list-officers';

/** A list of those who stand out among their like: named to their own managers alone, counted by unit for everybody else. */
export function outlierSource(
  context: UseCaseContext,
  asked: UnitToView,
  list: OutlierListName,
): OfficerSource {
  const { model, today, unit, estate } = asked;
  return {
    count: async (units) => {
      const spreads = await loadSpreads(context, asked);
      const tallyOf = await loadUnitTallies(context, 'work', { model, today }, units);
      return (one) => {
        const tally = tallyOf(one);
        return tally && countIn(list, tally, spreads);
      };
    },
    load: () => loadListed(context, asked, list),
    mayName: mayNameOutliers(context.actor, estate, unit),
  };
}

function countIn(list: OutlierListName, { like, fair }: UnitTally, spreads: LikeSpreads): CountedOf {
  const figure = figureOf(list);
  return figure === null ? { count: fair.over, of: fair.of } : countOutliers(like, spreads).past[figure];
}

/** The figure by which a list compares; null for the fair share of new cases. */
function figureOf(list: OutlierListName): LikeFigure | null {
  switch (list) {
    case 'outlier-workload':
      return 'workload';
    case 'outlier-caseload':
      return 'caseload';
    case 'over-fair-share':
      return null;
  }
}

async function loadListed(
  context: UseCaseContext,
  asked: UnitToView,
  list: OutlierListName,
): Promise<ListedOfficers> {
  const { model, today, unit } = asked;
  const officers = await loadMeasured(context, asked, 'view_capacity', unit);
  const figure = figureOf(list);
  if (figure === null) {
    const { shares } = fairShares({ model, officers, onDate: today });
    const over = shares.filter(({ isOver }) => isOver);
    return {
      listed: over.map(({ entry }) => entry),
      of: shares.length,
      fair: new Map(over.map((share) => [share.entry.officer.staffCode, share])),
    };
  }
  const spreads = await loadSpreads(context, asked);
  return {
    listed: officersWithCases({ officers }).filter((entry) => isOutlier(entry, figure, spreads)),
    of: countOutliers(tallyLike({ officers }), spreads).past[figure].of,
  };
}
