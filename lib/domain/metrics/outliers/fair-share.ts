import { groupBy, sumOf } from '../../../kernel/collections';
import { addDays, type IsoDate } from '../../../kernel/dates';
import { quotientRoundedHalfUp } from '../../../kernel/ratio';
import { closestContactBands } from '../../workload/contact/case-attention';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import type { WorkloadModel } from '../../workload/model/model';
import {
  type CapacityFacts,
  hasNoCapacity,
  isInPost,
  isResponsibleOfficer,
} from '../capacity/capacity-facts';

/** Days in which a case counts as new. */
export const FAIR_DAYS = 56;
/** So many cases more than the fair share are told (docs/rules/measures.md, M-25). */
export const CASES_PAST_FAIR = 2;

/** New high-band cases of a unit, and who took more than a fair share of their own team's and grade's. */
export interface FairTally {
  readonly newCases: number;
  readonly over: number;
  /** Officers who were compared with somebody. */
  readonly of: number;
  /** Officers of a grade of which their team has nobody else with time for cases. */
  readonly alone: number;
}

/** The bands of a model that are high: those that are seen most often; where no contact is planned, the highest one. */
export function highBands(model: Pick<WorkloadModel, 'bands'>): readonly string[] {
  const closest = closestContactBands(model);
  if (closest !== null) return closest.codes;
  const highest = Math.max(...model.bands.map(({ rank }) => rank));
  return model.bands.filter(({ rank }) => rank === highest).map(({ code }) => code);
}

/** An officer's new high-band cases, beside what a fair share would be. */
export interface FairShare {
  readonly entry: MeasuredOfficer;
  readonly newCases: number;
  /** The new high-band cases of all in the team of the grade. */
  readonly ofGrade: number;
  /** What of those the officer's part of their points available comes to, in hundredths. */
  readonly fairHundredths: number;
  readonly isOver: boolean;
}

/** What somebody's part of the points available comes to, of the new cases of all in the team of the grade; and whether they took more. */
export function fairPart({
  newCases,
  ofGrade,
  points,
  available,
}: {
  readonly newCases: number;
  readonly ofGrade: number;
  readonly points: number;
  readonly available: number;
}): Pick<FairShare, 'fairHundredths' | 'isOver'> {
  const part = ofGrade * points;
  return {
    fairHundredths: quotientRoundedHalfUp(part * 100, available, 0) ?? 0,
    isOver: newCases * available - part >= CASES_PAST_FAIR * available,
  };
}

type Facts = Pick<CapacityFacts, 'model' | 'officers' | 'onDate'>;

/** The officers of each team and grade beside each other: new high-band cases by points available. Nobody is compared with nobody. */
export function fairShares({ model, officers, onDate }: Facts): {
  readonly shares: readonly FairShare[];
  readonly alone: number;
} {
  const bands = new Set(highBands(model));
  const able = officers.filter(
    (entry) => isResponsibleOfficer(entry) && isInPost(entry, onDate) && canTake(entry),
  );
  const shares: FairShare[] = [];
  let alone = 0;
  for (const group of groupBy(able, keyOf).values()) {
    if (group.length < 2) {
      alone += group.length;
      continue;
    }
    const taken = group.map((entry) => ({ entry, newCases: countNew(entry, bands, onDate) }));
    const ofGrade = sumOf(taken, ({ newCases }) => newCases);
    const available = sumOf(group, ({ workload }) => workload.pointsAvailable);
    for (const { entry, newCases } of taken) {
      shares.push({
        ...{ entry, newCases, ofGrade },
        ...fairPart({ newCases, ofGrade, points: entry.workload.pointsAvailable, available }),
      });
    }
  }
  return { shares, alone };
}

/** The same, counted: teams stand in one part of a unit each, so that counts of parts add up. */
export function tallyFair(facts: Facts): FairTally {
  const { shares, alone } = fairShares(facts);
  const bands = new Set(highBands(facts.model));
  return {
    newCases: sumOf(facts.officers, (entry) => countNew(entry, bands, facts.onDate)),
    over: shares.filter(({ isOver }) => isOver).length,
    of: shares.length,
    alone,
  };
}

function canTake(entry: MeasuredOfficer): boolean {
  return !hasNoCapacity(entry) && entry.workload.pointsAvailable > 0;
}

function keyOf({ officer, grade }: MeasuredOfficer): string {
  return `${officer.teamCode} ${grade?.code ?? ''}`;
}

/** High-band cases that somebody holds and that were allocated to them here in the days that count. */
function countNew({ cases }: MeasuredOfficer, bands: ReadonlySet<string>, onDate: IsoDate): number {
  return sumOf(cases, (held) => (isNewHighBand(held, bands, onDate) ? 1 : 0));
}

/** Whether a held case is of a high band and was allocated here in the days that count. */
export function isNewHighBand(
  { facts: { allocatedHere, allocatedOn }, banding: { band } }: MeasuredOfficer['cases'][number],
  bands: ReadonlySet<string>,
  onDate: IsoDate,
): boolean {
  return (
    allocatedHere && allocatedOn > addDays(onDate, -FAIR_DAYS) && allocatedOn <= onDate && bands.has(band)
  );
}
