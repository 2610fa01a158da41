import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { DONE } from '@/lib/usecases/change-answer';
import { postsBodySchema, toEstablishmentAnswer } from '@/lib/usecases/establishment/establishment-calls';
import { clearPosts, setPosts, viewEstablishment } from '@/lib/usecases/establishment/set-establishment';

/** The posts that are set, by unit and grade. */
export const GET = apiRoute({ tagged: true }, async ({ context }) =>
  mapResult(await viewEstablishment(context), (page) => ({ body: toEstablishmentAnswer(page) })),
);

/** Sets how many posts of a grade a unit has, or takes away what was set. */
export const PUT = apiRoute({ body: postsBodySchema }, async ({ context, body }) => {
  const { level, code, grade, posts } = body;
  const unit = `${level}/${code}`;
  const saved =
    posts === null
      ? await clearPosts(context, { unit, grade })
      : await setPosts(context, { unit, grade, posts: String(posts) });
  return mapResult(saved, () => DONE);
});
