import 'server-only';
import { loadKeptAnswer } from '../../../db/queries/import/load-kept-answer';
import { emailsAbout } from '../emails/parts/emails-about';
import type { MoveResultsPage } from './move-page';
import { emailSentences } from '../../domain/allocation/decisions/email-state';
import { reallocationAnswerSchema } from '../../domain/allocation/moves/reallocation-result';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { loadCaseFor } from '../cases/parts/load-case';
import { loadFigureSource } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';

/** What became of a move that the actor sent, by the key that it was sent with: as it was answered then. */
export async function viewMoveResults(
  context: UseCaseContext,
  key: string,
): Promise<Result<MoveResultsPage, Problem>> {
  const { actor, store } = context;
  const kept = await loadKeptAnswer(store.db, store.t, actor.id, key);
  if (kept === null) return err({ code: 'not_found' });
  const stored: unknown = JSON.parse(kept);
  const answer = reallocationAnswerSchema.safeParse(stored);
  if (!answer.success) return err({ code: 'not_found' });
  const results: MoveResultsPage['results'][number][] = [];
  for (const result of answer.data.results) {
    const found = await loadCaseFor(context, result.crn);
    results.push({
      ...result,
      name: found.ok ? found.value.name.text : result.crn,
      mayViewCase: found.ok,
    });
  }
  return ok({ ...(await loadFigureSource(context)), results, emails: await emailWords(context, results) });
}

async function emailWords(
  context: UseCaseContext,
  results: MoveResultsPage['results'],
): Promise<readonly string[]> {
  const sentences: string[] = [];
  for (const { allocationId, to } of results)
    if (allocationId !== undefined && to !== undefined) {
      const emails = await emailsAbout(context, 'allocation', allocationId);
      sentences.push(...emailSentences(emails, to.name));
    }
  return [...new Set(sentences)];
}
