import type { ReactNode } from 'react';
import type { NavItem } from '@/components/ui/page/service-nav';
import { toTeams } from '@/lib/addresses/teams';
import { toRules } from '@/lib/addresses/rules';
import { toOversight } from '@/lib/addresses/oversight';
import { toOfficer } from '@/lib/addresses/officers';
import { toAdmin } from '@/lib/addresses/admin';
import { toData } from '@/lib/addresses/data';
import { toCases } from '@/lib/addresses/cases';
import { toCapacity } from '@/lib/addresses/capacity';
import { toQueue } from '@/lib/addresses/allocations';
import type { Actor } from '@/lib/domain/access/actor';
import { can, mayAnywhere } from '@/lib/domain/access/can';

/** The parts of the service that somebody may use. An officer without other roles has their own page instead of the teams. */
export function navItems(actor: Actor, waiting: ReactNode): NavItem[] {
  const items: (NavItem & { readonly show: boolean })[] = [
    { href: '/', label: 'Today', show: true },
    { href: toTeams.all(), label: 'Teams', show: mayAnywhere(actor, 'view_team') },
    {
      href: toOfficer.page(actor.staffCode ?? ''),
      label: 'My caseload',
      show: actor.staffCode !== null && !mayAnywhere(actor, 'view_team'),
    },
    { href: toCases.all(), label: 'Cases', show: mayAnywhere(actor, 'view_case') },
    { href: toQueue.page(), label: 'Allocations', show: mayAnywhere(actor, 'view_queue'), count: waiting },
    { href: toOversight(), label: 'Oversight', show: mayAnywhere(actor, 'audit_oversight') },
    { href: toCapacity.page(), label: 'Capacity', show: mayAnywhere(actor, 'view_capacity') },
    { href: toRules.all(), label: 'Rules', show: true },
    { href: toData.page(), label: 'Data', show: can(actor, 'run_import', { places: [] }).allowed },
    { href: toAdmin(), label: 'Administration', show: can(actor, 'manage_users', { places: [] }).allowed },
  ];
  return items.filter((item) => item.show).map(({ show: _show, ...item }) => item);
}
