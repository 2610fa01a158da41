import 'server-only';
import type { Crn, StaffCode } from '../../../kernel/ids';
import { valuesOf } from '../../../kernel/rows/many-rows';
import type { ImportPlan } from './plan-import';

/** Every case that a plan writes to. */
export function crnsOf({ writes }: ImportPlan): ReadonlySet<Crn> {
  const crns = new Set<Crn>();
  for (const { cases = [], changedAllocations = [], newAllocations = [], oversights = [] } of writes)
    for (const keys of [
      valuesOf(cases, 'crn'),
      valuesOf(changedAllocations, 'crn'),
      valuesOf(newAllocations, 'crn'),
      valuesOf(oversights, 'crn'),
    ])
      for (const crn of keys) crns.add(crn);
  return crns;
}

/** The CRN of every case that was not there before. */
export function addedCases({ outcomes }: Pick<ImportPlan, 'outcomes'>): readonly string[] {
  return outcomes.find(({ file }) => file === 'cases.csv')?.added ?? [];
}

/** Who holds each live case whose officer of record changes; null where it waits from now on. Nobody was beside one that is new. */
export function holdersBy({ writes, outcomes }: ImportPlan): ReadonlyMap<Crn, StaffCode | null> {
  const added = new Set(addedCases({ outcomes }));
  const gone = new Set<Crn>();
  for (const { cases = [] } of writes) for (const { crn, endedOn } of cases) if (endedOn) gone.add(crn);
  const holders = new Map<Crn, StaffCode | null>();
  for (const { changedAllocations = [] } of writes)
    for (const { crn, endedOn } of changedAllocations) if (endedOn && !gone.has(crn)) holders.set(crn, null);
  for (const { newAllocations = [] } of writes)
    for (const { crn, staffCode } of newAllocations) if (!added.has(crn)) holders.set(crn, staffCode);
  return holders;
}
