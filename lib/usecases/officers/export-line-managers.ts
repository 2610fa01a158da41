import 'server-only';
import { managerRule, unmanagedRule } from '../../domain/metrics/officers/line-management';
import { type PeopleParams, sortedPeople } from '../../domain/metrics/officers/people-list';
import { formatInstant } from '../../kernel/format';
import { ok, type Result } from '../../kernel/result';
import { type CsvCell, OFFICIAL_MARKING } from '../../kernel/text/csv';
import type { Export } from '../capacity/export-workload';
import type { AskedUnit } from '../capacity/parts/load-capacity';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import type { LineManagersPage } from './line-managers-page';
import { viewLineManagers } from './view-line-managers';

interface LineManagersInput {
  readonly unit: AskedUnit;
  /** The line managers, or those who have none. */
  readonly list: 'managers' | 'unmanaged';
  readonly people: Pick<PeopleParams, 'filter' | 'order'>;
}

/** The line managers of a unit, or who has none, as a file: filtered and in the order of the screen. */
export async function exportLineManagers(
  context: UseCaseContext,
  { unit: asked, list, people }: LineManagersInput,
): Promise<Result<Export, Problem>> {
  const viewed = await viewLineManagers(context, asked);
  if (!viewed.ok) return viewed;
  const { unit, today, dataAsOf } = viewed.value;
  const from = dataAsOf === null ? 'No data imported yet' : `Data from ${formatInstant(new Date(dataAsOf))}`;
  const what = list === 'managers' ? 'line-managers' : 'without-a-line-manager';
  return ok({
    fileName: `${what}-${(unit.code || unit.level).replace(/[^A-Za-z0-9-]/g, '-')}-${today}.csv`,
    rows: [
      [`${OFFICIAL_MARKING}. ${unit.name}. ${from}.`],
      ...(list === 'managers' ? managerRows(viewed.value, people) : unmanagedRows(viewed.value, people)),
    ],
  });
}

function managerRows(
  { management, mayRank }: LineManagersPage,
  people: LineManagersInput['people'],
): CsvCell[][] {
  return [
    ['staff_code', 'name', 'grade', 'team', 'span', 'span_here', 'over_limit', 'own_cases'],
    ...sortedPeople(management.managers, managerRule(mayRank), people).map((row) => [
      row.staffCode,
      row.name,
      row.grade,
      row.teamName,
      row.officers,
      row.officersHere,
      row.overLimit ? 'yes' : 'no',
      row.ownCases,
    ]),
  ];
}

function unmanagedRows(
  { management, mayRank }: LineManagersPage,
  people: LineManagersInput['people'],
): CsvCell[][] {
  return [
    ['staff_code', 'name', 'grade', 'team', 'why'],
    ...sortedPeople(management.unmanaged, unmanagedRule(mayRank), people).map((row) => [
      row.staffCode,
      row.name,
      row.grade,
      row.teamName,
      row.why,
    ]),
  ];
}
