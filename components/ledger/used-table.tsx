import { SETTING_LABELS } from '@/lib/domain/banding/labels';
import { formatDayMonth, formatHundredths, formatWhole } from '@/lib/kernel/format';
import type { OfficerWorkloadPage } from '@/lib/usecases/officers/officer-page';
import type {
  BandGroup,
  OtherGroup,
  PartGroup,
  StateGroup,
  UsedGroup,
} from '@/lib/domain/workload/ledger/ledger-summary';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { BandChip } from '../workload/band-chip';

/** Points used, a row for each group of lines that count alike. */
export function UsedTable({
  groups,
  page,
  model,
}: {
  readonly groups: readonly UsedGroup[];
  readonly page: OfficerWorkloadPage;
  readonly model: WorkloadModel;
}) {
  const { workload } = page.measured;
  return (
    <Table
      caption="Points used"
      captionShown
      stack={false}
      columns={[
        { key: 'what', label: 'Band and setting' },
        { key: 'cases', label: 'Cases', numeric: true },
        { key: 'each', label: 'Points each', numeric: true },
        { key: 'points', label: 'Points', numeric: true },
      ]}
      foot={
        <Row>
          <RowHeader>Points used</RowHeader>
          <Cell numeric>{formatWhole(workload.caseCount)}</Cell>
          <Cell />
          <Cell numeric>{formatHundredths(workload.pointsUsedHundredths)}</Cell>
        </Row>
      }
    >
      {groups.length === 0 ? (
        <Row>
          <RowHeader>No cases and no reports</RowHeader>
          <Cell numeric>0</Cell>
          <Cell />
          <Cell numeric>0</Cell>
        </Row>
      ) : (
        groups.map((group, index) => <GroupRow key={`${group.kind}-${index}`} group={group} model={model} />)
      )}
    </Table>
  );
}

function GroupRow({ group, model }: { readonly group: UsedGroup; readonly model: WorkloadModel }) {
  switch (group.kind) {
    case 'band':
      return <BandRow group={group} model={model} />;
    case 'state':
      return <StateRow group={group} />;
    case 'part':
      return <PartRow group={group} />;
    case 'other':
      return <OtherRow group={group} />;
  }
}

function BandRow({ group, model }: { readonly group: BandGroup; readonly model: WorkloadModel }) {
  const ranks = [...model.bands].sort((a, b) => a.rank - b.rank).map((band) => band.code);
  const cohort = group.cohort === 'standard' ? '' : ', transition';
  return (
    <Row>
      <RowHeader>
        <BandChip band={group.band} rank={ranks.indexOf(group.band) + 1} bandCount={ranks.length} />
        {'\u00a0 '}
        Band {group.band}, {SETTING_LABELS[group.setting].toLowerCase()}
        {cohort}
        {group.provisional > 0 ? (
          <span className="hr-muted">
            {' '}
            ({group.provisional === group.cases ? 'provisional' : `${group.provisional} provisional`})
          </span>
        ) : null}
      </RowHeader>
      <Cell numeric>{formatWhole(group.cases)}</Cell>
      <Cell numeric>{formatHundredths(group.pointsEachHundredths)}</Cell>
      <Cell numeric>{formatHundredths(group.pointsHundredths)}</Cell>
    </Row>
  );
}

function StateRow({ group }: { readonly group: StateGroup }) {
  return (
    <Row>
      <RowHeader>
        {group.label}{' '}
        <span className="hr-muted">({formatHundredths(group.dormantHundredths)} dormant points)</span>
      </RowHeader>
      <Cell numeric>{formatWhole(group.cases)}</Cell>
      <Cell numeric>{group.pointsHundredths === 0 ? '0' : null}</Cell>
      <Cell numeric>{formatHundredths(group.pointsHundredths)}</Cell>
    </Row>
  );
}

function PartRow({ group }: { readonly group: PartGroup }) {
  return (
    <Row>
      <RowHeader>{group.label}</RowHeader>
      <Cell numeric>{group.cases === 0 ? null : formatWhole(group.cases)}</Cell>
      <Cell />
      <Cell numeric>{formatHundredths(group.pointsHundredths)}</Cell>
    </Row>
  );
}

function OtherRow({ group }: { readonly group: OtherGroup }) {
  return (
    <Row>
      <RowHeader>
        {group.label}
        {group.completedOn === null ? null : `, ${formatDayMonth(group.completedOn)}`}
      </RowHeader>
      <Cell />
      <Cell numeric>{group.count === 1 ? formatHundredths(group.pointsHundredths) : null}</Cell>
      <Cell numeric>{formatHundredths(group.pointsHundredths)}</Cell>
    </Row>
  );
}
