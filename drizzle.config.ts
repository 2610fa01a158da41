import { defineConfig } from 'drizzle-kit';

/** Generates the migrations: `npm run db:generate` runs it once for each dialect. */
const dialect = process.env.HEADROOM_DIALECT === 'postgresql' ? 'postgresql' : 'sqlite';

export default defineConfig({
  dialect,
  schema: './db/schema/drizzle-kit.cjs',
  out: dialect === 'sqlite' ? './db/migrations/sqlite' : './db/migrations/postgres',
});
