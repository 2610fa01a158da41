import { toOfficer } from '@/lib/addresses/officers';
import { endingReductions, expiringTraining } from '@/lib/domain/metrics/cases/attention-lists';
import { attentionRule, hasDay } from '@/lib/domain/metrics/cases/attention-officers';
import { type ModelWords, wordsOf } from '@/lib/domain/workload/model/model-words';
import { formatListName } from '@/lib/kernel/format';
import type { AttentionPage, ListedOfficer } from '@/lib/usecases/teams/team-page';
import { OfficerActions, type OfficerOffer } from '../officers/people/officer-actions';
import { offersFor } from '../officers/people/officer-offers';
import { PeopleList } from '../officers/people/people-list';
import type { SortState } from '../ui/list/sort-state';
import { type ItemColumn, ItemTable } from '../ui/list/item-table';
import { TextLink } from '../ui/list/text-link';
import { CaseloadGuard } from '../workload/caseload-guard';
import { WorkloadCell, WorkloadColumnHead } from '../workload/workload-cell';
import {
  attentionFilePath,
  type AttentionParams,
  attentionPath,
  officerListParams,
} from './attention-params';
import { listWords } from './list-words';
import { OfficerListWhy, whyLabel, whyPage } from './officer-list-why';

interface AttentionOfficersProps {
  readonly page: AttentionPage;
  readonly params: AttentionParams;
}

/** A list of officers: filter, order, pages, a file, and what can be done about each in the row. */
export function AttentionOfficers({ page, params }: AttentionOfficersProps) {
  const words = wordsOf(page.model);
  return (
    <PeopleList
      people={page.officers}
      rule={attentionRule(page)}
      teamWord={words.levels.team}
      params={params.people}
      path={attentionPath(page)}
      file={attentionFilePath(page)}
      kept={officerListParams(page, params)}
    >
      {(rows, sort, several) => (
        <ItemTable
          caption={listWords(page.list, words).title}
          items={rows}
          keyOf={({ row }) => row.staffCode}
          columns={columnsOf(page, words, sort, several)}
          {...(sort ? { sort } : {})}
        />
      )}
    </PeopleList>
  );
}

function columnsOf(
  page: AttentionPage,
  words: ModelWords,
  sort: SortState | undefined,
  several: boolean,
): ItemColumn<ListedOfficer>[] {
  const { list } = page;
  const team: ItemColumn<ListedOfficer> = {
    key: 'team',
    label: words.levels.team,
    sortKey: 'team',
    cell: ({ entry }) => entry.officer.teamName,
  };
  return [
    {
      key: 'name',
      label: 'Officer',
      sortKey: 'name',
      cell: ({ row }) => <TextLink href={whyPage(list, row.staffCode)}>{formatListName(row)}</TextLink>,
    },
    ...(several ? [team] : []),
    {
      key: 'grade',
      label: 'Grade',
      sortKey: 'grade',
      cell: ({ row }) => row.gradeCode ?? 'Not recorded',
    },
    ...figureColumns(page, words, sort),
    {
      key: 'why',
      label: whyLabel(list),
      ...(hasDay(list) ? { sortKey: 'day' } : {}),
      cell: (officer) => <OfficerListWhy page={page} officer={officer} />,
    },
    {
      key: 'do',
      label: 'What to do',
      cell: (officer) => (
        <OfficerActions name={formatListName(officer.row)} offers={offersOf(page, officer)} />
      ),
    },
  ];
}

function figureColumns(
  { model }: AttentionPage,
  words: ModelWords,
  sort: SortState | undefined,
): ItemColumn<ListedOfficer>[] {
  return [
    {
      key: 'workload',
      label: 'Workload',
      short: null,
      header: <WorkloadColumnHead key="workload" words={words} {...(sort ? { sort } : {})} />,
      cell: ({ row }) => (
        <WorkloadCell
          usedHundredths={row.pointsUsedHundredths}
          available={row.pointsAvailable}
          state={row.state}
          words={words}
        />
      ),
    },
    {
      key: 'cases',
      label: 'Cases',
      sortKey: 'cases',
      sortFirst: 'desc',
      cell: ({ row }) => (
        <CaseloadGuard
          cases={row.caseCount}
          guards={row.guardPassed === null ? [] : model.caseloadGuards}
          caseCapPassed={row.caseCapPassed}
        />
      ),
    },
  ];
}

function offersOf(
  { list, today }: AttentionPage,
  { entry, row, may }: ListedOfficer,
): readonly OfficerOffer[] {
  const { planRelief, recordSupervision, moveCases, cover, addReduction, changeDetails } = offersFor(
    row.staffCode,
    may,
  );
  const held = row.caseCount > 0;
  switch (list) {
    case 'over_100':
      return [...planRelief, ...moveCases, ...recordSupervision];
    case 'away':
      return held ? [...cover, ...moveCases] : [];
    case 'leavers':
      return [...moveCases, ...cover];
    case 'training_expiring':
      return may.edit
        ? expiringTraining(entry, today).map(({ course }) => ({
            label: 'Record training',
            href: toOfficer.recordTraining(row.staffCode, { course }),
          }))
        : [];
    case 'reductions_ending':
      return may.edit
        ? endingReductions(entry, today).map(({ id }) => ({
            label: 'Change the reduction',
            href: toOfficer.reduction(row.staffCode, id),
          }))
        : [];
    case 'trainee_reduction':
      return addReduction;
    default:
      return changeDetails;
  }
}
