import 'server-only';
import { SETTING_LABELS } from '../../domain/banding/labels';
import type { CapacityList } from '../../domain/metrics/capacity/capacity-lists';
import {
  type AskedOrder,
  caseOrder,
  changeOrder,
  sortCases,
  sortChanges,
} from '../../domain/metrics/capacity/sort-capacity-list';
import { type PeopleParams, sortedPeople } from '../../domain/metrics/officers/people-list';
import { officerLineRule } from '../../domain/metrics/officers/unit-officers';
import { workloadCells } from '../../domain/metrics/units/to-team-csv';
import { formatInstant } from '../../kernel/format';
import { ok, type Result } from '../../kernel/result';
import { type CsvCell, OFFICIAL_MARKING } from '../../kernel/text/csv';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import type { CapacityListPage } from './capacity-list-page';
import type { Export } from './export-workload';
import type { AskedUnit } from './parts/load-capacity';
import { viewCapacityList } from './view-capacity-list';

interface CapacityListInput {
  readonly list: CapacityList;
  readonly unit: AskedUnit;
  /** Of a list of cases. */
  readonly order: AskedOrder;
  /** Of a list of officers. */
  readonly people: Pick<PeopleParams, 'filter' | 'order'>;
}

/** The list behind a figure as a file: everything that the filter lets through, in the order of the screen. Names as its reader may see them. */
export async function exportCapacityList(
  context: UseCaseContext,
  input: CapacityListInput,
): Promise<Result<Export, Problem>> {
  const viewed = await viewCapacityList(context, input.list, input.unit);
  if (!viewed.ok) return viewed;
  const { unit, today, dataAsOf } = viewed.value;
  const from = dataAsOf === null ? 'No data imported yet' : `Data from ${formatInstant(new Date(dataAsOf))}`;
  return ok({
    fileName: `${input.list}-${(unit.code || unit.level).replace(/[^A-Za-z0-9-]/g, '-')}-${today}.csv`,
    rows: [[`${OFFICIAL_MARKING}. ${unit.name}. ${from}.`], ...toRows(viewed.value, input)],
  });
}

function toRows(page: CapacityListPage, { list, order, people }: CapacityListInput): CsvCell[][] {
  const { items } = page;
  switch (items.kind) {
    case 'officers':
      return officerRows(
        page,
        sortedPeople(items.officers, officerLineRule(page.unit, items.mayRank), people),
      );
    case 'units':
      return unitRows(items.units);
    case 'cases':
      return caseRows(sortCases(items.cases, caseOrder(list, order)));
    case 'changes':
      return [
        ['crn', 'order_start', 'first_allocated', 'officers_of_record', 'team'],
        ...sortChanges(items.changes, changeOrder(order)).map((entry) => [
          entry.crn,
          entry.orderStart,
          entry.firstAllocatedOn,
          entry.officersOfRecord,
          entry.teamName,
        ]),
      ];
  }
}

type ItemsOf<Kind> = Extract<CapacityListPage['items'], { readonly kind: Kind }>;

function officerRows({ model }: CapacityListPage, officers: ItemsOf<'officers'>['officers']): CsvCell[][] {
  return [
    ['staff_code', 'officer', 'grade', 'workload_percent', 'state', 'cases', 'beyond_grade'],
    ...officers.map((entry) => [
      entry.staffCode,
      entry.name,
      entry.gradeCode,
      ...workloadCells(model, entry),
      entry.caseCount,
      entry.beyondGrade,
    ]),
  ];
}

function unitRows(units: ItemsOf<'units'>['units']): CsvCell[][] {
  return [
    ['level', 'code', 'name', 'officers', 'of', 'percent'],
    ...units
      .flatMap((unit) => [unit, ...unit.below])
      .map(({ level, code, name, share }) => [level, code, name, share.count, share.of, share.percent]),
  ];
}

function caseRows(cases: ItemsOf<'cases'>['cases']): CsvCell[][] {
  return [
    ['crn', 'name', 'band', 'setting', 'staff_code', 'officer', 'team', 'why', 'waiting_working_days'],
    ...cases.map((entry) => [
      entry.crn,
      entry.name.text,
      entry.band,
      SETTING_LABELS[entry.setting],
      entry.holder?.staffCode ?? null,
      entry.holder?.name ?? null,
      entry.teamName,
      entry.why.join('; '),
      entry.waitWorkingDays,
    ]),
  ];
}
