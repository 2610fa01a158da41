import 'server-only';
import { toSideFigures } from '../../../domain/allocation/candidates/offered-candidate';
import { type SpreadCase, spreadCases } from '../../../domain/allocation/moves/spread-cases';
import { furthestReviewDays } from '../../../domain/banding/oversight-needs';
import { figuresOf, listNameOf } from '../../../domain/workload/summary/officer-summary';
import { aboutWords } from '../../basket/parts/to-basket-line';
import type { LoadedMoves } from '../../officers/parts/load-moves';
import type { CaseSource } from '../../queue/parts/load-routed-case';
import type { Spread } from '../move-page';

type ModelOnDay = Pick<CaseSource, 'model' | 'today'>;

/** Who could take each of several cases, the routed team first, and who is suggested with those before it moved. */
export function toSpread({ model, today }: ModelOnDay, { cases, summaries }: LoadedMoves): Spread {
  const asked = cases.map(({ routed, place, onOffer }) => ({
    subject: routed.subject,
    from: routed.found.holder?.staffCode ?? '',
    onOffer,
    ...place,
  }));
  const spread = spreadCases(model, asked, summaries, today);
  return {
    lines: spread.map(({ crn, candidates, suggested }, index) => ({
      crn,
      suggested: suggested?.officer.staffCode ?? '',
      choices: candidates.map((entry) => ({
        staffCode: entry.officer.staffCode,
        name: entry.name,
        about: aboutWords(entry, model.thresholds),
        teamName: entry.officer.teamName,
        routed: entry.officer.teamCode === cases[index]?.place.routedTeamCode,
      })),
    })),
    officers: officersOf(model, spread, summaries),
    reviewDays: Math.min(
      furthestReviewDays([], model.ruleSet),
      ...spread.flatMap(({ candidates }) => candidates.map((entry) => entry.reviewDays)),
    ),
  };
}

function officersOf(
  model: ModelOnDay['model'],
  spread: readonly SpreadCase[],
  summaries: LoadedMoves['summaries'],
): Spread['officers'] {
  const codes = new Set<string>(
    spread.flatMap(({ candidates }) => candidates.map(({ officer }) => officer.staffCode)),
  );
  return summaries
    .filter(({ officer }) => codes.has(officer.staffCode))
    .map((summary) => ({
      ...toSideFigures(figuresOf(model, summary)),
      staffCode: summary.officer.staffCode,
      name: listNameOf(summary),
    }));
}
