import 'server-only';
import type { Crn, StaffCode } from '../../../kernel/ids';
import { onceFor } from '../../../kernel/remember';
import { valuesOf } from '../../../kernel/rows/many-rows';
import type { FileOutcome } from './import-plan';
import type { ImportPlan } from './plan-import';

const NONE: ReadonlySet<string> = new Set();

/** The CRN of every case that was not there before. */
export function addedCases({ outcomes }: Pick<ImportPlan, 'outcomes'>): ReadonlySet<string> {
  const outcome = outcomes.find(({ file }) => file === 'cases.csv');
  return outcome === undefined ? NONE : addedBy(outcome);
}

const addedBy = onceFor(({ added }: FileOutcome): ReadonlySet<string> => new Set(added));

/** Every case that was there before and that a plan writes to. */
export function changedCases(plan: ImportPlan): ReadonlySet<Crn> {
  const added = addedCases(plan);
  const crns = new Set<Crn>();
  for (const { cases = [], changedAllocations = [], newAllocations = [], oversights = [] } of plan.writes)
    for (const keys of [
      valuesOf(cases, 'crn'),
      valuesOf(changedAllocations, 'crn'),
      valuesOf(newAllocations, 'crn'),
      valuesOf(oversights, 'crn'),
    ])
      for (const crn of keys) if (!added.has(crn)) crns.add(crn);
  return crns;
}

/** Who holds each live case whose officer of record changes; null where it waits from now on. Nobody was beside one that is new. */
export function holdersBy({ writes, outcomes }: ImportPlan): ReadonlyMap<Crn, StaffCode | null> {
  const added = addedCases({ outcomes });
  const gone = new Set<Crn>();
  for (const { cases = [] } of writes) for (const { crn, endedOn } of cases) if (endedOn) gone.add(crn);
  const holders = new Map<Crn, StaffCode | null>();
  for (const { changedAllocations = [] } of writes)
    for (const { crn, endedOn } of changedAllocations) if (endedOn && !gone.has(crn)) holders.set(crn, null);
  for (const { newAllocations = [] } of writes)
    for (const { crn, staffCode } of newAllocations) if (!added.has(crn)) holders.set(crn, staffCode);
  return holders;
}
