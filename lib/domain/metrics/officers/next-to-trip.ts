import type { IsoDate } from '../../../kernel/dates';
import { formatListName } from '../../../kernel/format';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import type { OverloadClock } from '../cases/excessive';
import { compareNames } from '../../../kernel/text/fold-name';

/** An officer whose 28 days over 110% run out soon. */
export interface NextToTrip {
  readonly staffCode: string;
  readonly name: string;
  readonly tripsOn: IsoDate;
}

/** Who becomes excessive soonest, by day, then by surname. */
export function toNextToTrip(
  officers: readonly MeasuredOfficer[],
  clocks: ReadonlyMap<string, OverloadClock>,
): NextToTrip[] {
  const next = officers.flatMap(({ officer }): NextToTrip[] => {
    const tripsOn = clocks.get(officer.staffCode)?.tripsOn ?? null;
    return tripsOn === null ? [] : [{ staffCode: officer.staffCode, name: formatListName(officer), tripsOn }];
  });
  return next.sort((a, b) => a.tripsOn.localeCompare(b.tripsOn) || compareNames(a.name, b.name));
}
