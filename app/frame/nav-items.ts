import type { ReactNode } from 'react';
import type { NavItem } from '@/components/ui/page/service-nav';
import type { Actor } from '@/lib/domain/access/actor';
import { mayAnywhere } from '@/lib/domain/access/can';

/** The parts of the service that somebody may use. An officer without other roles has their own page instead of the teams. */
export function navItems(actor: Actor, waiting: ReactNode): NavItem[] {
  const items: (NavItem & { readonly show: boolean })[] = [
    { href: '/', label: 'Today', show: true },
    { href: '/teams', label: 'Teams', show: mayAnywhere(actor, 'view_team') },
    {
      href: `/officers/${actor.staffCode}`,
      label: 'My caseload',
      show: actor.staffCode !== null && !mayAnywhere(actor, 'view_team'),
    },
    { href: '/cases', label: 'Cases', show: mayAnywhere(actor, 'view_case') },
    { href: '/allocations', label: 'Allocations', show: mayAnywhere(actor, 'view_queue'), count: waiting },
    { href: '/oversight', label: 'Oversight', show: mayAnywhere(actor, 'audit_oversight') },
    { href: '/capacity', label: 'Capacity', show: mayAnywhere(actor, 'view_capacity') },
    { href: '/rules', label: 'Rules', show: true },
    { href: '/admin/emails', label: 'Emails', show: mayAnywhere(actor, 'view_audit') },
  ];
  return items.filter((item) => item.show).map(({ show: _show, ...item }) => item);
}
