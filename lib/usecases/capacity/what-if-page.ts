import 'server-only';
import type { MeasuredUnit } from '../../domain/metrics/capacity/capacity-answer';
import type { GradeGap } from '../../domain/metrics/capacity/capacity-gap';
import type { TriedOfficers, TriedRole } from '../../domain/metrics/capacity/what-if';
import type { Unit } from '../../domain/metrics/units/units';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { UnitAbove } from './capacity-page';

/** What somebody tries: full-time officers of each grade, in whole numbers, and the team that they join or leave. */
export interface WhatIfAsked {
  readonly officers: Readonly<Record<TriedRole, number>>;
  readonly team: string | null;
  /** Fill every vacancy of the unit as well. */
  readonly fill: boolean;
}

/** The figures of a unit, as they are or would be. */
export interface TriedFigures {
  readonly figures: MeasuredUnit;
  readonly gaps: readonly GradeGap[];
}

/** What the page draws. */
export interface WhatIfPage extends FigureSource {
  readonly unit: Unit;
  readonly above: readonly UnitAbove[];
  readonly teams: readonly Unit[];
  readonly before: TriedFigures;
  /** Null where nothing is tried, or what is tried cannot be. */
  readonly after: TriedFigures | null;
  /** What is tried in all, vacancies included, in hundredths of a full-time officer. */
  readonly tried: TriedOfficers;
  /** Vacancies of each grade in hundredths, 0 where there are none; null where no posts are set. */
  readonly vacancies: TriedOfficers | null;
  /** Grades of which more are taken away than there are, with how many there are in hundredths. */
  readonly tooMany: readonly { readonly role: TriedRole; readonly most: number }[];
}
