// Runs one of the service's TypeScript commands: `node lib/cli/run-ts.mjs lib/cli/db-migrate.ts --help`.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error('Say which command to run: node lib/cli/run-ts.mjs FILE [ARGUMENTS]');
  process.exit(2);
}

const child = spawn(
  process.execPath,
  // `server-only` modules refuse to load without the react-server condition.
  ['--conditions=react-server', '--import', import.meta.resolve('tsx'), path.resolve(root, file), ...args],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      HEADROOM_COMMAND: 'on',
      HEADROOM_ROOT: root,
      TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json'),
    },
  },
);
// The terminal sends Ctrl-C to both; the command decides when it has finished.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0);
});
