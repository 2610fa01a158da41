import type { ReactNode } from 'react';
import { isNarrowed, type ListedPerson, type PeopleFilter } from '@/lib/domain/metrics/officers/people-list';
import { NO_GRADE } from '@/lib/domain/metrics/units/sort-team-rows';
import { type Address, hrefWith } from '@/lib/kernel/address';
import type { PageParams } from '@/lib/kernel/reading/query';
import { formatWhole } from '@/lib/kernel/format';
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
  /** Whether one of the further filters applies. */
  readonly narrowed?: boolean;
  /** What else narrows the list. */
  readonly children?: ReactNode;
}

/** Narrows a list of staff by name, grade and, where it spans several, team: a plain GET form. */
export function PeopleFilterBar(props: PeopleFilterBarProps) {
  const { label, path, keep, filter, people, teamWord } = props;
  const teams = [...new Map(people.map(({ teamCode, teamName }) => [teamCode, teamName]))];
  const grades = countsOf(people.map(({ gradeCode }) => gradeCode ?? NO_GRADE));
  const ofTeam = new Map(countsOf(people.map(({ teamCode }) => teamCode)));
  return (
    <FilterBar
      label={label}
      path={path}
      keep={keep}
      clearHref={isNarrowed(filter) || props.narrowed === true ? hrefWith(path, keep) : undefined}
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
          ...grades.map(([grade, count]) => ({
            value: grade,
            label: `${grade === NO_GRADE ? 'Not recorded' : grade} (${formatWhole(count)})`,
          })),
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
              .map(([value, name]) => ({ value, label: `${name} (${formatWhole(ofTeam.get(value) ?? 0)})` })),
          ]}
        />
      ) : null}
      {props.children}
    </FilterBar>
  );
}

/** Each of some codes with how often it is there, by code. */
function countsOf(codes: readonly string[]): readonly (readonly [code: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => one.localeCompare(other));
}
