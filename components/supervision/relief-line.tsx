import { placeOn } from '@/lib/kernel/address';
import { toSupervision } from '@/lib/addresses/officers';
import { countOf } from '@/lib/kernel/format';
import type { OfficerWorkloadPage } from '@/lib/usecases/officers/officer-page';
import { TextLink } from '../ui/list/text-link';

/** One line on an officer's workload page: the relief plan in force, or that one is asked for; nothing where neither is so. */
export function ReliefLine({ page }: { readonly page: OfficerWorkloadPage }) {
  const { relief, measured, model } = page;
  if (relief === null) return null;
  const { inForce, needed, overdueActions } = relief;
  const href = placeOn(toSupervision.page(measured.officer.staffCode), 'relief');
  if (inForce.length > 0) {
    const todo = inForce.flatMap((plan) => plan.actions).filter((action) => action.doneOn === null).length;
    const open = todo === 0 ? 'every action done' : `${countOf(todo, 'action')} to do`;
    const late = overdueActions === 0 ? '' : `, ${overdueActions} overdue`;
    return (
      <p className="govuk-body">
        <TextLink href={href}>Relief plan</TextLink> in force: {open}
        {late}.
      </p>
    );
  }
  if (!needed) return null;
  const why =
    measured.workload.state === 'no_capacity'
      ? 'Cases held with no capacity'
      : `Over ${model.thresholds.wellOver}%`;
  return (
    <p className="govuk-body">
      <strong>{why}, and no relief plan is in force.</strong>{' '}
      <TextLink href={href}>{relief.mayManage ? 'Agree a relief plan' : 'See what is asked for'}</TextLink>
    </p>
  );
}
