import type { Scope } from '../../access/actor';
import type { Place } from '../../access/can';
import type { Banding } from '../../banding/bands/band-case';
import type { CaseFacts } from '../../banding/bands/case-facts';
import type { IsoDate } from '../../../kernel/dates';
import { isResponsibleGrade, type WorkloadModel } from '../../workload/model/model';
import type { Waits } from '../../workload/absence/first-due';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import { isPlaceholder } from '../../workload/measure/officer-standing';
import { isInside } from '../units/units';
import type { ReliefInForce } from '../officers/relief-in-force';
import type { CaseStart } from '../cases/starts';
import type { OverloadClock } from '../cases/excessive';
import type { CaseContinuity } from '../cases/to-continuity';

/** A live case without an officer, banded. Its place is the team that it is routed to with its LDU and region; else the home LDU, else where it stands. */
export interface WaitingCase {
  readonly facts: CaseFacts;
  readonly banding: Banding;
  /** How it came to wait. */
  readonly waits: Waits;
  /** What it counts for once held, in hundredths of a point. */
  readonly pointsHundredths: number;
  readonly place: Place;
}

/** Everything that the metrics of a unit are worked out from, on one day and from one source. */
export interface CapacityFacts {
  readonly model: WorkloadModel;
  readonly onDate: IsoDate;
  readonly officers: readonly MeasuredOfficer[];
  readonly waiting: readonly WaitingCase[];
  readonly continuity: readonly CaseContinuity[];
  /** The cases that began in 24 months; left out: not loaded. */
  readonly starts?: readonly CaseStart[];
  /** Staff codes of officers over 110% on each of 28 daily snapshots in a row. */
  readonly excessive: ReadonlySet<string>;
  /** The clocks of those who become excessive within a fortnight if nothing changes; left out: nobody does. */
  readonly nextToTrip?: ReadonlyMap<string, OverloadClock>;
  /** For whom a relief plan is in force; left out: for nobody. */
  readonly relief?: ReliefInForce;
}

/** The part of the facts that belongs to a unit: held cases by the holder's team, waiting ones by the team that is to take them, else by home. */
export function factsOf(facts: CapacityFacts, unit: Scope): CapacityFacts {
  if (unit.level === 'nation') return facts;
  return {
    ...facts,
    officers: facts.officers.filter((entry) => isInside(unit, entry.officer)),
    waiting: facts.waiting.filter((entry) => isInside(unit, entry.place)),
    continuity: facts.continuity.filter((entry) => isInside(unit, entry.place)),
    ...(facts.starts === undefined
      ? {}
      : { starts: facts.starts.filter((entry) => isInside(unit, entry.place)) }),
  };
}

/** Whether somebody is a responsible officer: of a grade with the mark. */
export function isResponsibleOfficer(entry: MeasuredOfficer): boolean {
  return entry.grade !== null && isResponsibleGrade(entry.grade);
}

/** Whether somebody holds at least one live case. */
export function holdsCases(entry: MeasuredOfficer): boolean {
  return entry.cases.length > 0;
}

/** Whether somebody is on the staff on a day: started, and not gone. */
export function isInPost({ officer }: MeasuredOfficer, onDate: IsoDate): boolean {
  return (
    (officer.startDate === null || officer.startDate <= onDate) &&
    (officer.leavingDate === null || officer.leavingDate > onDate)
  );
}

/** Whether nobody works on the cases: grade and hours are known and give no points (absent, departed, not started, no target), or it is a placeholder. */
export function hasNoCapacity(entry: MeasuredOfficer): boolean {
  if (isPlaceholder(entry.officer)) return true;
  return entry.workload.state !== 'unknown' && entry.workload.pointsAvailable === 0;
}
