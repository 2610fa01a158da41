import type { ReactNode } from 'react';
import { toLedger } from '@/lib/addresses/officers';
import { hrefWith } from '@/lib/kernel/address';
import { formatDateShort, formatHundredthsFixed, formatWhole } from '@/lib/kernel/format';
import type { OfficerWorkloadPage } from '@/lib/usecases/officers/officer-page';
import type { AvailableLine } from '@/lib/domain/workload/ledger/ledger';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { markInModel } from '@/lib/domain/workload/sections/mark-in-model';
import { MarkLine } from '../rules/rule-mark';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { LedgerSum } from './ledger-sum';
import { UsedTable } from './used-table';

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
          </TextLink>{' '}
          <TextLink
            href={hrefWith(toLedger.download(measured.officer.staffCode), { format: 'xlsx' })}
            download
          >
            Download the ledger (XLSX)
          </TextLink>
        </p>
        {chart}
      </div>
    </div>
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

function minus(text: string): string {
  return text.replace('-', '−');
}
