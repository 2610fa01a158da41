import 'server-only';
import type { z } from 'zod';
import { type CaseNarrowing, isAmong, narrowedPeriods } from '../../domain/metrics/capacity/narrow-list';
import {
  actionOrder,
  caseOrder,
  changeOrder,
  periodOrder,
  sortActions,
  sortCases,
  sortChanges,
  sortPeriods,
} from '../../domain/metrics/capacity/sort-capacity-list';
import { sortedPeople } from '../../domain/metrics/officers/people-list';
import { officerLineRule } from '../../domain/metrics/officers/unit-officers';
import { mapResult, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import type { CapacityItems, CapacityListPage } from './capacity-list-page';
import { type listAnswerSchema, type listQuerySchema, toListAnswer } from './calls/list-calls';
import { viewCapacityList } from './view-capacity-list';

type ListAsked = z.infer<typeof listQuerySchema>;

/** As the list usually stands on screen. */
const USUAL = { sort: null, direction: null } as const;

/** A page of the list behind a figure for another system: narrowed as it asks, in the order of the screen. */
export async function listPageOf(
  context: UseCaseContext,
  asked: ListAsked,
): Promise<Result<z.infer<typeof listAnswerSchema>, Problem>> {
  return mapResult(await viewCapacityList(context, asked.list, asked), ({ items, ...page }) =>
    toListAnswer(page, inOrder(page, items, asked), asked),
  );
}

/** The items that are asked for, in the order of the screen. */
function inOrder(
  { list, today }: Pick<CapacityListPage, 'list' | 'today'>,
  items: CapacityItems,
  asked: ListAsked,
): CapacityItems {
  const { grade = null, team = null, band = null, setting = null, since = null } = asked;
  const narrowing: CaseNarrowing = { grade, team, band, setting, since };
  switch (items.kind) {
    case 'cases': {
      const among = items.cases.filter((entry) => isAmong(narrowing, entry, today));
      return { ...items, cases: sortCases(among, caseOrder(list, USUAL)) };
    }
    case 'officers': {
      const rule = officerLineRule<(typeof items.officers)[number]>(
        items.mayRank,
        { since, column: null },
        today,
      );
      const people = { filter: { name: '', grade, team }, order: null };
      return { ...items, officers: sortedPeople(items.officers, rule, people) };
    }
    case 'periods': {
      const among = narrowedPeriods(narrowing, items.periods, today).of;
      return { ...items, periods: sortPeriods(among, periodOrder(USUAL)) };
    }
    case 'actions':
      return { ...items, actions: sortActions(items.actions, actionOrder(USUAL)) };
    case 'changes':
      return { ...items, changes: sortChanges(items.changes, changeOrder(USUAL)) };
    case 'units':
      return items;
  }
}
