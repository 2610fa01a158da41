import { type CaseNarrowing, gradeWords, type NarrowedCase } from '@/lib/domain/metrics/capacity/narrow-list';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import type { IsoDate } from '@/lib/kernel/dates';
import { formatWhole } from '@/lib/kernel/format';
import { compareNames } from '@/lib/kernel/text/fold-name';
import { capitalised } from '@/lib/kernel/text/first-letter';
import { Select } from '../../ui/form/select';
import { CaseKindSelects } from '../../workload/case-kind-selects';
import { SinceSelect } from './since-select';

interface CaseNarrowingFieldsProps {
  readonly model: WorkloadModel;
  readonly today: IsoDate;
  /** All of the list, whatever of it is shown. */
  readonly cases: readonly NarrowedCase[];
  readonly narrowing: CaseNarrowing;
}

/** What narrows a list of cases behind a figure: each choice with how many it has. */
export function CaseNarrowingFields({ model, today, cases, narrowing }: CaseNarrowingFieldsProps) {
  const grades = choicesOf(cases.map((entry) => [entry.gradeKey, capitalised(gradeWords(entry.gradeKey))]));
  const teams = choicesOf(
    cases.flatMap(({ teamCode, teamName }) =>
      teamCode === null ? [] : [[teamCode, teamName ?? teamCode] as const],
    ),
  );
  return (
    <>
      <CaseKindSelects bands={model.bands} cases={cases} filter={narrowing} />
      <GradeAndTeam gradeOf="officer" grades={grades} teams={teams} narrowing={narrowing} model={model} />
      <SinceSelect
        label="With the officer, or waiting"
        days={cases.map((entry) => entry.since)}
        today={today}
        since={narrowing.since}
      />
    </>
  );
}

/** Narrows a list by the grade and the team of who holds, or last held, a case; no team to choose where there is one alone. */
export function GradeAndTeam({
  gradeOf,
  grades,
  teams,
  narrowing,
  model,
}: {
  /** Whose grade it is: "officer". */
  readonly gradeOf: string;
  readonly grades: ReturnType<typeof choicesOf>;
  readonly teams: ReturnType<typeof choicesOf>;
  readonly narrowing: Pick<CaseNarrowing, 'grade' | 'team'>;
  readonly model: Pick<WorkloadModel, 'estateNames'>;
}) {
  return (
    <>
      <Select
        name="grade"
        label={`Grade of ${gradeOf}`}
        defaultValue={narrowing.grade ?? ''}
        options={[{ value: '', label: 'All grades' }, ...grades]}
      />
      {teams.length > 1 || narrowing.team !== null ? (
        <Select
          name="team"
          label={capitalised(model.estateNames.team)}
          defaultValue={narrowing.team ?? ''}
          options={[{ value: '', label: 'All' }, ...teams]}
        />
      ) : null}
    </>
  );
}

/** Each value with its name and how often it is there, by name. */
export function choicesOf(values: readonly (readonly [value: string, name: string])[]) {
  const names = new Map(values);
  const counts = new Map<string, number>();
  for (const [value] of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...names]
    .sort(([, one], [, other]) => compareNames(one, other))
    .map(([value, name]) => ({ value, label: `${name} (${formatWhole(counts.get(value) ?? 0)})` }));
}
