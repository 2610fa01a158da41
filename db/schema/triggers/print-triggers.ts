import { triggersMigration } from './triggers';

/** Run by `npm run db:generate -- --triggers`: writes the statements of one dialect to standard output. */
process.stdout.write(triggersMigration(process.argv[2] === 'postgresql' ? 'postgres' : 'sqlite'));
