import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import type { CapacityFacts } from '../capacity/capacity-facts';
import type { CapacityList } from '../capacity/capacity-lists';
import {
  guardsOf,
  isOver100,
  isOver110,
  officersUnderGuards,
  officersWithCases,
} from '../counts/count-officers';
import { officersWithoutRelief } from './relief-cover';
import { NO_RELIEF } from './relief-in-force';

/** The lists whose items are officers. */
export type OfficerListName = Extract<
  CapacityList,
  | 'officers'
  | 'over-100'
  | 'over-110'
  | 'excessive'
  | 'next-to-trip'
  | 'no-capacity'
  | 'without-relief'
  | 'over-50'
  | 'over-75'
>;

/** The officers that a figure counts, by surname, and the officers of whom it is a share. */
export function listOfficersOf(
  facts: CapacityFacts,
  list: OfficerListName,
): { readonly listed: MeasuredOfficer[]; readonly of: number } {
  if (list === 'without-relief') return officersWithoutRelief(facts.officers, facts.relief ?? NO_RELIEF);
  const [lower, higher] = guardsOf(facts);
  const among =
    list === 'over-50' || list === 'over-75' ? officersUnderGuards(facts) : officersWithCases(facts);
  const isListed = (entry: MeasuredOfficer): boolean => {
    switch (list) {
      case 'officers':
        return true;
      case 'over-100':
        return isOver100(entry);
      case 'over-110':
        return isOver110(entry);
      case 'excessive':
        return facts.excessive.has(entry.officer.staffCode);
      case 'next-to-trip':
        return facts.nextToTrip?.has(entry.officer.staffCode) === true;
      case 'no-capacity':
        return entry.workload.state === 'no_capacity';
      case 'over-50':
        return entry.cases.length > lower;
      case 'over-75':
        return entry.cases.length > higher;
    }
  };
  return { listed: among.filter(isListed), of: among.length };
}
