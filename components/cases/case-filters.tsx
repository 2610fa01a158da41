import { toCases } from '@/lib/addresses/cases';
import type { CaseListQuery, CaseStatus } from '@/lib/domain/allocation/cases/case-list';
import { SETTING_LABELS, STATE_LABELS } from '@/lib/domain/banding/labels';
import { CASE_STATES, SETTINGS } from '@/lib/domain/banding/case-vocabulary';
import { FilterBar } from '../ui/list/filter-bar';
import { Select } from '../ui/form/select';
import { TextInput } from '../ui/form/text-input';
import { caseParamsOf, clearedHref, isNarrowed } from './case-params';

const STATUS_LABELS: Record<CaseStatus, string> = {
  live: 'All live cases',
  held: 'With an officer',
  waiting: 'Waiting for an officer',
  ended: 'Ended',
};

/** The one choice of what needs attention: details missing, or held beyond grade. */
const NEEDS = [
  { value: '', label: 'Any or nothing' },
  { value: 'missing', label: 'Details missing' },
  { value: 'beyond', label: 'Beyond grade' },
];

/** Search and filters of the list of cases, as a plain GET form. */
export function CaseFilters({ query }: { readonly query: CaseListQuery }) {
  const { sort, direction } = caseParamsOf(query);
  return (
    <FilterBar
      label="Search and filter cases"
      path={toCases.all()}
      keep={{ sort, direction }}
      clearHref={isNarrowed(query) ? clearedHref(query) : undefined}
    >
      <TextInput
        name="q"
        label="CRN or name"
        type="search"
        defaultValue={query.text}
        width={20}
        spellCheck={false}
        maxLength={100}
      />
      <Select
        name="status"
        label="Cases"
        defaultValue={query.status}
        options={(Object.keys(STATUS_LABELS) as CaseStatus[]).map((status) => ({
          value: status,
          label: STATUS_LABELS[status],
        }))}
      />
      <Select
        name="setting"
        label="Setting"
        defaultValue={query.setting ?? ''}
        options={[
          { value: '', label: 'All settings' },
          ...SETTINGS.map((setting) => ({ value: setting, label: SETTING_LABELS[setting] })),
        ]}
      />
      <Select
        name="state"
        label="State"
        defaultValue={query.state ?? ''}
        options={[
          { value: '', label: 'All states' },
          ...CASE_STATES.map((state) => ({ value: state, label: STATE_LABELS[state] })),
        ]}
      />
      <Select
        name="needs"
        label="Needs attention"
        defaultValue={query.missing ? 'missing' : query.beyond ? 'beyond' : ''}
        options={NEEDS}
      />
    </FilterBar>
  );
}
