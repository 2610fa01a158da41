import { buildIfNeeded } from './tools/build-state.mjs';
import { demoEnvironment, prepareDemo } from './tools/demo-database.mjs';
import { ensureInstalled } from './tools/install.mjs';
import { answerHelp, fail } from './tools/project.mjs';
import { answers, endWith, portIsFree, serve } from './tools/serve.mjs';

answerHelp(`Serves Headroom with a demonstration organisation, from a bare clone: installs, brings the database to the current
schema, loads the demonstration data if there are no officers and no cases, builds, and serves on PORT (3000).
Each step is skipped when there is nothing to do; nothing that was entered is lost. It listens on this machine alone:
HOST=0.0.0.0 lets others in.

Usage: npm run demo`);

const port = Number(process.env.PORT || 3000);
if (!(await portIsFree(port)))
  fail(`Port ${port} is in use. Stop what uses it, or choose another: PORT=3001 npm run demo`);

await ensureInstalled();
const env = demoEnvironment(port);
const signIns = await prepareDemo(env);
await buildIfNeeded();

const address = process.env.NEXTAUTH_URL || `http://localhost:${port}`;
// A demonstration is for this machine, unless HOST says otherwise.
const host = process.env.HOST || '127.0.0.1';
const server = serve({ ...env, HOSTNAME: host, LOG_LEVEL: process.env.LOG_LEVEL || 'warn' });
const ended = endWith(server);
if (await answers(`http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`, server)) {
  console.log(
    `\nHeadroom is ready at ${address}\n${signIns}\nStop it with Ctrl-C. Everything is kept for the next time.`,
  );
} else {
  console.error('The service did not start.');
  server.kill('SIGTERM');
}
process.exit(await ended);
