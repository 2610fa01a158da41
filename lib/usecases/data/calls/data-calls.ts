import 'server-only';
import { z } from 'zod';
import { MOST_FEED_HOURS } from '../../../domain/audit/feed';
import type { FeedsShown } from '../../feeds/feed-page';
import type { RememberedShape } from '../upload-page';
import type { ImportList } from '../list-imports';

/** The answer of `GET /imports`. */
export const importsAnswerSchema = z.object({
  dataAsOf: z.iso.datetime().nullable(),
  running: z
    .array(
      z.object({
        id: z.string().meta({ description: 'By which it is cancelled' }),
        state: z.enum(['checking', 'applying']),
        since: z.iso.datetime(),
        files: z.array(z.string()),
        stopped: z.boolean().meta({ description: 'Nothing was heard of it for long' }),
        cancelAskedAt: z.iso.datetime().nullable(),
        cancelAskedByName: z.string().nullable(),
      }),
    )
    .meta({ description: 'What is being checked or imported now, by whomever' }),
  items: z.array(
    z.object({
      id: z.string(),
      finishedAt: z.iso.datetime(),
      actorName: z.string(),
      source: z.string(),
      added: z.int(),
      changed: z.int(),
      unchanged: z.int(),
      ended: z.int(),
      undoneAt: z.iso.datetime().nullable(),
    }),
  ),
});

/** The answer of `POST /imports/{id}/cancel`: it ends at its next step. */
export const cancelAskedSchema = z.object({ state: z.literal('asked') });

/** The answer of `GET /imports/shapes`. */
export const shapesAnswerSchema = z.object({
  items: z.array(
    z.object({
      shape: z.string().meta({ description: 'A mark of the headings, by which it is forgotten' }),
      file: z.string().nullable().meta({ description: 'What such files hold; null: they are left out' }),
      columns: z
        .record(z.string(), z.string().nullable())
        .meta({ description: 'The column of each heading; null: left out' }),
      saidAt: z.iso.datetime(),
      saidByName: z.string(),
    }),
  ),
});

/** The answer of `POST /imports/shapes/{shape}/forget`. */
export const forgottenAnswerSchema = z.object({
  forgotten: z.boolean().meta({ description: 'False: nothing was remembered of it' }),
});

/** What is remembered of files by their headings. */
export function toShapesAnswer(shapes: readonly RememberedShape[]): z.infer<typeof shapesAnswerSchema> {
  return {
    items: shapes.map(({ shape, file, columns, saidAt, saidByName }) => {
      return { shape, file, columns: { ...columns }, saidAt, saidByName };
    }),
  };
}

/** The answer of `GET /feeds`. */
export const feedsAnswerSchema = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      everyHours: z.int().meta({ description: 'How often it is expected' }),
      dataAsOf: z.iso
        .datetime()
        .nullable()
        .meta({ description: 'Of what time its data is; null: not known' }),
      late: z.boolean(),
      lastState: z
        .string()
        .nullable()
        .meta({ description: 'What became of what came last; null: nothing came' }),
      lastArrivedAt: z.iso.datetime().nullable(),
    }),
  ),
  waiting: z.int().meta({ description: 'How many that came wait for somebody to look at them' }),
});

/** The body of `PUT /feeds/{feed}`. */
export const expectFeedBodySchema = z.object({
  everyHours: z
    .int()
    .min(1)
    .max(MOST_FEED_HOURS)
    .meta({ description: 'Within how many hours it is expected again' }),
});

/** The history of imports, the newest first. */
export function toImportsAnswer({
  dataAsOf,
  runs,
  running,
}: ImportList): z.infer<typeof importsAnswerSchema> {
  return {
    dataAsOf,
    running: running.map(({ id, state, since, files, stopped, cancelAsked }) => ({
      ...{ id, state, since, stopped },
      files: [...files],
      cancelAskedAt: cancelAsked?.at ?? null,
      cancelAskedByName: cancelAsked?.byName ?? null,
    })),
    items: runs.map(({ id, finishedAt, actorName, source, added, changed, unchanged, ended, undoneAt }) => {
      return { id, finishedAt, actorName, source, added, changed, unchanged, ended, undoneAt };
    }),
  };
}

/** The feeds with how old each is. */
export function toFeedsAnswer({ feeds, waiting }: FeedsShown): z.infer<typeof feedsAnswerSchema> {
  return {
    items: feeds.map(({ name, everyHours, dataAsOf, late, last }) => {
      return {
        name,
        everyHours,
        dataAsOf,
        late,
        lastState: last?.state ?? null,
        lastArrivedAt: last?.arrivedAt ?? null,
      };
    }),
    waiting: waiting.length,
  };
}
