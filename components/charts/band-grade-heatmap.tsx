import { formatWhole } from '@/lib/kernel/format';
import { type ReactNode, useId } from 'react';
import { classNames } from '../ui/list/class-names';
import { ScrollBox } from '../ui/list/scroll-box';
import { TextLink } from '../ui/list/text-link';
import { heatLevel } from './layout/heat-level';
import type { Address } from '@/lib/kernel/address';

interface HeatCell {
  readonly band: string;
  readonly count: number;
  /** Of them, held beyond grade. */
  readonly beyond: number;
  /** The matrix allows no case of this band to this grade. */
  readonly notAllowed?: boolean;
  readonly href?: Address;
}

export interface HeatRow {
  readonly label: string;
  readonly cells: readonly HeatCell[];
  readonly total: number;
  /** The cases of the whole row. */
  readonly href?: Address;
  /** Not shaded: cases waiting, totals. */
  readonly plain?: boolean;
}

export interface BandGradeHeatmapProps {
  readonly caption: string;
  readonly bands: readonly { readonly band: string; readonly label: string }[];
  readonly rows: readonly HeatRow[];
  /** Below: where to see the cases. */
  readonly seeAll?: { readonly href: Address; readonly label: string };
}

/** Live cases by band and grade of the holder: a real table, darker for more, with those beyond grade marked and counted. */
export function BandGradeHeatmap({ caption, bands, rows, seeAll }: BandGradeHeatmapProps) {
  const most = Math.max(
    ...rows.filter((row) => !row.plain).flatMap((row) => row.cells.map((cell) => cell.count)),
    0,
  );
  const captionId = useId();
  return (
    <>
      <ScrollBox labelledBy={captionId}>
        <table className="hr-heat">
          <caption id={captionId} className="govuk-visually-hidden">
            {caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">Grade of holder</th>
              {bands.map((band) => (
                <th key={band.band} scope="col">
                  {band.label}
                </th>
              ))}
              <th scope="col">All</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell) => (
                  <Cell key={cell.band} cell={cell} level={row.plain ? 0 : heatLevel(cell.count, most)} />
                ))}
                <td>
                  <b>
                    {row.href && row.total > 0 ? (
                      <TextLink href={row.href}>{formatWhole(row.total)}</TextLink>
                    ) : (
                      formatWhole(row.total)
                    )}
                  </b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="hr-note hr-heat__note">
        <span className="hr-swatch" aria-hidden="true" /> Some or all cases in the cell are beyond grade; the
        cell says how many. {seeAll ? <TextLink href={seeAll.href}>{seeAll.label}</TextLink> : null}
      </p>
    </>
  );
}

function Cell({ cell, level }: { readonly cell: HeatCell; readonly level: number }) {
  const all = (cell.notAllowed ?? false) || (cell.beyond > 0 && cell.beyond === cell.count);
  const count = formatWhole(cell.count);
  const figure: ReactNode = (
    <b>{cell.href && cell.count > 0 ? <TextLink href={cell.href}>{count}</TextLink> : count}</b>
  );
  if (all) {
    return (
      <td className="is-all is-beyond">
        {figure}
        <br />
        <small>{cell.count === 0 ? 'not allowed' : 'all beyond grade'}</small>
      </td>
    );
  }
  return (
    <td className={classNames(level > 0 && `h${level}`, cell.beyond > 0 && 'is-beyond') || undefined}>
      {figure}
      {cell.beyond > 0 ? (
        <span className="hr-hatch">
          <span>{formatWhole(cell.beyond)} beyond grade</span>
        </span>
      ) : null}
    </td>
  );
}
