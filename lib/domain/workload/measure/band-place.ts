import type { Band, WorkloadModel } from '../model/model';

/** A band with its place among those of the model. */
export interface BandPlace {
  /** 1 is the least work. */
  readonly rank: number;
  readonly count: number;
  readonly brag: NonNullable<Band['brag']> | null;
  /** Planned days between contacts; null where none is planned. */
  readonly contactEveryDays: number | null;
}

/** Where a band stands in the model. */
export function bandPlaceOf(model: Pick<WorkloadModel, 'bands'>, code: string): BandPlace {
  const ranked = [...model.bands].sort((a, b) => a.rank - b.rank);
  const band = model.bands.find((entry) => entry.code === code);
  return {
    rank: ranked.findIndex((entry) => entry.code === code) + 1,
    count: ranked.length,
    brag: band?.brag ?? null,
    contactEveryDays: band?.contactEveryDays ?? null,
  };
}
