import type { Band } from '../model';

const ibatBand = (
  code: string,
  rank: number,
  [community, licence, custody, unpaidWork]: [number, number, number, number],
  brag: Band['brag'],
  contactEveryDays: number,
): Band => ({
  code,
  rank,
  points: { standard: { community, licence, custody, unpaid_work: unpaidWork } },
  brag,
  contactEveryDays,
});

/** Four bands computed by the revised IBAT rules. Points are ours. */
export const IBAT_BANDS: Band[] = [
  ibatBand('1', 1, [29, 31, 13, 12], 'blue', 28),
  ibatBand('2', 2, [41, 43, 14, 17], 'green', 28),
  ibatBand('3', 3, [63, 65, 24, 24], 'amber', 14),
  ibatBand('4', 4, [102, 119, 47, 30], 'red', 7),
];

/** Tier code, then points in community, licence and custody, highest tier first (the open-source national tool). */
const TIERS: [string, number, number, number][] = [
  ['A3', 206, 219, 75],
  ['A2', 158, 175, 60],
  ['A1', 146, 163, 59],
  ['A0', 110, 0, 0],
  ['B3', 146, 161, 59],
  ['B2', 115, 132, 48],
  ['B1', 102, 119, 47],
  ['B0', 72, 0, 0],
  ['C3', 79, 77, 30],
  ['C2', 63, 65, 24],
  ['C1', 50, 52, 23],
  ['C0', 35, 0, 0],
  ['D3', 51, 51, 17],
  ['D2', 41, 43, 14],
  ['D1', 29, 31, 13],
  ['D0', 29, 0, 0],
];

/** Each tier, and the same with suffix S: contact suspended, worth nothing, ranked just below it. */
export const TIER_BANDS: Band[] = TIERS.flatMap(([code, community, licence, custody], index): Band[] => {
  const rank = (TIERS.length - index) * 2;
  return [
    {
      code,
      rank,
      points: {
        standard: { community, licence, custody, unpaid_work: community },
        transition: { community: custody, licence: custody, custody, unpaid_work: custody },
      },
    },
    {
      code: `${code}S`,
      rank: rank - 1,
      points: { standard: { community: 0, licence: 0, custody: 0, unpaid_work: 0 } },
    },
  ];
});
