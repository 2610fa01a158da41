import 'server-only';
import { saveAudit } from '../../../../db/commands/kept/save-audit';
import { markCaseChanged, updateCase } from '../../../../db/commands/cases/save-case';
import { loadWaitingChanges } from '../../../../db/queries/cases/load-band-changes';
import { loadStoredCase } from '../../../../db/queries/cases/load-case-page';
import { lockLiveCase } from '../../../../db/queries/queue/load-case-to-allocate';
import type { Tx } from '../../../../db/store';
import { changeMark, changedFacts, isLowerBand } from '../../../domain/banding/changes/case-change';
import type { CaseFacts } from '../../../domain/banding/bands/case-facts';
import type { CaseInput } from '../../../domain/banding/bands/case-fields';
import {
  type BandChangePlan,
  isFall,
  planBandChange,
} from '../../../domain/banding/changes/plan-band-change';
import type { ChangeHolder } from '../../../domain/banding/changes/write-band-change';
import type { FieldProblem } from '../../../kernel/form-state';
import { err, ok, type Result } from '../../../kernel/result';
import { bandingModelOf, modelVersionOf } from '../../../domain/workload/model/model';
import { findHomeLdu } from './case-form';
import type { UseCaseContext } from '../../context';
import { judgingWith, keepBandChange, loadChangeHolder } from '../../band-changes/parts/keep-band-change';
import type { LoadedCase } from './load-case';
import { STALE_DETAIL, type Problem } from '../../problem';
import { standsWithActor } from '../../access/parts/stands-with-actor';

/** What became of a change. `waiting`: some of it waits for a second manager, and the rest is saved. */
export type EditKind = 'saved' | 'unchanged' | 'waiting';

/** A change of a case that was read and fits. */
export interface CaseEdit {
  /** The version of the case that the form was opened with. */
  readonly version: number;
  /** The mark of what the person saw beside the form (`changeMark`). */
  readonly seen: string;
  readonly after: CaseInput;
  readonly reason: string | null;
  readonly evidence: string | null;
}

/** Saves a change in its transaction: decides again by the case as it is stored, locked. */
export async function saveCaseEdit(
  tx: Tx,
  context: UseCaseContext,
  loaded: LoadedCase,
  edit: CaseEdit,
): Promise<Result<EditKind, Problem>> {
  const { store } = context;
  const { crn } = loaded.facts;
  await lockLiveCase(tx, store.t, crn);
  const stored = await loadStoredCase(tx, store.t, crn);
  if (stored === null || stored.endedOn !== null) return err({ code: 'stale', detail: STALE_DETAIL });
  const before = stored.facts;
  if (before.version !== edit.version)
    return err({ code: 'stale', detail: STALE_DETAIL, version: before.version });
  if (changedFacts(before, edit.after) === null) return ok('unchanged');
  const holder = await loadChangeHolder(tx, context, loaded.model, crn);
  const plan = planBandChange(
    {
      before,
      after: edit.after,
      waiting: await loadWaitingChanges(tx, store.t, [crn]),
      source: 'person',
      said: new Set(),
    },
    judgingWith(loaded.model, loaded.today, holder),
  );
  const problems = bandProblems(loaded, plan, edit);
  if (problems.length > 0) return err({ code: 'does_not_fit', fields: problems });
  return writeEdit(tx, context, { loaded, before, edit, plan, holder });
}

interface DecidedEdit {
  readonly loaded: LoadedCase;
  readonly before: CaseFacts;
  readonly edit: CaseEdit;
  readonly plan: BandChangePlan;
  readonly holder: ChangeHolder | null;
}

/** Writes what stands at once, and keeps what waits. */
async function writeEdit(
  tx: Tx,
  context: UseCaseContext,
  { loaded, before, edit, plan, holder }: DecidedEdit,
): Promise<Result<EditKind, Problem>> {
  const { store, actor, now } = context;
  const { crn } = before;
  const after: CaseInput = { ...edit.after, ...plan.standing };
  const change = changedFacts(before, after);
  const waits = plan.judged.kind === 'waiting';
  if (change === null && !waits && plan.withdrawn.length === 0)
    return ok(plan.saidAgain.length > 0 ? 'waiting' : 'unchanged');
  const { reason, evidence } = edit;
  // First, so that the holder's workload is the one before the change. The case is locked and of this version.
  await keepBandChange(tx, context, loaded.model, { crn, plan, holder, source: 'person', reason, evidence });
  const homeLduCode = await findHomeLdu(tx, store.t, after.area);
  const stands =
    homeLduCode === null && (before.standsLduCode ?? before.standsRegionCode ?? null) === null
      ? await standsWithActor(context)
      : {};
  const written =
    change === null
      ? await markCaseChanged(tx, store.t, crn, edit.version)
      : await updateCase(
          tx,
          store.t,
          { ...after, homeLduCode, ...stands, version: edit.version },
          edit.version,
          now,
        );
  if (!written) return err({ code: 'stale', detail: STALE_DETAIL });
  const { before: from, standing: to } = plan.judged.bandings;
  const band =
    from.band === to.band
      ? {}
      : { band: { from: from.band, to: to.band, modelVersion: modelVersionOf(loaded.model) } };
  if (change !== null)
    await saveAudit(tx, store.t, actor, now, crn, {
      action: 'case.edited',
      thingType: 'case',
      detail: { ...change, reason, ...band },
    });
  return ok(waits || plan.saidAgain.length > 0 ? 'waiting' : 'saved');
}

/** A change of band must have been seen, and a fall explained, one that waits as well. */
function bandProblems(
  { model }: LoadedCase,
  { judged }: BandChangePlan,
  { seen, reason }: CaseEdit,
): FieldProblem[] {
  const { before, after } = judged.bandings;
  const lower = isLowerBand(model, after.band, before.band);
  const falls = isFall(before, after, bandingModelOf(model));
  const problems: FieldProblem[] = [];
  if ((falls || judged.kind === 'waiting') && reason === null)
    problems.push({
      field: 'reason',
      message: lower
        ? `Enter why the band goes down from ${before.band} to ${after.band}`
        : judged.kind === 'waiting'
          ? 'Enter why, for the second manager who must approve'
          : 'Enter why the case needs a lower grade than before',
    });
  const shown = changeMark(after, judged.asks);
  if (changeMark(before, []) !== shown && seen !== shown)
    problems.push({
      field: 'band',
      message:
        judged.kind === 'waiting'
          ? 'A second manager must approve what you typed: check what stands until then, then save again'
          : 'What you typed changes the band or the grade that the case needs: check it, then save again',
    });
  return problems;
}
