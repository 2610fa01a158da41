import { checkAll } from './tools/checks.mjs';
import { ensureInstalled } from './tools/install.mjs';
import { answerHelp } from './tools/project.mjs';

answerHelp(`Checks what can be checked without running anything: types, lint, formatting, unused files, exports and packages, import circles,
crowded folders. What did not change since the last time is not looked at again.

Usage: npm run check`);

await ensureInstalled();
const failed = await checkAll();
process.exitCode = failed.length > 0 ? 1 : 0;
