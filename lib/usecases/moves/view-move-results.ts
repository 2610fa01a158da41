import 'server-only';
import { loadKeptAnswer } from '../../../db/queries/import/load-kept-answer';
import { can } from '../../domain/access/can';
import { caseNameFor } from '../../domain/access/case-name';
import { emailSentences } from '../../domain/allocation/decisions/email-state';
import { reallocationAnswerSchema } from '../../domain/allocation/moves/reallocation-result';
import { parseCrn } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import { loadFigureSource } from '../capacity/parts/load-measured';
import { loadCaseFor } from '../cases/parts/load-case';
import type { UseCaseContext } from '../context';
import { emailsAboutEach } from '../emails/parts/emails-about';
import type { Problem } from '../problem';
import { caseSourceOf, loadRoutedCases } from '../queue/parts/load-routed-case';
import type { MoveResultsPage } from './move-page';

type MoveResult = MoveResultsPage['results'][number];

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
  const source = await loadFigureSource(context);
  const names = await namesOf(
    context,
    source,
    answer.data.results.map(({ crn }) => crn),
  );
  const results = answer.data.results.map((result): MoveResult => {
    const name = names.get(result.crn);
    return { ...result, name: name ?? result.crn, mayViewCase: name !== undefined };
  });
  return ok({ ...source, results, emails: await emailWords(context, results) });
}

/**
 * What the reader calls each case that they may see. They are read at once; one that has left their part of the estate since, or ended,
 * is looked at by itself, with whoever stands beside it.
 */
async function namesOf(
  context: UseCaseContext,
  source: Parameters<typeof caseSourceOf>[1],
  crns: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { actor } = context;
  const known = crns.flatMap((text) => parseCrn(text) ?? []);
  const routed = await loadRoutedCases(await caseSourceOf(context, source), known);
  const names = new Map<string, string>();
  for (const crn of known) {
    const live = routed.get(crn);
    if (live !== undefined && can(actor, 'view_case', live.thing).allowed) {
      names.set(crn, caseNameFor(actor, live.found.facts, live.thing).text);
      continue;
    }
    const found = await loadCaseFor(context, crn);
    if (found.ok) names.set(crn, found.value.name.text);
  }
  return names;
}

async function emailWords(
  context: UseCaseContext,
  results: readonly MoveResult[],
): Promise<readonly string[]> {
  const moved = results.flatMap(({ allocationId, to }) =>
    allocationId === undefined || to === undefined ? [] : [{ allocationId, name: to.name }],
  );
  const keys = moved.map(({ allocationId }) => allocationId);
  const emails = await emailsAboutEach(context, 'allocation', keys);
  const sentences = moved.flatMap(({ allocationId, name }) =>
    emailSentences(emails.get(allocationId) ?? [], name),
  );
  return [...new Set(sentences)];
}
