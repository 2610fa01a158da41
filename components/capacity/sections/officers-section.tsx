import { toTeam } from '@/lib/addresses/teams';
import { toOfficer } from '@/lib/addresses/officers';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import type { OfficerLine } from '@/lib/domain/metrics/officers/unit-officers';
import { formatWhole } from '@/lib/kernel/format';
import { EmptyState } from '../../ui/page/empty-state';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import { CaseloadGuard } from '../../workload/caseload-guard';
import { WorkloadCell, WorkloadColumnHead } from '../../workload/workload-cell';

interface OfficersTableProps {
  readonly officers: readonly OfficerLine[];
  readonly guards: readonly number[];
  readonly caption: string;
  readonly words: ModelWords;
}

/** Officers of one team: a list, never a ranking. */
function OfficersTable({ officers, guards, caption, words }: OfficersTableProps) {
  return (
    <Table
      caption={caption}
      className="hr-table--team"
      columns={[
        { key: 'name', label: 'Officer' },
        { key: 'grade', label: 'Grade' },
        {
          key: 'workload',
          label: 'Workload',
          header: <WorkloadColumnHead key="workload" words={words} />,
        },
        { key: 'cases', label: 'Live cases', numeric: true },
        { key: 'beyond', label: 'Beyond grade', numeric: true },
      ]}
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
        </Row>
      ))}
    </Table>
  );
}

/** The officers of a team's dashboard, with the way to the team's own page. */
export function OfficersSection({
  team,
  ...table
}: Omit<OfficersTableProps, 'caption'> & {
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
