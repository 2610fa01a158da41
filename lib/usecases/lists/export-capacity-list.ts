import 'server-only';
import { SETTING_LABELS } from '../../domain/banding/labels';
import type { CapacityList } from '../../domain/metrics/capacity/capacity-lists';
import {
  type CaseNarrowing,
  isAmong,
  narrowedPeriods,
  narrowingWords,
  sinceWords,
} from '../../domain/metrics/capacity/narrow-list';
import {
  actionOrder,
  type AskedOrder,
  caseOrder,
  changeOrder,
  periodOrder,
  sortActions,
  sortCases,
  sortChanges,
  sortPeriods,
} from '../../domain/metrics/capacity/sort-capacity-list';
import { isNarrowed, type PeopleParams, sortedPeople } from '../../domain/metrics/officers/people-list';
import { type OfficerNarrowing, officerLineRule } from '../../domain/metrics/officers/unit-officers';
import { workloadCells } from '../../domain/metrics/units/to-team-csv';
import { formatInstant } from '../../kernel/format';
import { ok, type Result } from '../../kernel/result';
import { type CsvCell, OFFICIAL_MARKING } from '../../kernel/text/csv';
import { plainFileName, type Sheet, type SheetFile } from '../../kernel/text/sheet';
import type { AskedUnit } from '../capacity/parts/load-capacity';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import type { CapacityListPage } from './capacity-list-page';
import { viewCapacityList } from './view-capacity-list';

interface CapacityListInput {
  readonly list: CapacityList;
  /** What the list is called. */
  readonly title: string;
  readonly unit: AskedUnit;
  /** Of a list of cases. */
  readonly order: AskedOrder;
  readonly narrowing: CaseNarrowing;
  /** Of a list of officers. */
  readonly people: Pick<PeopleParams, 'filter' | 'order'>;
  readonly officers: OfficerNarrowing;
}

/** The list behind a figure as a file: everything that the filter lets through, in the order of the screen, with all columns. Names as its reader may see them. */
export async function exportCapacityList(
  context: UseCaseContext,
  input: CapacityListInput,
): Promise<Result<SheetFile, Problem>> {
  const viewed = await viewCapacityList(context, input.list, input.unit);
  if (!viewed.ok) return viewed;
  const { unit, today, dataAsOf } = viewed.value;
  const table = toTable(viewed.value, input);
  const from =
    dataAsOf === null ? 'No data imported yet.' : `Data from ${formatInstant(new Date(dataAsOf))}.`;
  const narrowed = wordsOfFilter(viewed.value, input);
  return ok({
    name: plainFileName(input.list, unit.code || unit.level, today),
    sheets: [
      {
        title: input.title,
        heading: [
          `${OFFICIAL_MARKING}. ${unit.name}. ${from}`,
          `${input.title}.${narrowed === null ? '' : ` ${narrowed}.`}`,
        ],
        ...table,
      },
    ],
  });
}

/** How the list is narrowed, in words; null where it is not. */
function wordsOfFilter(
  page: CapacityListPage,
  { narrowing, people, officers }: CapacityListInput,
): string | null {
  const { items } = page;
  if (items.kind === 'cases') return narrowingWords(narrowing, items.cases);
  if (items.kind === 'periods') return narrowedPeriods(narrowing, items.periods, page.today).words;
  if (items.kind !== 'officers') return null;
  const { filter } = people;
  const { since, column } = officers;
  const teamName = items.officers.find((entry) => entry.teamCode === filter.team)?.teamName ?? filter.team;
  const parts = [
    ...(isNarrowed(filter) && filter.name !== '' ? [`With "${filter.name}" in the name`] : []),
    ...(filter.grade === null ? [] : [`Grade ${filter.grade}`]),
    ...(teamName === null ? [] : [teamName]),
    ...(since === null ? [] : [`Over ${sinceWords(since)}`]),
    ...(column === null ? [] : [`Workload in the step from ${column}`]),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}

type Table = Pick<Sheet, 'head' | 'rows'>;

function toTable(page: CapacityListPage, input: CapacityListInput): Table {
  const { items, today } = page;
  switch (items.kind) {
    case 'officers': {
      const rule = officerLineRule<(typeof items.officers)[number]>(items.mayRank, input.officers, today);
      return officerTable(page, sortedPeople(items.officers, rule, input.people));
    }
    case 'units':
      return unitTable(items.units);
    case 'cases': {
      const among = items.cases.filter((entry) => isAmong(input.narrowing, entry, today));
      return caseTable(sortCases(among, caseOrder(input.list, input.order)));
    }
    case 'actions':
      return {
        head: ['crn', 'name', 'action', 'who', 'due_on', 'overdue', 'staff_code', 'officer', 'team'],
        rows: sortActions(items.actions, actionOrder(input.order)).map((entry) => [
          ...[entry.crn, entry.name.text, entry.what, entry.who, entry.dueOn, entry.overdue ? 'y' : 'n'],
          ...[entry.holder.staffCode, entry.holder.name, entry.teamName],
        ]),
      };
    case 'periods':
      return periodTable(
        sortPeriods(narrowedPeriods(input.narrowing, items.periods, today).of, periodOrder(input.order)),
      );
    case 'changes':
      return {
        head: ['crn', 'order_start', 'first_allocated', 'officers_of_record', 'team'],
        rows: sortChanges(items.changes, changeOrder(input.order)).map((entry) => [
          entry.crn,
          entry.orderStart,
          entry.firstAllocatedOn,
          entry.officersOfRecord,
          entry.teamName,
        ]),
      };
  }
}

type ItemsOf<Kind> = Extract<CapacityListPage['items'], { readonly kind: Kind }>;

function officerTable({ model }: CapacityListPage, officers: ItemsOf<'officers'>['officers']): Table {
  const supervised = officers.some((entry) => entry.supervised !== null);
  const fair = officers.some((entry) => entry.fair !== null);
  return {
    head: [
      ...['staff_code', 'officer', 'grade', 'workload_percent', 'state', 'cases', 'beyond_grade'],
      ...['team', 'over_since', 'or_before', 'new_in_7_days', 'points_used', 'points_available'],
      ...(supervised ? ['supervision_sessions', 'last_supervised'] : []),
      ...(fair ? ['new_high_band_cases', 'of_team_and_grade', 'fair_share'] : []),
    ],
    rows: officers.map((entry) => [
      entry.staffCode,
      entry.name,
      entry.gradeCode,
      ...workloadCells(model, entry),
      entry.caseCount,
      entry.beyondGrade,
      entry.teamName,
      entry.overSince,
      entry.overBefore ? 'y' : null,
      entry.newIn7Days,
      entry.pointsUsedHundredths / 100,
      entry.pointsAvailable,
      ...(supervised ? [entry.supervised?.sessions ?? 0, entry.supervised?.lastOn ?? null] : []),
      ...(fair && entry.fair
        ? [entry.fair.newCases, entry.fair.ofGrade, entry.fair.fairHundredths / 100]
        : []),
    ]),
  };
}

function periodTable(periods: ItemsOf<'periods'>['periods']): Table {
  return {
    head: ['crn', 'name', 'on', 'setting', 'staff_code', 'officer', 'grade', 'team'],
    rows: periods.map((entry) => [
      ...[entry.crn, entry.name.text, entry.on, SETTING_LABELS[entry.setting]],
      ...[entry.holder?.staffCode ?? null, entry.holder?.name ?? null, entry.holder?.gradeCode ?? null],
      entry.teamName,
    ]),
  };
}

function unitTable(units: ItemsOf<'units'>['units']): Table {
  return {
    head: ['level', 'code', 'name', 'officers', 'of', 'percent'],
    rows: units
      .flatMap((unit) => [unit, ...unit.below])
      .map(({ level, code, name, share }) => [level, code, name, share.count, share.of, share.percent]),
  };
}

function caseTable(cases: ItemsOf<'cases'>['cases']): Table {
  return {
    head: [
      ...['crn', 'name', 'band', 'setting', 'staff_code', 'officer', 'team', 'why', 'waiting_working_days'],
      ...['grade', 'since', 'lowest_grade', 'last_seen', 'next_appointment', 'ends', 'points'],
    ],
    rows: cases.map((entry): readonly CsvCell[] => [
      entry.crn,
      entry.name.text,
      entry.band,
      SETTING_LABELS[entry.setting],
      entry.holder?.staffCode ?? null,
      entry.holder?.name ?? null,
      entry.teamName,
      entry.why.join('; '),
      entry.waitWorkingDays,
      entry.holder?.gradeCode ?? null,
      entry.since,
      entry.lowestGrade,
      entry.lastSeen,
      entry.nextAppointment,
      entry.ends,
      entry.pointsHundredths / 100,
    ]),
  };
}
