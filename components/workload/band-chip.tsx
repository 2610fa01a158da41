import type { ReactNode } from 'react';
import { classNames } from '../ui/list/class-names';
import { rampStep } from './band-ramp';

export interface BandChipProps {
  readonly band: string;
  /** 1 lowest, as the model ranks it; read from the code where that is a number. */
  readonly rank?: number;
  readonly bandCount?: number;
  readonly provisional?: boolean;
}

/** A band's code on its step of the ramp; a provisional one has a double outline. Words must stand beside or within it. */
export function BandChip({ band, rank = Number(band) || 1, bandCount = 4, provisional }: BandChipProps) {
  return (
    <span
      className={classNames(
        'hr-band',
        `hr-band--${rampStep(rank, bandCount)}`,
        provisional && 'hr-band--prov',
      )}
    >
      {band}
    </span>
  );
}

export interface BandLabelProps extends BandChipProps {
  readonly brag?: 'blue' | 'green' | 'amber' | 'red' | null | undefined;
  /** Lowest and highest that a provisional band may turn out to be. */
  readonly possibleBands?: readonly [string, string];
  /** Words after the chip in place of "Band 3": the setting, in a column of bands. */
  readonly children?: ReactNode;
}

/** "Band 3, amber", with its chip; a provisional one says between which bands. BRAG is written, never coloured. */
export function BandLabel({ brag, possibleBands, children, ...chip }: BandLabelProps) {
  return (
    <span>
      <BandChip {...chip} />
      {' \u00a0'}
      {children ?? `Band ${chip.band}${brag ? `, ${brag}` : ''}`}
      {chip.provisional ? (
        <>
          <br />
          <span className="hr-muted">
            provisional
            {possibleBands ? (
              <>
                , <span className="hr-nowrap">{`${possibleBands[0]} to ${possibleBands[1]}`}</span>
              </>
            ) : null}
          </span>
        </>
      ) : null}
    </span>
  );
}
