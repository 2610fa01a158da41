import { type Address, hrefWith } from '@/lib/kernel/address';
import {
  DECISION_PERIODS,
  type DecisionQuery,
  decisionReasons,
  exceptionLabel,
  EXCEPTIONS,
} from '@/lib/domain/allocation/decisions/decision-list';
import type { DecisionListPage } from '@/lib/usecases/decisions/decision-list-page';
import { FilterBar } from '../ui/list/filter-bar';
import { Select, type SelectProps } from '../ui/form/select';
import { isDecisionFiltered } from './decision-params';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';

const PERIOD_LABELS: Record<DecisionQuery['days'], string> = {
  30: 'Last 30 days',
  90: 'Last 90 days',
  365: 'Last 12 months',
};
const KINDS: SelectProps['options'] = [
  { value: '', label: 'Both' },
  { value: 'allocation', label: 'Allocation' },
  { value: 'reallocation', label: 'Reallocation' },
];

/** Narrows a list of decisions: period, team, kind, reason, and what was out of the ordinary. */
export function DecisionFilters({
  path,
  query,
  teams,
  words,
}: {
  readonly path: Address;
  readonly query: DecisionQuery;
  readonly teams: DecisionListPage['teams'];
  readonly words: ModelWords;
}) {
  return (
    <FilterBar
      label="Filter decisions"
      path={path}
      clearHref={isDecisionFiltered(query) ? hrefWith(path, { days: String(query.days) }) : undefined}
    >
      {selectsOf(query, teams, words).map((select) => (
        <Select key={select.name} {...select} />
      ))}
    </FilterBar>
  );
}

function selectsOf(
  query: DecisionQuery,
  teams: DecisionListPage['teams'],
  words: ModelWords,
): readonly Pick<SelectProps, 'name' | 'label' | 'defaultValue' | 'options'>[] {
  return [
    {
      name: 'days',
      label: 'Decided in',
      defaultValue: String(query.days),
      options: DECISION_PERIODS.map((days) => ({ value: String(days), label: PERIOD_LABELS[days] })),
    },
    {
      name: 'team',
      label: words.levels.team,
      defaultValue: query.teamCode ?? '',
      options: [
        { value: '', label: 'All' },
        ...teams.map((team) => ({ value: team.code, label: team.name })),
      ],
    },
    { name: 'kind', label: 'Kind', defaultValue: query.kind ?? '', options: KINDS },
    {
      name: 'reason',
      label: 'Reason given',
      defaultValue: query.reasonCode ?? '',
      options: [
        { value: '', label: 'Any or none' },
        ...decisionReasons().map(({ code, label }) => ({ value: code, label })),
      ],
    },
    {
      name: 'exception',
      label: 'Out of the ordinary',
      defaultValue: query.exception ?? '',
      options: [
        { value: '', label: 'Anything or nothing' },
        { value: 'any', label: 'Anything' },
        ...EXCEPTIONS.map((entry) => ({ value: entry, label: exceptionLabel(entry, words) })),
      ],
    },
  ];
}
