import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { toCapacity } from '@/lib/addresses/capacity';
import { type CaseKind, EVERY_KIND } from '@/lib/domain/metrics/cases/case-kind';
import type { Address } from '@/lib/kernel/address';
import type { FormAction } from '@/lib/kernel/form-state';
import { formatWhole } from '@/lib/kernel/format';
import type { PageAsked } from '@/lib/kernel/list-part';
import type { PageParams } from '@/lib/kernel/reading/query';
import type { CapacityItems, CapacityListPage } from '@/lib/usecases/lists/capacity-list-page';
import { listTitle, listWords } from './list-words';

/** What the page of a list behind a figure is drawn from. */
export interface CapacityListViewProps {
  readonly page: CapacityListPage;
  readonly pageNumber: PageAsked;
  /** The search parameters as they came. */
  readonly query: PageParams;
  readonly saveAction: FormAction;
  readonly removeAction: FormAction;
}

/** The same with items of one kind. */
export type Listed<Kind extends CapacityItems['kind']> = CapacityListViewProps &
  Omit<Extract<CapacityItems, { readonly kind: Kind }>, 'kind'>;

/** What the table of a list is called. */
export function captionOf({ list, unit, model }: CapacityListPage, kind: CaseKind = EVERY_KIND): string {
  return `${listTitle(listWords(list, wordsOf(model)).title, list, kind)}, ${unit.name}`;
}

/** The list itself, of whatever unit. */
export function pathOf({ list }: CapacityListPage): Address {
  return toCapacity.list(list);
}

/** "93 of 122" */
export function countedWords({ share }: CapacityListPage): string {
  return `${formatWhole(share.count)} of ${formatWhole(share.of)}`;
}
