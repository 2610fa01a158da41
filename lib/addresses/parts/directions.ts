/** Which way round a list is sorted. */
export const DIRECTIONS = ['asc', 'desc'] as const;
