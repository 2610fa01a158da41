import { addMonths } from '../../../lib/kernel/dates';
import { groupBy } from '../../../lib/kernel/collections';
import type { DemoAbsence } from './absences';
import type { Calendar } from '../plan/calendar';
import { type Chain, lastOf, linkChains, orderStartOf } from '../plan/chains';
import { settleContinuity } from '../plan/continuity';
import { PAYBACK_TEAM } from '../estate';
import { type AwayOn, fillHoldings } from './holdings';
import { keepersOf } from '../plan/levels';
import { PUBLISHED } from '../plan/published';
import { openRandom } from '../plan/random';
import type { DemoOfficer } from '../staff';

/** Who has held which case from when to when, over 25 months: live cases and those that have ended. */
export function buildHistory(
  seed: number,
  calendar: Calendar,
  staff: readonly DemoOfficer[],
  absences: readonly DemoAbsence[],
): Chain[] {
  const random = openRandom(seed, 'history');
  const keepers = keepersOf(random, staff);
  const diaries = groupBy(absences, ({ staffCode }) => staffCode);
  const awayOn: AwayOn = ({ officer }, offset) =>
    (diaries.get(officer.staffCode) ?? []).some(
      (entry) => entry.startOffset <= offset && (entry.endOffset === null || offset <= entry.endOffset),
    );
  const chains = linkChains(random, calendar, fillHoldings(random, calendar, keepers, awayOn), awayOn);
  const [from, to] = [
    calendar.offsetOf(addMonths(calendar.today, -18)),
    calendar.offsetOf(addMonths(calendar.today, -6)),
  ];
  const inWindow = (chain: Chain): boolean => {
    const start = orderStartOf(chain);
    return start >= from && start <= to && lastOf(chain).keeper.officer.teamCode !== PAYBACK_TEAM;
  };
  settleContinuity(random, chains, PUBLISHED.sameOfficerShare, inWindow, awayOn);
  return chains;
}
