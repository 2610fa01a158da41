import { toSharing } from '@/lib/addresses/officers';
import { formatDateShort, formatHundredths } from '@/lib/kernel/format';
import type { ReportEntry } from '@/lib/usecases/sharing/shared-work-page';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { Tag } from '../ui/list/tag';
import { TextLink } from '../ui/list/text-link';
import { REPORT_LABELS } from './report-labels';

/** Completed reports, and to which day each counts. */
export function ReportTable({
  reports,
  staffCode,
  mayRemove,
}: {
  readonly reports: readonly ReportEntry[];
  /** The officer's pages. */
  readonly staffCode: string;
  readonly mayRemove: boolean;
}) {
  return (
    <Table
      caption="Completed reports, the latest first"
      columns={[
        { key: 'kind', label: 'Report' },
        { key: 'done', label: 'Completed on' },
        { key: 'last', label: 'Counts to' },
        { key: 'status', label: 'Status' },
        { key: 'points', label: 'Points', numeric: true },
        ...(mayRemove
          ? [{ key: 'action', label: <span className="govuk-visually-hidden">Action</span> }]
          : []),
      ]}
    >
      {reports.map((report) => (
        <Row key={report.reportId}>
          <RowHeader>{REPORT_LABELS[report.kind]}</RowHeader>
          <Cell label="Completed on">{formatDateShort(report.completedOn)}</Cell>
          <Cell label="Counts to">{formatDateShort(report.lastDay)}</Cell>
          <Cell label="Status">
            <Tag meaning={report.counts ? 'allowed' : 'neutral'}>
              {report.counts ? 'Counts today' : 'Ended'}
            </Tag>
          </Cell>
          <Cell label="Points" numeric>
            {formatHundredths(report.pointsHundredths)}
          </Cell>
          {mayRemove ? (
            <Cell nowrap>
              <TextLink
                href={toSharing.report(staffCode, report.reportId)}
                hiddenSuffix={`the report of ${formatDateShort(report.completedOn)}`}
              >
                Remove
              </TextLink>
            </Cell>
          ) : null}
        </Row>
      ))}
    </Table>
  );
}
