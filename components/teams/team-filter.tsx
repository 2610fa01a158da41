import { isFiltered, type TeamParams, teamParamsOf } from './team-params';
import { type Address, hrefWith } from '@/lib/kernel/address';
import {
  NO_GRADE,
  TEAM_NEEDS,
  TEAM_STATE_FILTERS,
  type TeamNeed,
  type TeamStateFilter,
} from '@/lib/domain/metrics/units/sort-team-rows';
import type { TeamRow } from '@/lib/domain/metrics/units/team-row';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { type ModelWords, wordsOf } from '@/lib/domain/workload/model/model-words';
import { FilterBar } from '../ui/list/filter-bar';
import { Select } from '../ui/form/select';

const needLabels = ({ guards }: ModelWords): Record<TeamNeed, string> => ({
  any: 'Anything',
  needs_reallocating: 'Cases need reallocating',
  beyond_grade: 'Beyond grade',
  contact_overdue: 'Contact overdue',
  oversight: 'Oversight',
  training_gap: 'Training gap',
  details_missing: 'Case details missing',
  away: 'Away today',
  over_50_cases: `Over ${guards[0]}`,
  over_75_cases: `Over ${guards[1]}`,
});

/** What a choice of the state filter is called. */
function stateFilterLabel(state: TeamStateFilter, words: ModelWords): string {
  return state === 'over_100' ? `Over ${words.over}, any` : words.states[state];
}

/** Filters of the team table, as a plain GET form. */
export function TeamFilterBar({
  path,
  params,
  rows,
  model,
}: {
  readonly path: Address;
  readonly params: TeamParams;
  readonly rows: readonly TeamRow[];
  readonly model: WorkloadModel;
}) {
  const { filter } = params;
  const words = wordsOf(model);
  const needs = needLabels(words);
  const { sort, direction, columns } = teamParamsOf(params);
  const grades = model.grades.filter(
    (grade) => rows.some((row) => row.gradeCode === grade.code) || filter.grade === grade.code,
  );
  const anyUnknown = rows.some((row) => row.gradeCode === null);
  return (
    <FilterBar
      label="Filter officers"
      path={path}
      keep={{ sort, direction, columns }}
      clearHref={isFiltered(filter) ? hrefWith(path, { sort, direction, columns }) : undefined}
    >
      <Select
        name="grade"
        label="Grade"
        defaultValue={filter.grade ?? ''}
        options={[
          { value: '', label: 'All grades' },
          ...grades.map((grade) => ({ value: grade.code, label: grade.code })),
          ...(anyUnknown ? [{ value: NO_GRADE, label: 'Not recorded' }] : []),
        ]}
      />
      <Select
        name="state"
        label="State"
        defaultValue={filter.state ?? ''}
        options={[
          { value: '', label: 'All states' },
          ...TEAM_STATE_FILTERS.map((state) => ({ value: state, label: stateFilterLabel(state, words) })),
        ]}
      />
      <Select
        name="needs"
        label="Needs attention"
        defaultValue={filter.needs ?? ''}
        options={[
          { value: '', label: 'Any or none' },
          ...TEAM_NEEDS.map((need) => ({ value: need, label: needs[need] })),
        ]}
      />
    </FilterBar>
  );
}
