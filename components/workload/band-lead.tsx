import type { Banding } from '@/lib/domain/banding/bands/band-case';
import { BandChip } from './band-chip';

interface BandLeadProps {
  readonly banding: Pick<Banding, 'band' | 'provisional' | 'possibleBands'>;
  readonly bands: readonly { readonly code: string; readonly rank: number }[];
  /** "amber"; null where the model gives the band no colour. */
  readonly brag: string | null;
}

/** "Band 3, amber" with its chip, and between which bands a provisional one may turn out. */
export function BandLead({ banding, bands, brag }: BandLeadProps) {
  const rank = [...bands].sort((a, b) => a.rank - b.rank).findIndex((band) => band.code === banding.band) + 1;
  return (
    <>
      <p className="hr-side__lead">
        <BandChip
          band={banding.band}
          rank={rank}
          bandCount={bands.length}
          provisional={banding.provisional}
        />
        <span>
          Band {banding.band}
          {brag === null ? null : `, ${brag}`}
        </span>
      </p>
      {banding.provisional ? (
        <p className="hr-side__line">
          Provisional, {banding.possibleBands[0]} to {banding.possibleBands[1]}
        </p>
      ) : null}
    </>
  );
}
