import type { ReactNode } from 'react';
import type { UnitChange } from '@/lib/domain/metrics/change/unit-change';
import { formatDate, formatHundredths, formatWhole } from '@/lib/kernel/format';
import { Cell, Row, RowHeader, Table } from '../../ui/list/table';
import { percentOfTenths, signedHundredths, signedTenths } from '../../workload/signed-figures';

interface StepRow {
  readonly label: string;
  readonly name: ReactNode;
  readonly usedHundredths: number;
  readonly availablePoints: number;
  readonly percentTenths: number | null;
}

interface StepTableProps {
  readonly change: UnitChange;
  readonly caption: string;
  readonly rows: readonly StepRow[];
}

/** The figure of last month, the steps, and the figure of now, in points and per cent. */
export function StepTable({ change: { since, before, after }, caption, rows }: StepTableProps) {
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'what', label: 'Step' },
        { key: 'used', label: 'Points used', numeric: true },
        { key: 'available', label: 'Points available', numeric: true },
        { key: 'percent', label: 'Workload', numeric: true },
      ]}
      foot={
        <Figures
          name="Now"
          used={formatHundredths(after.usedHundredths)}
          available={formatWhole(after.availablePoints)}
          percent={percentOfTenths(after.percentTenths)}
        />
      }
    >
      <Figures
        name={formatDate(since)}
        used={formatHundredths(before.usedHundredths)}
        available={formatWhole(before.availablePoints)}
        percent={percentOfTenths(before.percentTenths)}
      />
      {rows.map((row) => (
        <Figures
          key={row.label}
          name={row.name}
          used={signedHundredths(row.usedHundredths)}
          available={signedHundredths(row.availablePoints * 100)}
          percent={signedTenths(row.percentTenths)}
        />
      ))}
    </Table>
  );
}

interface FiguresProps {
  readonly name: ReactNode;
  readonly used: string;
  readonly available: string;
  readonly percent: string;
}

function Figures({ name, used, available, percent }: FiguresProps) {
  return (
    <Row>
      <RowHeader>{name}</RowHeader>
      <Cell numeric label="Points used">
        {used}
      </Cell>
      <Cell numeric label="Points available">
        {available}
      </Cell>
      <Cell numeric label="Workload">
        {percent}
      </Cell>
    </Row>
  );
}
