import { absoluteDatabaseUrl, answerHelp, root } from './tools/project.mjs';
import { runCommand } from './tools/run.mjs';
import { endWith, serve } from './tools/serve.mjs';

answerHelp(`Serves a built service on PORT (3000). Needs NEXTAUTH_SECRET, and NEXTAUTH_URL where people reach it by another
address than http://localhost:PORT. The database must be at the current schema: npm run db:migrate.

Usage: npm start`);

const env = { NODE_ENV: 'production', HEADROOM_ROOT: root, DATABASE_URL: absoluteDatabaseUrl() };
const code = await runCommand('lib/cli/check-start.ts', [], { env });
if (code !== 0) process.exit(code);
process.exit(await endWith(serve()));
