import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import testClock from '../kernel/testing/test-clock.cjs';
import { printImports } from './tools/bench-imports.mjs';
import { buildIfNeeded } from './tools/build-state.mjs';
import { root } from './tools/project.mjs';
import { runCommand } from './tools/run.mjs';

// The options are those of bench/run.ts, which tells of them; --imports is the one that is answered here.
const args = process.argv.slice(2);
const asked = (...names) => names.some((name) => args.includes(name));

process.exit(asked('--imports') ? await imports() : await bench());

async function bench() {
  const served = !asked('--help', '-h', '--here');
  if (served && process.env.HEADROOM_BENCH_BUILD !== 'keep') await buildIfNeeded();
  const code = await runCommand('bench/run.ts', args, { env: asked('--here') ? {} : pinned() });
  return code === 0 && served && !asked('--quick', '--only') ? imports() : code;
}

/** What an import of 10,000 rows costs, beside other writing and within the lock. */
async function imports() {
  const folder = mkdtempSync(path.join(tmpdir(), 'headroom-bench-'));
  const code = await printImports({ DATABASE_URL: `file:${path.join(folder, 'bench.db')}` });
  rmSync(folder, { recursive: true, force: true });
  return code;
}

/** The pinned day of the tests, so that an estate that is kept is as old on every day on which the bench is run. */
function pinned() {
  const { beginningOf, pinnedDay, SHIFT_VARIABLE } = testClock;
  const shift = beginningOf(pinnedDay(process.env)).getTime() - Date.now();
  const clock = path.join(root, 'lib/kernel/testing/start-test-clock.cjs');
  const options = [process.env.NODE_OPTIONS, `--require="${clock}"`].filter(Boolean).join(' ');
  return { NODE_OPTIONS: options, [SHIFT_VARIABLE]: String(shift) };
}
