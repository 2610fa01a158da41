import { answerHelp } from './tools/project.mjs';
import { runTool } from './tools/run.mjs';

answerHelp(
  `Generates the migrations of both databases from db/schema.

Usage: npm run db:generate -- [--name NAME]`,
  ['--name'],
);

for (const dialect of ['sqlite', 'postgresql']) {
  const code = await runTool('drizzle-kit', ['generate', ...process.argv.slice(2)], {
    env: { HEADROOM_DIALECT: dialect },
  });
  if (code !== 0) process.exit(code);
}
