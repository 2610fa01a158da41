import type { ReactNode } from 'react';
import type { IsoDate } from '@/lib/kernel/dates';
import { formatDate, formatHundredths, formatWhole } from '@/lib/kernel/format';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { percentOfTenths, signedHundredths, signedTenths } from './signed-figures';

interface Standing {
  readonly usedHundredths: number;
  readonly availablePoints: number;
  readonly percentTenths: number | null;
}

interface StepTableProps {
  readonly caption: string;
  /** The day that is compared with. */
  readonly since: IsoDate;
  readonly before: Standing;
  readonly after: Standing;
  /** `label` tells a step apart from the others; `name` is what is said of it. */
  readonly rows: readonly (Standing & { readonly label: string; readonly name: ReactNode })[];
}

/** The figure of a past day, the steps, and the figure of now, in points and per cent: of an officer or of a unit. */
export function StepTable({ caption, since, before, after, rows }: StepTableProps) {
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
