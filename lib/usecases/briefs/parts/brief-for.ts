import 'server-only';
import { toCapacity } from '../../../addresses/capacity';
import { toAccount } from '../../../addresses/users';
import type { Scope } from '../../../domain/access/actor';
import { type LateItem, mondayBrief } from '../../../domain/metrics/brief/monday-brief';
import { rangeWords } from '../../../domain/metrics/brief/range-words';
import type { CapacityList } from '../../../domain/metrics/capacity/capacity-lists';
import type { CapacityView } from '../../../domain/metrics/capacity/capacity-answer';
import type { SupervisionMeasure } from '../../../domain/metrics/officers/supervision-measure';
import { countOf, formatWhole } from '../../../kernel/format';
import { settings } from '../../../machine/settings';
import { loadSupervision } from '../../capacity/parts/load-supervision';
import { mayViewReliefOf } from '../../capacity/parts/load-capacity';
import { viewCapacityPage } from '../../capacity/view-capacity-page';
import type { UseCaseContext } from '../../context';
import { estateOf } from '../../once-a-request';

/** The brief of a unit as its reader may have it now; null where they may not see the unit, or it is gone. */
export async function briefFor(
  context: UseCaseContext,
  unit: Scope,
): Promise<{ readonly subject: string; readonly body: string } | null> {
  const viewed = await viewCapacityPage(context, unit, 'week');
  if (!viewed.ok) return null;
  const { view, headline, brief, change, today, dataAsOf, model } = viewed.value;
  const { level, code, name } = view;
  const { places } = await estateOf(context);
  const supervision = mayViewReliefOf(context.actor, places, unit)
    ? (await loadSupervision(context, { model, today }, { level, code, name }, level))(code)
    : null;
  const { address } = settings();
  const asked = { level, code: level === 'nation' ? null : code };
  return mondayBrief({
    ...{ unit: { level, code, name }, today, dataAsOf, headline, change },
    range: rangeWords(view),
    lines: brief,
    late: lateItems(view, supervision, (list) => `${address}${toCapacity.list(list, asked)}`),
    addresses: {
      unit: `${address}${toCapacity.page(asked)}`,
      change: `${address}${toCapacity.change(asked)}`,
      account: `${address}${toAccount.page()}`,
    },
  });
}

/** What is late, counted; what is not is left out. */
function lateItems(
  { contactOverdue, contactOver28, oversightMissing, unallocated, releasePassed }: CapacityView,
  supervision: SupervisionMeasure | null,
  addressOf: (list: CapacityList) => string,
): LateItem[] {
  const { oldestWaitWorkingDays: oldest } = unallocated;
  const items: readonly (readonly [number, string, CapacityList])[] = [
    [
      unallocated.count,
      `${countOf(unallocated.count, 'case waits', 'cases wait')} for an officer${oldest === null ? '' : `, the longest for ${countOf(oldest, 'working day')}`}`,
      'unallocated',
    ],
    [
      contactOverdue.count,
      `${ofText(contactOverdue)} cases not seen in time, ${formatWhole(contactOver28.count)} of them for over 28 days`,
      'contact-overdue',
    ],
    [
      oversightMissing.count,
      `${ofText(oversightMissing)} cases that need oversight have none in date`,
      'oversight-missing',
    ],
    [
      releasePassed.count,
      `${countOf(releasePassed.count, 'release date has passed', 'release dates have passed')} while the case is recorded in custody`,
      'release-passed',
    ],
    ...(supervision === null
      ? []
      : ([
          [
            supervision.actionsOverdue.count,
            `${ofText(supervision.actionsOverdue)} agreed actions that are not done are overdue`,
            'actions-overdue',
          ],
          [
            supervision.overdue.count,
            `${ofText(supervision.overdue)} officers have had no supervision for too long`,
            'supervision-overdue',
          ],
        ] as const)),
  ];
  return items.filter(([count]) => count > 0).map(([, text, list]) => ({ text, address: addressOf(list) }));
}

function ofText({ count, of }: { readonly count: number; readonly of: number }): string {
  return `${formatWhole(count)} of ${formatWhole(of)}`;
}
