import 'server-only';
import { type FairTally, highBands } from '../../../domain/metrics/outliers/fair-share';
import {
  countOutliers,
  LIKE_FIGURES,
  type LikeFigure,
  likeOf,
  type LikeSpreads,
  type LikeTally,
  type Outliers,
} from '../../../domain/metrics/outliers/like-officers';
import { countPast, type Spread } from '../../../domain/metrics/outliers/quartiles';
import type { TeamType } from '../../../domain/banding/case-vocabulary';
import type { UnitTally } from '../../../domain/metrics/tally/unit-tally';
import type { Unit } from '../../../domain/metrics/units/units';
import type { FigureSource } from '../../../domain/workload/ledger/figure-source';
import { ok, type Result } from '../../../kernel/result';
import type { UseCaseContext } from '../../context';
import type { Problem } from '../../problem';
import type { UnitAbove } from '../capacity-page';
import { type AskedUnit, mayNameOutliers, unitsToGoUp } from '../parts/load-capacity';
import { loadSpreads } from '../parts/load-spreads';
import { loadUnitWork } from '../view-capacity';

/** Who stands out in one unit, without names. */
export interface OutliersOfUnit extends Unit, Outliers {
  readonly fair: FairTally;
}

/** The officers of one grade and kind of team in the unit, and what all who are like are spread over. */
export interface LikeLine {
  readonly grade: string;
  readonly teamType: TeamType;
  readonly figures: Readonly<
    Record<LikeFigure, { readonly spread: Spread | null; readonly of: number; readonly past: number }>
  >;
}

/** What the page of outliers draws. */
export interface OutliersPage extends FigureSource {
  readonly unit: OutliersOfUnit;
  readonly above: readonly UnitAbove[];
  readonly units: readonly OutliersOfUnit[];
  readonly likes: readonly LikeLine[];
  readonly highBands: readonly string[];
  /** Whether the reader manages all of the unit: the lists then have names. */
  readonly mayName: boolean;
}

/** Who stands out among their like in a unit and in each below it: counted from what is kept, nobody is read. */
export async function viewOutliers(
  context: UseCaseContext,
  asked: AskedUnit,
): Promise<Result<OutliersPage, Problem>> {
  const loaded = await loadUnitWork(context, asked);
  if (!loaded.ok) return loaded;
  const { model, today, dataAsOf, unit, estate, tally, below } = loaded.value;
  const spreads = await loadSpreads(context, loaded.value);
  const outliersOf = (one: Unit, of: UnitTally): OutliersOfUnit => ({
    ...one,
    ...countOutliers(of.like, spreads),
    fair: of.fair,
  });
  return ok({
    ...{ model, today, dataAsOf },
    above: unitsToGoUp(context, loaded.value),
    unit: outliersOf(unit, tally),
    units: below.map((child) => outliersOf(child.unit, child.tally)),
    likes: likeLines(
      tally.like,
      spreads,
      model.grades.map(({ code }) => code),
    ),
    highBands: highBands(model),
    mayName: mayNameOutliers(context.actor, estate, unit),
  });
}

/** The groups of a unit in the order of the model's grades, the largest first among those of one grade. */
function likeLines(like: LikeTally, spreads: LikeSpreads, grades: readonly string[]): LikeLine[] {
  const lines = Object.entries(like).map(([key, group]): LikeLine => {
    const lineOf = (name: LikeFigure) => {
      const spread = spreads.get(key)?.[name] ?? null;
      const of = Object.values(group[name]).reduce((sum, count) => sum + count, 0);
      return { spread, of, past: spread === null ? 0 : countPast(group[name], spread) };
    };
    const figures = Object.fromEntries(LIKE_FIGURES.map((name) => [name, lineOf(name)]));
    return { ...likeOf(key), figures: figures as LikeLine['figures'] };
  });
  return lines.sort(
    (a, b) =>
      grades.indexOf(a.grade) - grades.indexOf(b.grade) || b.figures.workload.of - a.figures.workload.of,
  );
}
