import { formatWorkload } from '../../../kernel/format';
import type { Grade, WorkloadModel } from '../../workload/model/model';
import type { WordedModel } from '../../workload/model/model-words';
import type { BandGradeTable } from '../units/band-grade-table';
import type { GradeGap } from '../capacity/capacity-gap';
import type { CapacityList } from '../capacity/capacity-lists';
import type { UnitFigures } from '../units/measure-unit';
import type { PastFigures } from '../history/past-figures';
import type { ComparedUnit } from '../units/team-kinds';
import type { Unit } from '../units/units';

/** Where a part of a sentence leads: a list, a section of the page, or another unit. */
export type BriefTarget =
  | { readonly list: CapacityList }
  | { readonly section: 'units' | 'grades' | 'gap' | 'change' }
  | { readonly unit: Unit };

export interface BriefPart {
  readonly text: string;
  readonly to?: BriefTarget;
}

/** One sentence, in parts. */
export type BriefSentence = readonly BriefPart[];

export interface BriefInput {
  readonly model: Pick<WorkloadModel, 'grades'> & WordedModel;
  readonly unit: Unit;
  readonly figures: UnitFigures;
  /** Of the officers over 100%, those without capacity. */
  readonly noCapacityOfficers: number;
  readonly heldWithoutCapacity: number;
  readonly gaps: readonly GradeGap[];
  readonly table: BandGradeTable;
  /** The units below as they may be compared, and whether Community Payback was left out of that. */
  readonly units: readonly ComparedUnit[];
  readonly paybackLeftOut?: boolean;
  readonly lastYear: PastFigures | null;
}

/** Words that lead nowhere. */
export function plain(text: string): BriefPart {
  return { text };
}

/** Words that lead to the list that they count. */
export function listed(text: string, list: CapacityList): BriefPart {
  return { text, to: { list } };
}

/** Points as figures carry them: used with 2 decimals, available whole. */
export type Points = Pick<UnitFigures, 'pointsUsed' | 'pointsAvailable'>;

/** "108.6 per cent", half up from the exact ratio; null without points available. */
export function perCent(
  points: Points | null,
  { thresholds }: Pick<BriefInput['model'], 'thresholds'>,
): string | null {
  if (points === null || points.pointsAvailable === 0) return null;
  const { pointsUsed, pointsAvailable } = points;
  return `${formatWorkload(toHundredths(pointsUsed), pointsAvailable, thresholds).replace('%', '')} per cent`;
}

/** Points used in whole hundredths again. */
export function toHundredths(points: number): number {
  return Math.round(points * 100);
}

/** "case managers" */
export function plural(grade: Pick<Grade, 'name'>): string {
  return `${grade.name}s`;
}
