import 'server-only';
import { z } from 'zod';

const count = (words: string) => z.number().int().describe(words);

/** What clearing the demonstration takes. */
export const demonstrationSchema = z.object({
  loadedAt: z.string().describe('When the demonstration was loaded'),
  teams: count('Teams, closed ones too'),
  officers: count('Staff, with all that is recorded of them'),
  cases: count('Cases, ended ones too, with their past'),
  users: count('People who can sign in'),
  tokens: count('Tokens of other systems'),
  importsSince: count('Imports since it was loaded: what they brought goes too'),
  usersSince: count('People who were added since'),
});
export type Demonstration = z.infer<typeof demonstrationSchema>;

/** Clearing it: the number of cases as it was shown, so that nobody clears anything else than they have seen. */
export const clearDemonstrationSchema = z.strictObject({
  cases: z.number().int().describe('As many cases as there are: they go with everything else'),
});

/** What clearing it came to. */
export const clearedDemonstrationSchema = demonstrationSchema.extend({
  setUp: z
    .boolean()
    .describe('Nobody can sign in any more: the service is set up anew with the code in its log'),
});
export type ClearedDemonstration = z.infer<typeof clearedDemonstrationSchema>;
