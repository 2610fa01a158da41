import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { toTeam, toTeams } from '@/lib/addresses/teams';
import type { IsoDate } from '@/lib/kernel/dates';
import type { ManagedHome } from '@/lib/usecases/home/home-page';
import { awayItem, contactItem, coverItem } from './absence-items';
import {
  bandApprovalItem,
  bandReviewItem,
  differencesItem,
  gradeItemsItem,
  handoffsItem,
} from './band-items';
import {
  besideItem,
  beyondItem,
  detailsItem,
  lateItem,
  type ListHref,
  oversightItem,
  releaseItem,
  releasePassedItem,
  standingContactItems,
  unseenItems,
} from './case-items';
import type { HomeGroups } from './home-item';
import { agreedActionsItem } from './oversight-items';
import { reallocationItems } from './reallocation-items';
import { joinerItem, leaverItem, traineeItem, trainingItem, unknownItem } from './staff-items';
import { challengeItem, reliefItem } from './supervision-items';
import { overItem, reductionItem } from './workload-items';

/** What a manager or an allocator should know of the officers in their teams. */
export function managedItems(
  {
    teams,
    facts,
    manages,
    relief = [],
    challenges = [],
    oversightActions,
    bandWork,
    sourceDifferences,
    lateHandoffs,
  }: ManagedHome,
  today: IsoDate,
  words: ModelWords,
): HomeGroups {
  const [only] = teams.length === 1 ? teams : [];
  const href: ListHref = (list) =>
    only ? toTeam.attention(only.teamCode, { kind: list }) : toTeams.attention({ kind: list });
  return {
    actToday: [
      ...reallocationItems(facts, href, today, manages),
      ...contactItem(facts, href, today, manages),
      ...coverItem(facts, href, today, manages),
      ...awayItem(facts, href, manages),
      ...gradeItemsItem(bandWork, today),
      ...lateItem(facts, href),
      ...unseenItems(facts, href),
      ...releasePassedItem(facts, href),
    ],
    thisWeek: [
      ...releaseItem(facts, href),
      ...oversightItem(facts, href),
      ...(manages ? leaverItem(facts, href, today) : []),
      ...(manages ? joinerItem(facts, href, today) : []),
      ...bandApprovalItem(bandWork),
      ...differencesItem(sourceDifferences),
      ...handoffsItem(lateHandoffs),
      ...challengeItem(challenges),
      ...agreedActionsItem(oversightActions),
    ],
    keepInView: [
      ...overItem(
        facts.overCapacity,
        only ? toTeam.page(only.teamCode, { state: 'over_100' }) : href('over_100'),
        words,
      ),
      ...relief.flatMap(({ unit, withoutRelief }) => reliefItem(unit, withoutRelief, words)),
      ...beyondItem(facts, href),
      ...(manages ? besideItem(facts, href) : []),
      ...standingContactItems(facts, href),
      ...detailsItem(facts, href, words),
      ...bandReviewItem(bandWork),
      ...(manages ? unknownItem(facts, href) : []),
      ...(manages ? traineeItem(facts, href) : []),
      ...(manages ? reductionItem(facts, href, today, words) : []),
      ...(manages ? trainingItem(facts, href) : []),
    ],
  };
}
