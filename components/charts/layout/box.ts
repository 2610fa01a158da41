/** Where a mark is drawn, in pixels, as the chart lays it out. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
