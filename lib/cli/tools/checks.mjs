import { spawn } from 'node:child_process';
import path from 'node:path';
import { crowdedFolders } from './crowded-folders.mjs';
import { root } from './project.mjs';
import { toolCommand } from './run.mjs';

const CACHE = 'node_modules/.cache/headroom';

/** Each check by name: a tool of the project with its arguments, or a function that gives what is wrong. */
const CHECKS = {
  types: ['node', 'lib/cli/typecheck.mjs'],
  lint: [
    'eslint',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-strategy',
    'content',
    '--cache-location',
    `${CACHE}/eslint`,
    '.',
  ],
  formatting: [
    'prettier',
    '--check',
    '--cache',
    '--cache-strategy',
    'content',
    '--cache-location',
    `${CACHE}/prettier`,
    '--log-level',
    'warn',
    '.',
  ],
  unused: ['knip', '--no-config-hints'],
  circles: ['depcruise', '--output-type', 'err', 'app', 'components', 'lib', 'db'],
  folders: crowdedFolders,
};

/** Two at a time, the long ones first: as many as a small machine has cores. */
const LANES = [
  ['lint', 'folders'],
  ['types', 'circles', 'unused', 'formatting'],
];

/** Runs every check, says of each how it went, and gives the names of those that failed. */
export async function checkAll() {
  const failed = [];
  const lane = async (names) => {
    for (const name of names) {
      const started = Date.now();
      const { ok, output } = await runCheck(CHECKS[name]);
      if (!ok) failed.push(name);
      console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${Math.round((Date.now() - started) / 1000)} s)`);
      if (!ok) console.log(output.trimEnd());
    }
  };
  await Promise.all(LANES.map(lane));
  return failed;
}

/** How many checks there are. */
export const checkCount = Object.keys(CHECKS).length;

async function runCheck(check) {
  if (typeof check === 'function') {
    const faults = check();
    return { ok: faults.length === 0, output: faults.join('\n') };
  }
  const [tool, ...args] = check;
  const [command, before] = tool === 'node' ? [process.execPath, []] : toolCommand(tool);
  return new Promise((resolve) => {
    const child = spawn(command, [...before, ...args], {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) =>
      resolve({ ok: false, output: `${path.basename(command)}: ${error.message}` }),
    );
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
