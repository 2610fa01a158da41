/** Whose daily figures an archive has, a row each a day. */
export const ARCHIVE_KINDS = ['officers', 'teams', 'units'] as const;
export type ArchiveKind = (typeof ARCHIVE_KINDS)[number];

/** Rows that a sheet of a workbook holds at most. */
export const MOST_OF_A_SHEET = 1_000_000;
