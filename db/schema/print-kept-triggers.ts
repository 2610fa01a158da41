import { keptTriggersMigration } from './kept-triggers';

/** Run by `npm run db:generate -- --triggers`: writes the statements of one dialect to standard output. */
process.stdout.write(keptTriggersMigration(process.argv[2] === 'postgresql' ? 'postgres' : 'sqlite'));
