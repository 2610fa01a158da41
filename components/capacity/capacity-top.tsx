import { formatDate, formatInstant } from '@/lib/kernel/format';
import { rulesStepWords } from '@/lib/domain/workload/model/rules-version';
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
