import 'server-only';
import { z } from 'zod';
import { CLASH_KINDS } from '../../../../db/queries/estate/key-clash';
import type { KeyClashesPage, ShownRecord } from '../key-clashes-page';

const kind = z.enum(CLASH_KINDS);
const record = z.object({
  code: z.string(),
  name: z.string(),
  holds: z.array(z.string()).meta({ description: 'What stands under it today; empty: nothing' }),
});

/** The answer of `GET /keys`. */
export const keysAnswerSchema = z.object({
  items: z.array(
    z.object({
      kind,
      into: record.meta({ description: 'The one that goes on' }),
      from: record,
      effects: z.array(z.string()).meta({ description: 'What merging them does' }),
      against: z.array(z.string()).meta({
        description: 'Why they cannot be merged as they stand, and what to do first; empty: they can',
      }),
      seen: z.string().meta({ description: 'To be sent back, so that what is done is what was shown' }),
    }),
  ),
});

/** The records of one key, two by two, as a call is answered. */
export function toKeysAnswer({ clashes }: KeyClashesPage): z.infer<typeof keysAnswerSchema> {
  return {
    items: clashes.map(({ kind: what, into, from, effect, against, seen }) => ({
      kind: what,
      into: toRecord(into),
      from: toRecord(from),
      effects: [...effect],
      against: [...against],
      seen,
    })),
  };
}

function toRecord({ code, name, holds }: ShownRecord): z.infer<typeof record> {
  return { code, name, holds: [...holds] };
}

const MOST_CODE = 100;
const code = z.string().min(1).max(MOST_CODE);

/** The body of `POST /keys/merge`. */
export const mergeKeysBodySchema = z.object({
  kind,
  from: code.meta({ description: 'The code of the record that goes' }),
  into: code.meta({ description: 'The code of the one that goes on' }),
  seen: z.string().max(2_000).meta({ description: 'What the list gave with the two' }),
});

/** The answer of `POST /keys/merge`. */
export const mergedKeysSchema = z.object({
  into: z.string().meta({ description: 'The code under which both stand now' }),
});
