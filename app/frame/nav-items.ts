import type { NavItem } from '@/components/ui/service-nav';
import type { Actor } from '@/lib/access/actor';
import { mayAnywhere } from '@/lib/access/can';

/** The parts of the service that somebody may use. An officer without other roles has their own page instead of the teams. */
export function navItems(actor: Actor): NavItem[] {
  const items: (NavItem & { readonly show: boolean })[] = [
    { href: '/', label: 'Today', show: true },
    { href: '/teams', label: 'Teams', show: mayAnywhere(actor, 'view_team') },
    {
      href: `/officers/${actor.staffCode}`,
      label: 'My caseload',
      show: actor.staffCode !== null && !mayAnywhere(actor, 'view_team'),
    },
    { href: '/cases', label: 'Cases', show: mayAnywhere(actor, 'view_case') },
    { href: '/allocations', label: 'Allocations', show: mayAnywhere(actor, 'view_queue') },
    { href: '/capacity', label: 'Capacity', show: mayAnywhere(actor, 'view_capacity') },
    { href: '/rules', label: 'Rules', show: true },
    { href: '/admin/emails', label: 'Emails', show: mayAnywhere(actor, 'view_audit') },
  ];
  return items.filter((item) => item.show).map(({ href, label }) => ({ href, label }));
}
