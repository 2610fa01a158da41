import 'server-only';
import { saveAudit } from '../../db/commands/save-audit';
import { markCaseChanged, updateCase } from '../../db/commands/save-case';
import { loadWaitingChanges } from '../../db/queries/load-band-changes';
import { loadLastChange } from '../../db/queries/load-last-change';
import { loadStoredCase } from '../../db/queries/load-case-page';
import { lockLiveCase } from '../../db/queries/load-case-to-allocate';
import type { Tx } from '../../db/store';
import { can } from '../access/can';
import { changeMark, changedFacts, isLowerBand } from '../banding/case-change';
import type { CaseFacts } from '../banding/case-facts';
import type { CaseInput } from '../banding/case-input';
import { type BandChangePlan, planBandChange } from '../banding/plan-band-change';
import type { ChangeHolder } from '../banding/write-band-change';
import { formatInstant } from '../kernel/format';
import type { FieldProblem } from '../kernel/form-state';
import type { Crn } from '../kernel/ids';
import { readField, readLines } from '../kernel/read-text';
import { err, ok, type Result } from '../kernel/result';
import { bandingModelOf, modelVersionOf } from '../workload/model';
import { type CaseTexts, findHomeLdu, readCaseForm } from './case-form';
import type { UseCaseContext } from './context';
import { keepBandChange, loadChangeHolder } from './keep-band-change';
import { type LoadedCase, loadCaseFor } from './load-case';
import type { Problem } from './problem';

export interface EditCaseInput {
  readonly crn: string;
  /** The version of the case that the form was opened with. */
  readonly version: number;
  readonly texts: Omit<CaseTexts, 'crn'>;
  /** Why; asked where the band goes down, and where a second manager is asked. */
  readonly reason: string;
  /** What shows it: an assessment, an email, a court result. May be empty. */
  readonly evidence?: string;
  /** The mark of what the person saw beside the form (`changeMark`): what is saved is what was shown. */
  readonly seen: string;
}

export interface EditCaseOutcome {
  /** `waiting`: some of it waits for a second manager, and the rest is saved. */
  readonly kind: 'saved' | 'unchanged' | 'waiting';
  readonly crn: Crn;
  /** False where the change took the case out of the actor's part of the estate: its home moved. */
  readonly stillYours: boolean;
}

/**
 * Changes the facts of a live case; its band is worked out again. Where that changes the band or the grade that it needs, the person
 * must have seen it, and a lower band needs a reason. A fall that a second manager must approve waits, and the higher band stands
 * until then (banding-rules.md, "Changes of band"); the rest of the same change is saved at once. A case that somebody else has changed since is `stale`, with the version that
 * stands now. Whoever may see a case but not change it is told so.
 */
export async function editCase(
  context: UseCaseContext,
  input: EditCaseInput,
): Promise<Result<EditCaseOutcome, Problem>> {
  const loaded = await loadEditableCase(context, input.crn);
  if (!loaded.ok) return loaded;
  const { facts, today } = loaded.value;
  const read = readCaseForm({ ...input.texts, crn: facts.crn }, today);
  const reason = readField(
    { label: 'Reason', read: readLines('Reason', 1_000), empty: { value: null } },
    input.reason,
  );
  const evidence = readField(
    { label: 'Evidence', read: readLines('Evidence', 1_000), empty: { value: null } },
    input.evidence ?? '',
  );
  if (!read.ok || !reason.ok || !evidence.ok)
    return err({
      code: 'does_not_fit',
      fields: [
        ...(read.ok ? [] : read.error),
        ...(reason.ok ? [] : [{ field: 'reason', message: reason.error }]),
        ...(evidence.ok ? [] : [{ field: 'evidence', message: evidence.error }]),
      ],
    });
  const change: CaseEdit = {
    ...input,
    after: read.value,
    reason: reason.value,
    evidence: evidence.value,
  };
  const saved = await context.store.tx((tx) => saveEdit(tx, context, loaded.value, change));
  if (!saved.ok) return err(await explainedStale(context, saved.error, facts.crn));
  const stillYours = (await loadCaseFor(context, facts.crn)).ok;
  return ok({ kind: saved.value, crn: facts.crn, stillYours });
}

/** A live case that the actor may change; who may only look is told so. */
export async function loadEditableCase(
  context: UseCaseContext,
  crn: string,
): Promise<Result<LoadedCase, Problem>> {
  const loaded = await loadCaseFor(context, crn);
  if (!loaded.ok) return loaded;
  const refused = mayEditCase(context, loaded.value);
  if (refused !== null) return err(refused);
  if (loaded.value.endedOn !== null)
    return err({ code: 'not_allowed', detail: 'This case has ended: log it again if the person is back' });
  return loaded;
}

/** Null where the actor may change the case; else why not. */
export function mayEditCase({ actor }: UseCaseContext, { thing }: LoadedCase): Problem | null {
  return can(actor, 'edit_case', thing).allowed
    ? null
    : {
        code: 'not_allowed',
        detail: 'Only managers and allocators of this part of the estate change this case',
      };
}

interface CaseEdit extends Pick<EditCaseInput, 'version' | 'seen'> {
  readonly after: CaseInput;
  readonly reason: string | null;
  readonly evidence: string | null;
}

async function saveEdit(
  tx: Tx,
  context: UseCaseContext,
  loaded: LoadedCase,
  edit: CaseEdit,
): Promise<Result<EditCaseOutcome['kind'], Problem>> {
  const { store } = context;
  const { crn } = loaded.facts;
  await lockLiveCase(tx, store.t, store.dialect, crn);
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
    { model: bandingModelOf(loaded.model), today: loaded.today, allocatedOn: holder?.allocatedOn ?? null },
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
): Promise<Result<EditCaseOutcome['kind'], Problem>> {
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
  const written =
    change === null
      ? await markCaseChanged(tx, store.t, crn, edit.version)
      : await updateCase(tx, store.t, { ...after, homeLduCode, version: edit.version }, edit.version, now);
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
  const problems: FieldProblem[] = [];
  if ((lower || judged.kind === 'waiting') && reason === null)
    problems.push({
      field: 'reason',
      message: lower
        ? `Enter why the band goes down from ${before.band} to ${after.band}`
        : 'Enter why, for the second manager who must approve',
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

/** What a form is told that was opened before somebody else's change. */
const STALE_DETAIL =
  'That was after you opened this page, so nothing of yours has been saved. What you typed is below: check it, then save again';

/** A stale change says who changed the case, and when. */
export async function explainedStale(
  { store }: UseCaseContext,
  problem: Problem,
  crn: Crn,
): Promise<Problem> {
  if (problem.code !== 'stale') return problem;
  const last = await loadLastChange(store.db, store.t, 'case', crn);
  const who =
    last === null
      ? 'Somebody else changed this case.'
      : `${last.actorName} changed this case on ${formatInstant(new Date(last.at))}.`;
  return { ...problem, detail: `${who} ${problem.detail}` };
}
