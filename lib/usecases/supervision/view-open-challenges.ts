import 'server-only';
import { type OpenChallenge, selectOpenChallenges } from '../../../db/queries/officers/load-challenges';
import { mayAnywhere, scopesFor } from '../../domain/access/can';
import { err, ok, type Result } from '../../kernel/result';
import { findGrade } from '../../domain/workload/model/model';
import { besideEachOther } from '../beside-each-other';
import type { UseCaseContext } from '../context';
import { modelOf } from '../once-a-request';
import type { Problem } from '../problem';
import { textWithholder } from '../access/parts/withhold-text';

/** The challenges that wait for an answer from this manager, the oldest first; their own are for somebody else. */
export async function viewOpenChallenges(
  context: UseCaseContext,
): Promise<Result<readonly OpenChallenge[], Problem>> {
  const { actor, store } = context;
  if (!mayAnywhere(actor, 'resolve_challenge'))
    return err({ code: 'not_allowed', detail: 'Only managers answer challenges' });
  const open = await besideEachOther(
    context,
    selectOpenChallenges(store.db, store.t, scopesFor(actor, 'resolve_challenge')),
  );
  const theirs = open.filter((entry) => entry.staffCode !== actor.staffCode);
  const show = await textWithholder(
    context,
    theirs.map(({ reason }) => reason),
  );
  const model = await modelOf(context);
  return ok(
    theirs.map((entry) => ({
      ...entry,
      grade: findGrade(model, entry.grade)?.code ?? entry.grade,
      reason: show(entry.reason),
    })),
  );
}
