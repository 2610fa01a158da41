import 'server-only';
import { z } from 'zod';

/** The answer of a change that is shown before it is made. */
export const changeAnswerSchema = z.object({
  state: z.enum(['saved', 'unchanged', 'confirm']).meta({
    description:
      'confirm: nothing was changed; effects says what it would do, and the same call with confirmed does it',
  }),
  effects: z.array(z.string()).meta({ description: 'What it does, in words; empty once it is done' }),
});

/** How a change ended that some people see the effect of first. */
export type ChangeShown =
  | { readonly kind: 'saved' | 'unchanged' }
  | { readonly kind: 'confirm'; readonly sentences: readonly string[] };

/** The same, as a call of the API is answered. */
export function toChangeAnswer(outcome: ChangeShown): z.infer<typeof changeAnswerSchema> {
  return outcome.kind === 'confirm'
    ? { state: 'confirm', effects: [...outcome.sentences] }
    : { state: outcome.kind, effects: [] };
}

/** The answer of a change of which there is no more to say. */
export const doneAnswerSchema = z.object({ state: z.literal('saved') });

/** That it is done. */
export const DONE = { body: { state: 'saved' } } as const;
