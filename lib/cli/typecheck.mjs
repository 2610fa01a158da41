import { answerHelp } from './tools/project.mjs';
import { runTool } from './tools/run.mjs';

answerHelp(`Checks the types of the whole project.

Usage: npm run typecheck`);

// The types of routes and style sheets are generated; a bare clone has none.
const generated = await runTool('next', ['typegen'], { stdio: ['ignore', 'ignore', 'inherit'] });
process.exit(generated === 0 ? await runTool('tsc', ['--noEmit', '--project', '.']) : generated);
