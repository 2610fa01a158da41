import type { CaseColumn, OfficerColumn } from '@/lib/domain/metrics/capacity/list-columns';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { Checkboxes } from '../../ui/form/checkboxes';

/** What the columns of a list of cases are called. */
export const CASE_COLUMN_LABELS: Readonly<Record<CaseColumn, string>> = {
  band: 'Band',
  holder: 'Officer',
  grade: 'Grade of officer',
  team: 'Team',
  why: 'Why it is listed',
  wait: 'Waiting',
  since: 'With the officer since',
  lowest: 'Lowest grade',
  seen: 'Last seen',
  next: 'Next appointment',
  ends: 'Ends',
  points: 'Points',
};

/** The same of a list of officers. */
export function officerColumnLabels({ wellOver }: ModelWords): Readonly<Record<OfficerColumn, string>> {
  return {
    grade: 'Grade',
    team: 'Team',
    workload: 'Workload',
    cases: 'Live cases',
    beyond: 'Beyond grade',
    over: `Over ${wellOver} since`,
    new: 'New in 7 days',
    used: 'Points used',
    available: 'Points available',
    sessions: 'Sessions in 12 months',
    last: 'Last session',
    taken: 'New high-band cases',
    fair: 'Fair share',
  };
}

interface ColumnChoiceProps<Column extends string> {
  readonly labels: Readonly<Record<Column, string>>;
  readonly all: readonly Column[];
  readonly shown: readonly Column[];
}

/** Which columns a list shows: sent with its filters. */
export function ColumnChoice<Column extends string>({ labels, all, shown }: ColumnChoiceProps<Column>) {
  return (
    <details className="hr-columns">
      <summary>Columns</summary>
      <Checkboxes
        name="columns"
        label="Columns to show"
        small
        legendSize="s"
        defaultValue={shown}
        options={all.map((column) => ({
          value: column,
          label: (
            <>
              {labels[column]}
              <span className="govuk-visually-hidden"> column</span>
            </>
          ),
        }))}
      />
    </details>
  );
}
