import { placeOn } from '@/lib/kernel/address';
import { toOfficers, toSupervision } from '@/lib/addresses/officers';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import type { Scope } from '@/lib/domain/access/actor';
import { countOf } from '@/lib/kernel/format';
import type { ManagedHome } from '@/lib/usecases/home/home-page';
import type { WithoutRelief } from '@/lib/domain/metrics/officers/relief-cover';
import { capacityListHref } from '../capacity/capacity-address';
import type { HomeItem } from './home-item';

/** "3 officers over 110% have no relief plan": nothing where nobody is over it. */
export function reliefItem(
  unit: Scope,
  { count, of, noCapacity }: WithoutRelief,
  { wellOver }: ModelWords,
  unitName = '',
): HomeItem[] {
  if (count === 0) return [];
  const who = noCapacity === 0 ? `over ${wellOver}` : `over ${wellOver} or without capacity`;
  const where = unitName === '' ? '' : ` in ${unitName}`;
  return [
    {
      key: `relief-${unit.level}-${unit.code}`,
      href: capacityListHref('without-relief', unit),
      title: countOf(count, `officer ${who} has no relief plan`, `officers ${who} have no relief plan`),
      hint: `Of ${countOf(of, 'officer')} over ${wellOver} or without capacity${where}. A plan of their own or of their team counts.${unit.level === 'team' ? '' : ' Counted by team; each team names its own.'}`,
    },
  ];
}

/** "2 challenges to ledger lines wait for your answer" */
export function challengeItem(challenges: NonNullable<ManagedHome['challenges']>): HomeItem[] {
  const [first] = challenges;
  if (!first) return [];
  const names = [...new Map(challenges.map((entry) => [entry.staffCode, entry.name])).values()];
  const [only] = names.length === 1 ? names : [];
  return [
    {
      key: 'challenges',
      href:
        only === undefined
          ? toOfficers.challenges()
          : placeOn(toSupervision.page(first.staffCode), 'challenges'),
      title: countOf(
        challenges.length,
        'challenge to a ledger line waits for your answer',
        'challenges to ledger lines wait for your answer',
      ),
      hint: only === undefined ? `From ${names.length} officers.` : `From ${only}.`,
    },
  ];
}
