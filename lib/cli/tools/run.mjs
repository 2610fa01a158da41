import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './project.mjs';

const TOOLS = {
  next: 'node_modules/next/dist/bin/next',
  tsc: 'node_modules/typescript/bin/tsc',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  knip: 'node_modules/knip/bin/knip.js',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
  'drizzle-kit': 'node_modules/drizzle-kit/bin.cjs',
};

/** Environment of everything that is run: no telemetry, no prompts. */
function environment(extra) {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...extra };
}

/** Runs a program in the project's root, with its output in view; gives its exit code. */
export function run(command, args, { env = {}, stdio = ['ignore', 'inherit', 'inherit'] } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: environment(env), stdio });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** The command of one of the project's own tools, with this Node, and its first arguments. */
export function toolCommand(name) {
  return [process.execPath, [path.join(root, TOOLS[name])]];
}

/** Runs one of the project's own tools with this Node. */
export function runTool(name, args, options) {
  const [command, before] = toolCommand(name);
  return run(command, [...before, ...args], options);
}

/** Runs one of the service's TypeScript commands. */
export function runCommand(file, args = [], options) {
  return run(process.execPath, [path.join(root, 'lib/cli/run-ts.mjs'), file, ...args], options);
}

/** Runs one of the service's TypeScript commands and gives its exit code and what it printed; errors stay in view. */
export function readCommand(file, args = [], { env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, 'lib/cli/run-ts.mjs'), file, ...args], {
      cwd: root,
      env: environment(env),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
