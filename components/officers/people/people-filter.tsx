import { isNarrowed, type ListedPerson, type PeopleFilter } from '@/lib/domain/metrics/officers/people-list';
import { NO_GRADE } from '@/lib/domain/metrics/units/sort-team-rows';
import { type Address, hrefWith } from '@/lib/kernel/address';
import type { PageParams } from '@/lib/kernel/reading/query';
import { compareNames } from '@/lib/kernel/text/fold-name';
import { Select } from '../../ui/form/select';
import { TextInput } from '../../ui/form/text-input';
import { FilterBar } from '../../ui/list/filter-bar';

interface PeopleFilterBarProps {
  readonly label: string;
  readonly path: Address;
  /** What else the address says: the order, the unit. */
  readonly keep: PageParams;
  readonly filter: PeopleFilter;
  /** Everybody in the list, whoever is shown. */
  readonly people: readonly ListedPerson[];
  readonly teamWord: string;
}

/** Narrows a list of staff by name, grade and, where it spans several, team: a plain GET form. */
export function PeopleFilterBar({ label, path, keep, filter, people, teamWord }: PeopleFilterBarProps) {
  const teams = [...new Map(people.map(({ teamCode, teamName }) => [teamCode, teamName]))];
  const grades = [...new Set(people.map(({ gradeCode }) => gradeCode ?? NO_GRADE))].sort();
  return (
    <FilterBar
      label={label}
      path={path}
      keep={keep}
      clearHref={isNarrowed(filter) ? hrefWith(path, keep) : undefined}
    >
      <TextInput
        name="name"
        label="Name or staff code"
        type="search"
        defaultValue={filter.name}
        width={20}
        spellCheck={false}
        maxLength={100}
      />
      <Select
        name="grade"
        label="Grade"
        defaultValue={filter.grade ?? ''}
        options={[
          { value: '', label: 'All grades' },
          ...grades.map((grade) => ({ value: grade, label: grade === NO_GRADE ? 'Not recorded' : grade })),
        ]}
      />
      {teams.length > 1 ? (
        <Select
          name="team"
          label={teamWord}
          defaultValue={filter.team ?? ''}
          options={[
            { value: '', label: 'All' },
            ...teams
              .sort(([, one], [, other]) => compareNames(one, other))
              .map(([value, name]) => ({ value, label: name })),
          ]}
        />
      ) : null}
    </FilterBar>
  );
}
