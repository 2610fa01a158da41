import { groupBy } from '../../../kernel/collections';
import type { Setting } from '../../banding/case-vocabulary';
import { tallyUnitWork } from '../../workload/measure/unit-part';
import type { WorkTally } from '../../workload/measure/measure-group';
import { type ApartTally, tallyApart } from '../capacity/capacity-apart';
import type { CapacityFacts } from '../capacity/capacity-facts';
import { type GapTally, tallyGap } from '../capacity/capacity-gap';
import { type CoWorker, listCoWorkers } from '../cases/co-workers';
import { type CountedChange, type DowngradeTally, tallyDowngrades } from '../cases/downgrades';
import { countStarts, type Starts } from '../cases/starts';
import { countCasesBySetting, countUncovered, tallyWaits } from '../counts/count-cases';
import { measureContact } from '../counts/count-contact';
import {
  countExcessive,
  countOfficersHoldingCases,
  countOfficersOver100,
  countOfficersOver110,
  countOver50Cases,
  countOver75Cases,
} from '../counts/count-officers';
import {
  countBeyondGrade,
  countInputsComplete,
  countNotTrained,
  countOversightMissing,
  countOversightOverdue,
  countSameOfficer,
} from '../counts/count-quality';
import type { CountedOf, CountShare } from '../counts/count-share';
import { listOfficersOf } from '../officers/list-officers';
import { countWithoutRelief, type WithoutRelief } from '../officers/relief-cover';
import { NO_RELIEF } from '../officers/relief-in-force';
import { type DotTally, tallyDots } from '../officers/unit-officers';
import { type FairTally, tallyFair } from '../outliers/fair-share';
import { type LikeTally, tallyLike } from '../outliers/like-officers';
import { type BandTally, tallyBands } from '../units/band-grade-table';
import { type DistributionTally, tallyDistribution } from '../units/distribution';
import { type GradeTallies, tallyGrades } from '../units/measure-grades';
import { type KindTally, tallyKinds, type TeamKind } from '../units/team-kinds';

/** The shares that a unit is told by, each defined where it is counted. */
const SHARES = {
  officersHoldingCases: countOfficersHoldingCases,
  officersOver100: countOfficersOver100,
  officersOver110: countOfficersOver110,
  excessive: countExcessive,
  over50Cases: countOver50Cases,
  over75Cases: countOver75Cases,
  beyondGrade: countBeyondGrade,
  oversightMissing: countOversightMissing,
  oversightOverdue: countOversightOverdue,
  notTrained: countNotTrained,
  sameOfficer: countSameOfficer,
  inputsComplete: countInputsComplete,
} as const satisfies Record<string, (facts: CapacityFacts) => CountShare>;

const CONTACT_SHARES = ['contactOverdue', 'contactOver28', 'contactOver56'] as const;
const CONTACT_COUNTS = ['preReleaseDue', 'releasePassed', 'warrants', 'contactSuspended'] as const;

export type ShareName = keyof typeof SHARES | (typeof CONTACT_SHARES)[number];

/**
 * All that the figures of a unit are worked out from, as sums: the tally of a unit is that of its parts added up (add-tallies.ts), so that
 * what is kept of each team tells of everything above it. Whole numbers, by name.
 */
export interface UnitTally {
  readonly work: WorkTally;
  /** Points of each team by its code: between teams that could take a case the workload decides. */
  readonly teams: Readonly<Record<string, Pick<WorkTally, 'usedHundredths' | 'available'>>>;
  readonly waiting: number;
  /** Waiting cases by the working days that they have waited. */
  readonly waits: Readonly<Record<string, number>>;
  readonly settings: Readonly<Record<Setting, number>>;
  readonly shares: Readonly<Record<ShareName, CountedOf>>;
  readonly contact: Readonly<Record<(typeof CONTACT_COUNTS)[number], number>>;
  readonly uncovered: number;
  readonly grades: GradeTallies;
  readonly gap: GapTally;
  readonly kinds: Readonly<Record<TeamKind, KindTally>>;
  readonly coWorkers: readonly CoWorker[];
  /** Left out where the starts were not loaded. */
  readonly starts?: Starts;
  readonly apart: ApartTally;
  readonly nextToTrip: CountedOf;
  readonly withoutRelief: WithoutRelief;
  readonly distribution: DistributionTally;
  readonly bands: BandTally;
  readonly dots: DotTally;
  readonly like: LikeTally;
  readonly fair: FairTally;
  readonly downgrades: DowngradeTally;
}

/** Counts everything that the figures of a unit are worked out from. `changes`: its changes of band, as downgrades count them. */
export function tallyUnit(facts: CapacityFacts, changes: readonly CountedChange[] = []): UnitTally {
  const contact = measureContact(facts);
  return {
    work: tallyUnitWork(facts.model, facts.officers),
    teams: tallyTeams(facts),
    waiting: facts.waiting.length,
    waits: tallyWaits(facts),
    settings: countCasesBySetting(facts),
    shares: {
      ...mapValues(SHARES, (count) => countedOf(count(facts))),
      ...pickValues(contact, CONTACT_SHARES, countedOf),
    },
    contact: pickValues(contact, CONTACT_COUNTS, ({ count }) => count),
    uncovered: countUncovered(facts).count,
    grades: tallyGrades(facts),
    gap: tallyGap(facts),
    kinds: tallyKinds(facts),
    coWorkers: listCoWorkers(facts.model, facts.officers),
    ...(facts.starts === undefined ? {} : { starts: countStarts(facts.starts, facts.onDate) }),
    apart: tallyApart(facts),
    nextToTrip: nextToTripOf(facts),
    withoutRelief: countWithoutRelief(facts.officers, facts.relief ?? NO_RELIEF),
    distribution: tallyDistribution(facts),
    bands: tallyBands(facts),
    dots: tallyDots(facts),
    like: tallyLike(facts),
    fair: tallyFair(facts),
    downgrades: tallyDowngrades(facts, changes),
  };
}

function tallyTeams({ model, officers }: CapacityFacts): UnitTally['teams'] {
  const teams = groupBy(officers, ({ officer }): string => officer.teamCode);
  return Object.fromEntries(
    [...teams].map(([code, members]) => {
      const { usedHundredths, available } = tallyUnitWork(model, members);
      return [code, { usedHundredths, available }];
    }),
  );
}

function nextToTripOf(facts: CapacityFacts): CountedOf {
  const { listed, of } = listOfficersOf(facts, 'next-to-trip');
  return { count: listed.length, of };
}

function countedOf({ count, of }: CountShare): CountedOf {
  return { count, of };
}

function mapValues<K extends string, V, T>(
  record: Readonly<Record<K, V>>,
  to: (value: V) => T,
): Record<K, T> {
  const entries = Object.entries<V>(record).map(([key, value]) => [key, to(value)]);
  return Object.fromEntries(entries) as Record<K, T>;
}

function pickValues<R, K extends keyof R & string, T>(
  record: R,
  keys: readonly K[],
  to: (value: R[K]) => T,
): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, to(record[key])])) as Record<K, T>;
}
