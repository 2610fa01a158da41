/** How much went with the demonstration when it was cleared, and when it had been loaded. */
export interface ClearedCounts {
  readonly loadedAt: string;
  readonly teams: number;
  readonly officers: number;
  readonly cases: number;
  readonly users: number;
  readonly tokens: number;
  readonly importsSince: number;
  readonly usersSince: number;
}
