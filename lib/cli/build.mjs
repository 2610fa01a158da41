import { build, buildIfNeeded } from './tools/build-state.mjs';
import { answerHelp } from './tools/project.mjs';

answerHelp(
  `Builds the service for production, complete for \`npm start\`: static and public files in place.

Usage: npm run build [-- --if-needed]

  --if-needed    only when the sources changed since the last build`,
  ['--if-needed'],
);

await (process.argv.includes('--if-needed') ? buildIfNeeded() : build());
