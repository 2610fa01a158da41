import type { ReactNode } from 'react';
import { toTeam } from '@/lib/addresses/teams';
import { toOfficer } from '@/lib/addresses/officers';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import type { OfficerLine } from '@/lib/domain/metrics/officers/unit-officers';
import { formatWhole } from '@/lib/kernel/format';
import { EmptyState } from '../../ui/page/empty-state';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../../ui/list/table';
import type { SortState } from '../../ui/list/sort-state';
import { TextLink } from '../../ui/list/text-link';
import { CaseloadGuard } from '../../workload/caseload-guard';
import { WorkloadCell, WorkloadColumnHead } from '../../workload/workload-cell';

interface OfficersTableProps<Officer extends OfficerLine> {
  readonly officers: readonly Officer[];
  readonly guards: readonly number[];
  readonly caption: string;
  readonly words: ModelWords;
  /** Where the reader may order them: their own managers, and who allocates to them. */
  readonly sort?: SortState | undefined;
  /** What can be done about each, in the row. */
  readonly actionsOf?: (officer: Officer) => ReactNode;
}

/** Officers of one team: a list for their own managers, never a ranking for anybody else. */
export function OfficersTable<Officer extends OfficerLine>({
  officers,
  guards,
  caption,
  words,
  sort,
  actionsOf,
}: OfficersTableProps<Officer>) {
  return (
    <Table
      caption={caption}
      className="hr-table--team"
      columns={[
        { key: 'name', label: 'Officer', sortKey: 'name' },
        { key: 'grade', label: 'Grade', sortKey: 'grade' },
        {
          key: 'workload',
          label: 'Workload',
          header: <WorkloadColumnHead key="workload" words={words} {...(sort ? { sort } : {})} />,
        },
        { key: 'cases', label: 'Live cases', numeric: true, sortKey: 'cases', sortFirst: 'desc' },
        { key: 'beyond', label: 'Beyond grade', numeric: true, sortKey: 'beyond', sortFirst: 'desc' },
        ...(actionsOf ? [{ key: 'do', label: 'What to do' }] : []),
      ]}
      {...(sort ? { sort } : {})}
    >
      {officers.map((officer) => (
        <Row key={officer.staffCode}>
          <RowHeader>
            <TextLink href={toOfficer.page(officer.staffCode)}>{officer.name}</TextLink>
          </RowHeader>
          <Cell>{officer.gradeCode ?? 'Not recorded'}</Cell>
          <Cell>
            <WorkloadCell
              usedHundredths={officer.pointsUsedHundredths}
              available={officer.pointsAvailable}
              state={officer.state}
              words={words}
            />
          </Cell>
          <Cell numeric label="Live cases">
            <CaseloadGuard
              cases={officer.caseCount}
              guards={officer.guardPassed === null ? [] : guards}
              caseCapPassed={officer.caseCapPassed}
            />
          </Cell>
          {officer.beyondGrade === 0 ? (
            <EmptyCell numeric />
          ) : (
            <Cell numeric label="Beyond grade">
              {formatWhole(officer.beyondGrade)}
            </Cell>
          )}
          {actionsOf ? <Cell label="What to do">{actionsOf(officer)}</Cell> : null}
        </Row>
      ))}
    </Table>
  );
}

/** The officers of a team's dashboard, with the way to the team's own page. */
export function OfficersSection({
  team,
  ...table
}: Omit<OfficersTableProps<OfficerLine>, 'caption' | 'sort' | 'actionsOf'> & {
  readonly team: { readonly code: string; readonly name: string };
}) {
  return (
    <div className="hr-frame" id="units">
      <h2>Officers of the team</h2>
      <p>
        By surname. <TextLink href={toTeam.page(team.code)}>Open the team’s own page</TextLink> for all its
        columns.
      </p>
      {table.officers.length === 0 ? (
        <EmptyState kind="none_exist" title="Nobody in this team may hold cases" />
      ) : (
        <OfficersTable {...table} caption={`Officers of ${team.name}`} />
      )}
    </div>
  );
}
