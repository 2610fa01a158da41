import 'server-only';
import { z } from 'zod';
import { POST_LEVELS } from '../../domain/metrics/capacity/establishment';
import type { EstablishmentPage } from './establishment-page';

const postSchema = z.object({
  level: z.enum(POST_LEVELS),
  code: z.string().max(200).meta({ description: 'Code of the unit' }),
  grade: z.string().max(200).meta({ description: 'Code of the grade by the model in force' }),
});

/** The answer of `GET /establishment`. */
export const establishmentAnswerSchema = z.object({
  items: z.array(postSchema.extend({ posts: z.number().meta({ description: 'Full-time equivalents' }) })),
});

/** The body of `PUT /establishment`. */
export const postsBodySchema = postSchema.extend({
  posts: z
    .number()
    .nullable()
    .meta({ description: 'Full-time equivalents; 0: there are none; null: what was set is taken away' }),
});

/** The posts that are set. */
export function toEstablishmentAnswer({
  posts,
}: EstablishmentPage): z.infer<typeof establishmentAnswerSchema> {
  return {
    items: posts.flatMap(({ unitLevel, unitCode, grade, fteHundredths }) =>
      unitLevel === 'nation' ? [] : [{ level: unitLevel, code: unitCode, grade, posts: fteHundredths / 100 }],
    ),
  };
}
