import { countOf } from '@/lib/kernel/format';
import type { BandGradeTable } from '@/lib/domain/metrics/units/band-grade-table';
import { BandGradeHeatmap, type HeatRow } from '../../charts/band-grade-heatmap';
import { ChartFrame } from '../../charts/layout/chart-frame';
import { EmptyState } from '../../ui/page/empty-state';
import { capacityListHref, type UnitAddress } from '../capacity-address';

/** Live cases by band and grade of holder, with those beyond grade marked and counted. */
export function BandsSection({
  table,
  unit,
}: {
  readonly table: BandGradeTable;
  readonly unit: UnitAddress;
}) {
  const title = 'Live cases by band and grade of holder';
  if (table.total.total === 0) {
    return (
      <ChartFrame title={title} measured="Every live case, held or waiting.">
        <EmptyState kind="none_exist" title="There are no live cases here" />
      </ChartFrame>
    );
  }
  const rows = [
    ...table.rows.map((row): HeatRow => toRow(row, unit, row.grade === null)),
    toRow(table.total, unit, true),
  ];
  const { beyond } = table.total;
  return (
    <ChartFrame
      title={title}
      measured="Darker is more cases. A heavy outline with hatching marks cases held beyond grade."
    >
      <BandGradeHeatmap
        caption={title}
        bands={table.bands.map((band) => ({ band, label: `Band ${band}` }))}
        rows={rows}
        {...(beyond > 0
          ? {
              seeAll: {
                href: capacityListHref('beyond-grade', unit),
                label: beyond === 1 ? 'See the case' : `See the ${countOf(beyond, 'case')}`,
              },
            }
          : {})}
      />
    </ChartFrame>
  );
}

function toRow(row: BandGradeTable['total'], unit: UnitAddress, plain: boolean): HeatRow {
  const grade = row.gradeKey === null ? {} : { grade: row.gradeKey };
  const cells = row.cells.map((cell) => ({
    band: cell.band,
    count: cell.count,
    beyond: plain ? 0 : cell.beyond,
    notAllowed: cell.closed,
    href: capacityListHref('live', unit, { ...grade, band: cell.band }),
  }));
  return { label: row.label, cells, total: row.total, plain, href: capacityListHref('live', unit, grade) };
}
