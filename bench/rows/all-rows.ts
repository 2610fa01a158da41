import { statSync } from 'node:fs';
import { BenchService } from '../http/service';
import { spreadOf } from '../report/figures';
import { ALLOCATIONS } from './allocations';
import { LIGHTHOUSE } from './lighthouse';
import { PAGE_ROWS } from './pages';
import { commandRow, profileOptions, type Row, workRow } from './row';

const STARTS = 3;

/** How long the service takes to answer from when its process starts. */
const START_UP: Row = {
  name: 'start-up',
  run: async (bench) => {
    const times: number[] = [];
    for (let start = 0; start < STARTS; start += 1) {
      const service = await BenchService.start(bench.databaseFile, profileOptions(bench, 'start-up'));
      times.push(service.startUpMs);
      await service.stop();
    }
    return [
      { row: 'start-up', what: 'start-up to the first healthy answer', unit: 'ms', ...spreadOf(times) },
    ];
  },
};

/** How much of the disk the database takes. */
const SIZE: Row = {
  name: 'size',
  run: ({ databaseFile, options }) =>
    Promise.resolve([
      {
        row: 'size',
        what: 'the database on the disk',
        unit: 'MB' as const,
        value: statSync(databaseFile).size / 1024 ** 2,
        note: `with ${options.days} days of snapshots`,
      },
    ]),
};

/** Everything that is measured on an estate that is there, those that write last. The import itself is measured as it is made. */
export const ROWS: readonly Row[] = [
  SIZE,
  START_UP,
  workRow('statements'),
  workRow('writes'),
  workRow('recompute'),
  workRow('kept'),
  ...PAGE_ROWS,
  LIGHTHOUSE,
  commandRow('reimport', ({ files }) => ({ folder: files })),
  ALLOCATIONS,
  workRow('snapshot'),
  workRow('publish'),
];
