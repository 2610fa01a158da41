import { demoEnvironment, prepareDemo } from './tools/demo-database.mjs';
import { ensureInstalled } from './tools/install.mjs';
import { answerHelp, fail } from './tools/project.mjs';
import { runTool } from './tools/run.mjs';
import { portIsFree } from './tools/serve.mjs';

answerHelp(`Serves Headroom with the demonstration for those who change it: what is saved is in the page at once. Slower than
\`npm run demo\`, which builds; on the same database.

Usage: npm run dev`);

const port = Number(process.env.PORT || 3000);
if (!(await portIsFree(port)))
  fail(`Port ${port} is in use. Stop what uses it, or choose another: PORT=3001 npm run dev`);

await ensureInstalled();
const env = demoEnvironment(port);
console.log(await prepareDemo(env));
process.exit(
  await runTool('next', ['dev', '--port', String(port), '--hostname', process.env.HOST || '127.0.0.1'], {
    env: { NEXTAUTH_URL: `http://localhost:${port}`, ...env },
  }),
);
