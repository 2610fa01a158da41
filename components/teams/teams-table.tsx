import { Fragment, type ReactNode } from 'react';
import { toTeam } from '@/lib/addresses/teams';
import { type ModelWords, wordsOf } from '@/lib/domain/workload/model/model-words';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { formatWhole } from '@/lib/kernel/format';
import type { LduTeams, RegionTeams, UnitFigure } from '@/lib/usecases/teams/team-page';
import { Cell, type Column, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { ReachNote } from '../workload/reach-note';
import { WorkloadCell, WorkloadColumnHead } from '../workload/workload-cell';

const columnsOf = (words: ModelWords): Column[] => [
  { key: 'team', label: words.levels.team },
  { key: 'workload', label: 'Workload', header: <WorkloadColumnHead key="workload" words={words} /> },
  { key: 'cases', label: 'Cases held', numeric: true },
  { key: 'over', label: `Officers over ${words.over}`, numeric: true },
  { key: 'beyond', label: 'Beyond grade', numeric: true },
];

/** The teams of a region by LDU, each LDU with its sums, and the region below. */
export function RegionTable({
  region,
  model,
}: {
  readonly region: RegionTeams;
  readonly model: WorkloadModel;
}) {
  const words = wordsOf(model);
  const many = region.ldus.length > 1 || region.ldus.some((ldu) => ldu.teams.length > 1);
  return (
    <Table
      caption={`Teams of ${region.name}`}
      className="hr-table--units"
      columns={columnsOf(words)}
      foot={
        many ? <UnitRow name={`${region.name}, all teams shown`} unit={region} words={words} /> : undefined
      }
    >
      {region.ldus.map((ldu) => (
        <Fragment key={ldu.code}>
          {ldu.teams.length > 1 ? <LduRow ldu={ldu} words={words} /> : null}
          {ldu.teams.map(({ team, ...unit }) => (
            <UnitRow
              key={team.teamCode}
              indent={ldu.teams.length > 1}
              id={ldu.teams.length > 1 ? undefined : `ldu-${ldu.code}`}
              name={
                <>
                  <TextLink href={toTeam.page(team.teamCode)}>{team.teamName}</TextLink>
                  {ldu.teams.length > 1 ? null : <span className="hr-muted"> {ldu.name}</span>}
                </>
              }
              unit={unit}
              words={words}
              teamCode={team.teamCode}
            />
          ))}
        </Fragment>
      ))}
    </Table>
  );
}

function LduRow({ ldu, words }: { readonly ldu: LduTeams; readonly words: ModelWords }) {
  return <UnitRow id={`ldu-${ldu.code}`} name={<strong>{ldu.name}</strong>} unit={ldu} words={words} />;
}

function UnitRow({
  name,
  unit,
  words,
  id,
  indent,
  teamCode,
}: {
  readonly name: ReactNode;
  readonly unit: UnitFigure;
  readonly words: ModelWords;
  readonly id?: string | undefined;
  readonly indent?: boolean;
  readonly teamCode?: string;
}) {
  const { overCapacity, beyondGrade } = unit;
  return (
    <Row>
      <RowHeader className={indent ? 'hr-indent' : undefined}>
        <span id={id}>{name}</span>
      </RowHeader>
      <Cell>
        <WorkloadCell
          usedHundredths={unit.pointsUsedHundredths}
          available={unit.pointsAvailable}
          state={unit.state}
          words={words}
        />
        <ReachNote figures={unit} lines={words.lines} />
      </Cell>
      <Cell numeric label="Cases held">
        {formatWhole(unit.caseCount)}
      </Cell>
      <Cell numeric label={`Officers over ${words.over}`}>
        {overCapacity.holding === 0
          ? unit.caseCount > 0
            ? 'Grade not recorded'
            : 'None hold cases'
          : `${overCapacity.over} of ${overCapacity.holding}`}
      </Cell>
      <Cell numeric label="Beyond grade">
        {teamCode !== undefined && beyondGrade > 0 ? (
          <TextLink href={toTeam.attention(teamCode, { kind: 'beyond_grade' })}>
            {formatWhole(beyondGrade)}
          </TextLink>
        ) : (
          formatWhole(beyondGrade)
        )}
      </Cell>
    </Row>
  );
}
