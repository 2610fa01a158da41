import 'server-only';
import { CHANGE_WORDS } from '../../domain/metrics/change/change-kinds';
import type { UnitChange } from '../../domain/metrics/change/unit-change';
import { formatInstant } from '../../kernel/format';
import { ok, type Result } from '../../kernel/result';
import { type CsvCell, OFFICIAL_MARKING } from '../../kernel/text/csv';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import type { ChangeItems } from './change-page';
import type { Export } from './export-workload';
import type { AskedUnit } from './parts/load-capacity';
import { viewChange } from './view-change';

const HEAD = [
  'step',
  'of',
  'crn',
  'staff_code',
  'officer',
  'what',
  'points_used',
  'points_available',
  'workload_points',
];

/** Every step of a unit's change since last month, and below each what it is made of: lines of a team, else the units below. */
export async function exportChange(
  context: UseCaseContext,
  asked: AskedUnit,
): Promise<Result<Export, Problem>> {
  const viewed = await viewChange(context, asked, 'all');
  if (!viewed.ok) return viewed;
  const { unit, today, dataAsOf, change, items } = viewed.value;
  const from = dataAsOf === null ? 'No data imported yet' : `Data from ${formatInstant(new Date(dataAsOf))}`;
  const since = change === null ? '' : ` Since ${change.since}.`;
  return ok({
    fileName: `change-${(unit.code || unit.level).replace(/[^A-Za-z0-9-]/g, '-')}-${today}.csv`,
    rows: [
      [`${OFFICIAL_MARKING}. ${unit.name}. ${from}.${since}`],
      HEAD,
      ...(change === null ? [] : rowsOf(change, items)),
    ],
  });
}

function rowsOf({ since, before, after, steps }: UnitChange, items: ChangeItems | null): CsvCell[][] {
  const end = (
    what: string,
    { usedHundredths, availablePoints, percentTenths }: UnitChange['before'],
  ): CsvCell[] => [
    ...[what, null, null, null, null, null],
    ...[usedHundredths / 100, availablePoints, tenths(percentTenths)],
  ];
  return [
    end(since, before),
    ...steps.flatMap((step): CsvCell[][] => [
      end(CHANGE_WORDS[step.kind].label, step),
      ...partsOf(items, step.kind),
    ]),
    end('now', after),
  ];
}

function partsOf(items: ChangeItems | null, kind: UnitChange['steps'][number]['kind']): CsvCell[][] {
  const { label } = CHANGE_WORDS[kind];
  if (items?.kind === 'lines')
    return items.lines
      .filter((line) => line.kind === kind)
      .map(({ crn, officer, text, usedHundredths, availablePoints }) => [
        ...[label, null, crn, officer.staffCode, officer.name, text],
        ...[usedHundredths / 100, availablePoints, null],
      ]);
  return (items?.units ?? [])
    .filter((part) => part.kind === kind)
    .map(({ unit, usedHundredths, availablePoints }) => [
      ...[label, unit.name, null, null, null, null],
      ...[usedHundredths / 100, availablePoints, null],
    ]);
}

function tenths(value: number | null): number | null {
  return value === null ? null : value / 10;
}
