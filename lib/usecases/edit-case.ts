import 'server-only';
import { saveAudit } from '../../db/commands/save-audit';
import { updateCase } from '../../db/commands/save-case';
import { loadLastChange } from '../../db/queries/load-last-change';
import { loadStoredCase } from '../../db/queries/load-case-page';
import { lockLiveCase } from '../../db/queries/load-case-to-allocate';
import type { Tx } from '../../db/store';
import { can } from '../access/can';
import { bandCase, type Banding } from '../banding/band-case';
import { bandingMark, changedFacts, isLowerBand } from '../banding/case-change';
import type { CaseFacts } from '../banding/case-facts';
import type { CaseInput } from '../banding/case-input';
import { formatInstant } from '../kernel/format';
import type { FieldProblem } from '../kernel/form-state';
import type { Crn } from '../kernel/ids';
import { readField, readLines } from '../kernel/read-text';
import { err, ok, type Result } from '../kernel/result';
import { bandingModelOf, modelVersionOf } from '../workload/model';
import { type CaseTexts, findHomeLdu, readCaseForm } from './case-form';
import type { UseCaseContext } from './context';
import { type LoadedCase, loadCaseFor } from './load-case';
import type { Problem } from './problem';

export interface EditCaseInput {
  readonly crn: string;
  /** The version of the case that the form was opened with. */
  readonly version: number;
  readonly texts: Omit<CaseTexts, 'crn'>;
  /** Why; asked where the band goes down. */
  readonly reason: string;
  /** The mark of the band that the person saw beside the form (`bandingMark`): what is saved is what was shown. */
  readonly seen: string;
}

export interface EditCaseOutcome {
  readonly kind: 'saved' | 'unchanged';
  readonly crn: Crn;
  /** False where the change took the case out of the actor's part of the estate: its home moved. */
  readonly stillYours: boolean;
}

/**
 * Changes the facts of a live case; its band is worked out again. Where that changes the band or the grade that it needs, the person
 * must have seen it, and a lower band needs a reason. A case that somebody else has changed since is `stale`, with the version that
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
  if (!read.ok || !reason.ok)
    return err({
      code: 'does_not_fit',
      fields: [
        ...(read.ok ? [] : read.error),
        ...(reason.ok ? [] : [{ field: 'reason', message: reason.error }]),
      ],
    });
  const change: CaseEdit = { ...input, after: read.value, reason: reason.value };
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
}

async function saveEdit(
  tx: Tx,
  context: UseCaseContext,
  loaded: LoadedCase,
  edit: CaseEdit,
): Promise<Result<EditCaseOutcome['kind'], Problem>> {
  const { store, actor, now } = context;
  const { crn } = loaded.facts;
  await lockLiveCase(tx, store.t, store.dialect, crn);
  const stored = await loadStoredCase(tx, store.t, crn);
  if (stored === null || stored.endedOn !== null) return err({ code: 'stale', detail: STALE_DETAIL });
  const before = stored.facts;
  if (before.version !== edit.version)
    return err({ code: 'stale', detail: STALE_DETAIL, version: before.version });
  const change = changedFacts(before, edit.after);
  if (change === null) return ok('unchanged');
  const bands = bandsOf(loaded, before, edit.after);
  const problems = bandProblems(loaded, bands, edit);
  if (problems.length > 0) return err({ code: 'does_not_fit', fields: problems });
  const homeLduCode = await findHomeLdu(tx, store.t, edit.after.area);
  if (
    !(await updateCase(tx, store.t, { ...edit.after, homeLduCode, version: edit.version }, edit.version, now))
  )
    return err({ code: 'stale', detail: STALE_DETAIL });
  const { before: from, after: to } = bands;
  const band =
    from.band === to.band
      ? {}
      : { band: { from: from.band, to: to.band, modelVersion: modelVersionOf(loaded.model) } };
  await saveAudit(tx, store.t, actor, now, crn, {
    action: 'case.edited',
    thingType: 'case',
    detail: { ...change, reason: edit.reason, ...band },
  });
  return ok('saved');
}

function bandsOf(
  { model, today }: LoadedCase,
  before: CaseFacts,
  after: CaseInput,
): { before: Banding; after: Banding } {
  const bandingModel = bandingModelOf(model);
  return { before: bandCase(before, bandingModel, today), after: bandCase(after, bandingModel, today) };
}

/** A change of band must have been seen, and a fall explained. */
function bandProblems(
  { model }: LoadedCase,
  { before, after }: { before: Banding; after: Banding },
  { seen, reason }: CaseEdit,
): FieldProblem[] {
  const lower = isLowerBand(model, after.band, before.band);
  const problems: FieldProblem[] = [];
  if (lower && reason === null)
    problems.push({
      field: 'reason',
      message: `Enter why the band goes down from ${before.band} to ${after.band}`,
    });
  const changes = bandingMark(before) !== bandingMark(after);
  if (changes && seen !== bandingMark(after))
    problems.push({
      field: 'band',
      message: 'What you typed changes the band or the grade that the case needs: check it, then save again',
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
