import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { DONE } from '@/lib/usecases/change-answer';
import { comparatorBodySchema, toComparatorsAnswer } from '@/lib/usecases/comparators/comparators-calls';
import { clearComparator, setComparator, viewComparators } from '@/lib/usecases/comparators/set-comparators';

/** What is published elsewhere of the figures: of everybody, and so an administrator's, as its page is. */
export const GET = apiRoute({ tagged: true }, async ({ context }) =>
  mapResult(await viewComparators(context), (page) => ({ body: toComparatorsAnswer(page) })),
);

/** Enters what was published of a figure, or takes away what was entered. */
export const PUT = apiRoute({ body: comparatorBodySchema }, async ({ context, body }) => {
  const { figure, value, source } = body;
  const saved =
    value === null
      ? await clearComparator(context, { figure })
      : await setComparator(context, { figure, value, source });
  return mapResult(saved, () => DONE);
});
