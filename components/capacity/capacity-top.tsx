import { formatDate, formatInstant } from '@/lib/kernel/format';
import { rulesStepWords } from '@/lib/domain/workload/model/rules-version';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import type { Unit } from '@/lib/domain/metrics/units/units';
import { type Crumb, Breadcrumbs } from '../ui/page/breadcrumbs';
import { capacityHref } from './capacity-address';
import type { ComparedPast } from './sections/card-parts';

/** The way down to a unit, as far as the reader may go up. */
export function UnitCrumbs({
  above,
  unit,
  more = [],
}: {
  readonly above: readonly (Unit & { readonly mayView: boolean })[];
  readonly unit: Unit;
  readonly more?: readonly Crumb[];
}) {
  const open = above.filter((one) => one.mayView);
  const items = [...open, unit].map((one): Crumb => ({ label: one.name, href: capacityHref(one) }));
  return <Breadcrumbs items={[...items, ...more]} />;
}

/** When the data is from, and what it is compared with. */
export function dataLine(dataAsOf: string | null, past: ComparedPast): string {
  const from =
    dataAsOf === null ? 'No data has been imported yet.' : `Data from ${formatInstant(new Date(dataAsOf))}.`;
  const days = [past.month, past.year].flatMap((one) => (one === null ? [] : [formatDate(one.onDate)]));
  if (days.length === 0)
    return `${from} There is not enough history yet to compare with last month or last year.`;
  const steps = [past.month, past.year].flatMap((one) =>
    one === null || one.rules === null ? [] : [one.rules],
  );
  const changed = [...new Set(steps.map(rulesStepWords))].join(' ');
  const missing = past.year === null ? ' There is not enough history yet to compare with last year.' : '';
  return [`${from} Compared with ${days.join(' and ')}.${missing}`, changed]
    .filter((part) => part !== '')
    .join(' ');
}

/** What the level of a unit is called. */
export function levelWord(model: WorkloadModel, unit: Unit): string {
  return unit.level === 'nation' ? 'Nation' : unitWord(model, unit.level);
}

/** The same of a level; empty for the nation, and where there is none. */
export function unitWord(model: WorkloadModel, level: Unit['level'] | null): string {
  return level === null || level === 'nation' ? '' : model.estateNames[level];
}

/** Codes of the two main grades, senior first. */
export function mainGrades(model: WorkloadModel): string[] {
  return (['senior', 'ordinary'] as const).flatMap(
    (role) => model.grades.find((grade) => grade.role === role)?.code ?? [],
  );
}
