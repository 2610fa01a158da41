import type { Setting } from '../../banding/case-vocabulary';
import { groupOfTally, type GroupWorkload, type WorkTally } from '../../workload/measure/measure-group';
import { percentRoundedHalfUp } from '../../../kernel/ratio';
import type { WorkloadModel } from '../../workload/model/model';
import type { CapacityFacts } from '../capacity/capacity-facts';
import { figuresOfGaps, fteOfGaps, type GapFigures, gapsOf } from '../capacity/capacity-gap';
import { type CoWorkersFigures, figuresOfCoWorkers } from '../cases/co-workers';
import type { AverageCaseload } from '../cases/average-caseload';
import type { Starts } from '../cases/starts';
import { type Supervised, supervisedOf, type Unallocated, unallocatedOf } from '../counts/count-cases';
import type { ContactFigures } from '../counts/count-contact';
import { type CountShare, shareOf } from '../counts/count-share';
import { type ShareName, tallyUnit, type UnitTally } from '../tally/unit-tally';
import { averagesOf, type GradeFte, ftesOf } from './measure-grades';
import { kindsApart, type KindTally, type TeamKind } from './team-kinds';

/** The lowest and the highest workload over the bands still possible, half up to 3 decimals; null without points available. */
interface PercentRange {
  readonly low: number | null;
  readonly high: number | null;
}

/** Figures of the teams of one kind in a unit that has several. */
interface KindFigures {
  readonly kind: TeamKind;
  readonly workloadPercent: number | null;
  readonly pointsUsed: number;
  readonly pointsAvailable: number;
  readonly liveCases: number;
  readonly averageCaseloadByGrade: Readonly<Record<string, AverageCaseload>>;
  readonly capacityGap: Readonly<Record<string, GapFigures>>;
}

/** The figures of a unit, named as the interface names them; each is defined where it is counted. */
export interface UnitFigures extends ContactFigures {
  readonly workloadPercent: number | null;
  readonly pointsUsed: number;
  readonly pointsAvailable: number;
  /** Live cases held whose band is provisional, and where the workload lies over the bands still possible; null where none is. */
  readonly provisionalBands: number;
  readonly range: PercentRange | null;
  /** Measured by themselves: in no figure of the unit. */
  readonly coWorkers: CoWorkersFigures;
  /** The kinds of team apart, where the unit has several. */
  readonly kinds: readonly KindFigures[];
  readonly liveCases: number;
  readonly casesBySetting: Readonly<Record<Setting, number>>;
  readonly supervised: Supervised;
  readonly officersHoldingCases: CountShare;
  readonly officersOver100: CountShare;
  readonly officersOver110: CountShare;
  readonly excessive: CountShare;
  readonly over50Cases: CountShare;
  readonly over75Cases: CountShare;
  readonly beyondGrade: CountShare;
  readonly oversightMissing: CountShare;
  /** Those of them whose review has passed. */
  readonly oversightOverdue: CountShare;
  readonly notTrained: CountShare;
  readonly sameOfficer: CountShare;
  readonly inputsComplete: CountShare;
  /** Null where the starts were not loaded. */
  readonly starts: Starts | null;
  readonly averageCaseloadByGrade: Readonly<Record<string, AverageCaseload>>;
  readonly fteByGrade: Readonly<Record<string, GradeFte>>;
  readonly uncovered: { readonly count: number };
  readonly unallocated: Unallocated;
  readonly capacityGapFteByGrade: Readonly<Record<string, number>>;
  readonly capacityGap: Readonly<Record<string, GapFigures>>;
}

/** Every metric of a unit from its facts. A team's, an LDU's or a region's workload is a ratio of sums, never a mean. */
export function measureUnit(facts: CapacityFacts): UnitFigures {
  return figuresOfTally(facts.model, tallyUnit(facts));
}

/** Every metric of a unit from what its parts add up to. */
export function figuresOfTally(model: WorkloadModel, tally: UnitTally): UnitFigures {
  const workload = groupOfTally(model, tally.work);
  const gaps = gapsOf(model, tally.gap);
  return {
    ...pointsOf(workload),
    provisionalBands: workload.provisionalCount,
    range: rangeOf(workload),
    coWorkers: figuresOfCoWorkers(tally.coWorkers),
    kinds: kindsApart(tally.kinds).map((entry) => figuresOfKind(model, entry.kind, entry.tally)),
    liveCases: liveCasesOf(tally),
    casesBySetting: tally.settings,
    supervised: supervisedOf(tally.settings),
    ...sharesOf(tally.shares),
    attendanceKnown: false,
    preReleaseDue: { count: tally.contact.preReleaseDue },
    releasePassed: { count: tally.contact.releasePassed },
    warrants: { count: tally.contact.warrants },
    contactSuspended: { count: tally.contact.contactSuspended },
    starts: tally.starts ?? null,
    averageCaseloadByGrade: averagesOf(model, tally.grades),
    fteByGrade: ftesOf(model, tally.grades),
    uncovered: { count: tally.uncovered },
    unallocated: unallocatedOf(tally.waiting, tally.waits),
    capacityGapFteByGrade: fteOfGaps(model, gaps),
    capacityGap: figuresOfGaps(model, gaps),
  };
}

function figuresOfKind(model: WorkloadModel, kind: TeamKind, tally: KindTally): KindFigures {
  return {
    kind,
    ...pointsOf(groupOfTally(model, tally.work)),
    liveCases: liveCasesOf(tally),
    averageCaseloadByGrade: averagesOf(model, tally.grades),
    capacityGap: figuresOfGaps(model, gapsOf(model, tally.gap)),
  };
}

function pointsOf(
  workload: GroupWorkload,
): Pick<UnitFigures, 'workloadPercent' | 'pointsUsed' | 'pointsAvailable'> {
  const { workloadPercent, pointsUsedHundredths, pointsAvailable } = workload;
  return { workloadPercent, pointsUsed: pointsUsedHundredths / 100, pointsAvailable };
}

function liveCasesOf({ work, waiting }: { readonly work: WorkTally; readonly waiting: number }): number {
  return work.cases + waiting;
}

function sharesOf(shares: UnitTally['shares']): Record<ShareName, CountShare> {
  const entries = Object.entries(shares).map(([name, { count, of }]) => [name, shareOf(count, of)]);
  return Object.fromEntries(entries) as Record<ShareName, CountShare>;
}

/** Where a workload lies over the bands still possible; null where no band is provisional. */
function rangeOf({
  usedRangeHundredths,
  pointsAvailable,
}: Pick<GroupWorkload, 'usedRangeHundredths' | 'pointsAvailable'>): PercentRange | null {
  if (usedRangeHundredths === null) return null;
  const [low, high] = usedRangeHundredths;
  const percent = (used: number): number | null => percentRoundedHalfUp(used, pointsAvailable * 100, 3);
  return { low: percent(low), high: percent(high) };
}
