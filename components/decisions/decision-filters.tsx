import {
  DECISION_PERIODS,
  type DecisionQuery,
  decisionReasons,
  exceptionLabel,
  EXCEPTIONS,
} from '@/lib/domain/allocation/decisions/decision-list';
import type { DecisionListPage } from '@/lib/usecases/decisions/decision-list-page';
import { FilterBar } from '../ui/list/filter-bar';
import { Select } from '../ui/form/select';
import { isDecisionFiltered } from './decision-params';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';

const PERIOD_LABELS: Record<DecisionQuery['days'], string> = {
  30: 'Last 30 days',
  90: 'Last 90 days',
  365: 'Last 12 months',
};

/** Narrows a list of decisions: period, team, kind, reason, and what was out of the ordinary. */
export function DecisionFilters({
  path,
  query,
  teams,
  words,
}: {
  readonly path: string;
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
      <Select
        name="days"
        label="Decided in"
        defaultValue={String(query.days)}
        options={DECISION_PERIODS.map((days) => ({ value: String(days), label: PERIOD_LABELS[days] }))}
      />
      <Select
        name="team"
        label={words.levels.team}
        defaultValue={query.teamCode ?? ''}
        options={[
          { value: '', label: 'All' },
          ...teams.map((team) => ({ value: team.code, label: team.name })),
        ]}
      />
      <Select
        name="kind"
        label="Kind"
        defaultValue={query.kind ?? ''}
        options={[
          { value: '', label: 'Both' },
          { value: 'allocation', label: 'Allocation' },
          { value: 'reallocation', label: 'Reallocation' },
        ]}
      />
      <Select
        name="reason"
        label="Reason given"
        defaultValue={query.reasonCode ?? ''}
        options={[
          { value: '', label: 'Any or none' },
          ...decisionReasons().map(({ code, label }) => ({ value: code, label })),
        ]}
      />
      <Select
        name="exception"
        label="Out of the ordinary"
        defaultValue={query.exception ?? ''}
        options={[
          { value: '', label: 'Anything or nothing' },
          { value: 'any', label: 'Anything' },
          ...EXCEPTIONS.map((entry) => ({ value: entry, label: exceptionLabel(entry, words) })),
        ]}
      />
    </FilterBar>
  );
}
