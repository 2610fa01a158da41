import type { Tables } from '../../store';
import type { BuiltCase, CaseRow } from '../cases/build-cases';
import type { Calendar } from '../plan/calendar';
import { openRandom, type Random } from '../plan/random';
import type { DemoOfficer } from '../staff';
import type { WaitingCase } from '../cases/waiting';

export type AllocationRow = Tables['allocations']['$inferInsert'];

/** Who is written down as having decided in a team. */
export type DecidedBy = (officer: DemoOfficer) => { readonly id: string; readonly name: string };

/** The allocation rows of held and ended cases: one a holding, the last one open while the case is live. */
export function allocationRows(
  seed: number,
  calendar: Calendar,
  built: readonly BuiltCase[],
  decidedBy: DecidedBy,
): AllocationRow[] {
  const random = openRandom(seed, 'allocations');
  return built.flatMap(({ row, chain }) =>
    chain.holdings.map((holding, index): AllocationRow => {
      const { officer } = holding.keeper;
      const decider = decidedBy(officer);
      const previous = chain.holdings[index - 1];
      const startedOn = calendar.date(holding.start);
      return {
        id: `al-${row.crn}-${index + 1}`,
        crn: row.crn,
        staffCode: officer.staffCode,
        kind: index === 0 ? 'allocation' : 'reallocation',
        startedOn,
        endedOn: holding.end === null ? null : calendar.date(holding.end),
        decidedAt: officeHour(random, startedOn),
        decidedBy: decider.id,
        decidedByName: decider.name,
        reasonCode: previous === undefined ? null : reasonFor(previous.keeper.officer, holding.start),
      };
    }),
  );
}

function officeHour(random: Random, startedOn: string): string {
  return `${startedOn}T${String(random.int(9, 15)).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}:00.000Z`;
}

/** Why a case changed hands: the giver left or was away, or a manager evened caseloads out. */
function reasonFor(giver: DemoOfficer, offset: number): string {
  if (giver.leavingOffset !== null && offset > giver.leavingOffset - 45) return 'officer_left';
  if (giver.other?.kind === 'no_cases' || giver.holds?.absence?.kind === 'sickness') return 'absence';
  return 'caseload_adjustment';
}

/** Earlier allocations of people who wait again: with the officer named, or with somebody of the LDU's officers. */
export function earlierAllocations(
  calendar: Calendar,
  waiting: readonly WaitingCase[],
  staff: readonly DemoOfficer[],
  decidedBy: DecidedBy,
): AllocationRow[] {
  return waiting.flatMap(({ row, before }): AllocationRow[] => {
    if (before === null) return [];
    const officer = previousOfficer(row, before.surname, before.from, staff);
    const decider = decidedBy(officer);
    const [startedOn, endedOn] = [
      calendar.date(calendar.workingOnOrBefore(-before.from)),
      calendar.date(calendar.workingOnOrBefore(-before.to)),
    ];
    return [
      {
        id: `al-${row.crn}-0`,
        crn: row.crn,
        staffCode: officer.staffCode,
        kind: 'allocation',
        startedOn,
        endedOn,
        decidedAt: `${startedOn}T10:15:00.000Z`,
        decidedBy: decider.id,
        decidedByName: decider.name,
      },
    ];
  });
}

function previousOfficer(
  row: CaseRow,
  surname: string | null,
  from: number,
  staff: readonly DemoOfficer[],
): DemoOfficer {
  const found = staff.find(
    (officer) =>
      officer.lduCode === row.homeLduCode &&
      officer.holds !== null &&
      officer.holds.targetPercent !== null &&
      officer.startOffset < -from &&
      (surname === null ? officer.grade === 'CM' : officer.name.surname === surname),
  );
  if (!found) throw new Error(`Nobody supervised ${row.crn} before`);
  return found;
}
