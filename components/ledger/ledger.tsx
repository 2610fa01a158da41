import type { ReactNode } from 'react';
import { toLedger } from '@/lib/addresses/officers';
import { SETTING_LABELS } from '@/lib/domain/banding/labels';
import {
  countOf,
  formatDateShort,
  formatDayMonth,
  formatHundredths,
  formatHundredthsFixed,
  formatWhole,
  formatWorkload,
} from '@/lib/kernel/format';
import type { OfficerWorkloadPage } from '@/lib/usecases/officers/officer-page';
import type { AvailableLine } from '@/lib/domain/workload/ledger/ledger';
import type {
  BandGroup,
  OtherGroup,
  PartGroup,
  StateGroup,
  UsedGroup,
} from '@/lib/domain/workload/ledger/ledger-summary';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { stepWords } from '@/lib/domain/workload/model/preview-workload';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { markInModel } from '@/lib/domain/workload/sections/mark-in-model';
import { MarkLine } from '../rules/rule-mark';
import { BandChip } from '../workload/band-chip';

/** "Why 112.4%?": what is used, what is available, and the division, each line a part of the sum. */
export function LedgerBrief({
  page,
  chart,
  onLedger,
}: {
  readonly page: OfficerWorkloadPage;
  readonly chart?: ReactNode;
  readonly onLedger?: boolean;
}) {
  const { ledger, model, measured } = page;
  const base = toLedger.page(measured.officer.staffCode);
  const { caseCount } = measured.workload;
  return (
    <div className="hr-ledger">
      <div>
        <UsedTable groups={ledger.used} page={page} model={model} />
      </div>
      <div>
        <AvailableTable lines={ledger.available} page={page} />
        <LedgerSum page={page} />
        <LedgerMarks model={model} />
        <p className="hr-small hr-ledger__links">
          {onLedger || caseCount === 0 ? null : (
            <TextLink href={base}>
              {caseCount === 1 ? 'Show the case line' : `Show all ${formatWhole(caseCount)} case lines`}
            </TextLink>
          )}{' '}
          <TextLink href={toLedger.download(measured.officer.staffCode)} download>
            Download the ledger (CSV)
          </TextLink>
        </p>
        {chart}
      </div>
    </div>
  );
}

function UsedTable({
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

function AvailableTable({
  lines,
  page,
}: {
  readonly lines: readonly AvailableLine[];
  readonly page: OfficerWorkloadPage;
}) {
  const { workload } = page.measured;
  if (lines.length === 0) {
    return (
      <>
        <h3 className="hr-table__caption">Points available</h3>
        <p className="hr-note">
          Not known until the grade and the contracted hours of this officer are recorded.
        </p>
      </>
    );
  }
  return (
    <Table
      caption="Points available"
      captionShown
      stack={false}
      columns={[
        { key: 'line', label: 'Line' },
        { key: 'hours', label: 'Hours', numeric: true },
        { key: 'points', label: 'Points', numeric: true },
      ]}
      foot={
        <Row>
          <RowHeader>Points available</RowHeader>
          <Cell numeric>{formatHundredthsFixed(workload.hoursAvailableHundredths)}</Cell>
          <Cell numeric>{formatWhole(workload.pointsAvailable)}</Cell>
        </Row>
      }
    >
      {lines.map((line, index) => (
        <Row key={`${line.kind}-${index}`}>
          <RowHeader>
            {line.label}{' '}
            {line.until === null ? null : (
              <span className="hr-muted hr-nowrap">to {formatDateShort(line.until)}</span>
            )}
          </RowHeader>
          <Cell numeric>{minus(formatHundredthsFixed(line.hoursHundredths))}</Cell>
          <Cell numeric>{minus(formatWhole(line.pointsAvailable))}</Cell>
        </Row>
      ))}
    </Table>
  );
}

/** Where the points of cases, and those available, come from. */
function LedgerMarks({ model }: { readonly model: WorkloadModel }) {
  return (
    <MarkLine
      parts={[
        ['Points of a case', markInModel(model, model.bandSource === 'imported' ? 'W-9' : 'W-8')],
        ['Points available', markInModel(model, 'W-1')],
      ]}
    />
  );
}

/** The division in figures, the range where bands are provisional, and what comes next. */
function LedgerSum({ page }: { readonly page: OfficerWorkloadPage }) {
  const { workload } = page.measured;
  const sentences = [rangeSentence(page), nextSentence(page), dormantSentence(page)].filter(
    (text) => text !== '',
  );
  return (
    <div className="hr-sum">
      <strong>{divisionWords(workload)}</strong>
      {sentences.length > 0 ? (
        <>
          <br />
          <span className="hr-small">{sentences.join(' ')}</span>
        </>
      ) : null}
    </div>
  );
}

function divisionWords({
  state,
  pointsUsedHundredths: used,
  pointsAvailable: available,
}: OfficerWorkloadPage['measured']['workload']): string {
  switch (state) {
    case 'unknown':
      return `${formatHundredths(used)} points used; the points available are not known`;
    case 'no_capacity':
      return `${formatHundredths(used)} points used and none available: cases need cover`;
    case 'unavailable':
      return 'No points used and none available';
    default:
      return `${formatHundredths(used)} ÷ ${formatWhole(available)} = ${formatWorkload(used, available)}`;
  }
}

function rangeSentence({ measured: { workload } }: OfficerWorkloadPage): string {
  const { provisionalCount, usedRangeHundredths, pointsAvailable } = workload;
  if (provisionalCount === 0 || usedRangeHundredths === null) return '';
  const bands = `${countOf(provisionalCount, 'band')} ${provisionalCount === 1 ? 'is' : 'are'} provisional`;
  if (pointsAvailable === 0) return `${bands}.`;
  const [low, high] = usedRangeHundredths;
  return `${bands}: between ${formatWorkload(low, pointsAvailable)} and ${formatWorkload(high, pointsAvailable)}.`;
}

function nextSentence({ whenReductionEnds: next }: OfficerWorkloadPage): string {
  return next === null
    ? ''
    : `When the reduction ends, after ${formatDateShort(next.endDate)}: ${stepWords(next.workload)}.`;
}

function dormantSentence({ measured: { workload } }: OfficerWorkloadPage): string {
  return workload.dormantPointsHundredths === 0
    ? ''
    : `${formatHundredths(workload.dormantPointsHundredths)} dormant points are not counted.`;
}

function minus(text: string): string {
  return text.replace('-', '−');
}
