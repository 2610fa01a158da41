import 'server-only';
import { lockOfficer } from '../../../../db/queries/officers/lock-officer';
import { type LastChange, loadLastChange } from '../../../../db/queries/decisions/load-last-change';
import { loadOfficers } from '../../../../db/queries/officers/load-officers';
import type { Tx } from '../../../../db/store';
import { can } from '../../../domain/access/can';
import type { IsoDate } from '../../../kernel/dates';
import { formatInstant } from '../../../kernel/format';
import { err, ok, type Result } from '../../../kernel/result';
import { detailsOf, everyChange } from '../../../domain/workload/measure/officer-input';
import type { OfficerRecord } from '../../../domain/workload/measure/officer-record';
import {
  movesWorkload,
  previewChange,
  previewSentences,
} from '../../../domain/workload/model/preview-workload';
import type { UseCaseContext } from '../../context';
import { type LoadedOfficer, loadOfficerFor } from './load-officer';
import type { FigureSource } from '../../capacity/parts/load-measured';
import type { Problem } from '../../problem';

/** What a change comes to: the record as it would be, for the preview, and the write with its audit event. */
interface OfficerChange {
  readonly after: OfficerRecord;
  /** The first day on which it tells; null: today. */
  readonly from: IsoDate | null;
  /** What else follows, as whole sentences. */
  readonly consequences?: readonly string[];
  /** Asks for confirmation even where the workload stays as it is. */
  readonly alwaysConfirm?: boolean;
  save(tx: Tx): Promise<Result<null, Problem>>;
}

/** A change is saved; or it moves the workload, and waits for the person to confirm it; or there was nothing to change. */
export type ChangeOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'confirm'; readonly sentences: readonly string[] };

export interface ChangeRequest {
  readonly staffCode: string;
  /** The person has seen what the change does. */
  readonly confirmed: boolean;
}

export type DecideChange = (officer: OfficerRecord, source: FigureSource) => Result<OfficerChange, Problem>;

/**
 * Runs a change of an officer: decides, shows what it does to the workload where it moves it, and on confirmation decides
 * again on what then stands, in the transaction that saves it with its audit event.
 */
export async function changeOfficer(
  context: UseCaseContext,
  request: ChangeRequest,
  decide: DecideChange,
): Promise<Result<ChangeOutcome, Problem>> {
  const loaded = await loadEditable(context, request.staffCode);
  if (!loaded.ok) return loaded;
  const { caseload, model, today } = loaded.value;
  const decided = decide(caseload.officer, loaded.value);
  if (!decided.ok) return err(await explained(context, decided.error, caseload.officer));
  const { after, from, consequences = [], alwaysConfirm } = decided.value;
  const preview = previewChange(model, caseload, after, today, from);
  if (!request.confirmed && (alwaysConfirm || movesWorkload(preview))) {
    const moved = movesWorkload(preview)
      ? previewSentences(model, preview, today)
      : ['Workload stays as it is.'];
    return ok({ kind: 'confirm', sentences: [...moved, ...consequences] });
  }
  const saved = await decideAndSave(context, loaded.value, decide);
  return saved.ok ? ok({ kind: 'saved' }) : err(await explained(context, saved.error, caseload.officer));
}

/** The officer, for somebody who may change them; who may only look is told so. */
export async function loadEditable(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<LoadedOfficer, Problem>> {
  const loaded = await loadOfficerFor(context, 'view_officer', staffCode);
  if (!loaded.ok) return loaded;
  const mayEdit = can(context.actor, 'edit_officer', { places: [loaded.value.caseload.officer] }).allowed;
  return mayEdit
    ? loaded
    : err({ code: 'not_allowed', detail: 'Only a manager of this team can change this officer' });
}

function decideAndSave(
  { store, actor }: UseCaseContext,
  source: LoadedOfficer,
  decide: DecideChange,
): Promise<Result<null, Problem>> {
  const { staffCode } = source.caseload.officer;
  return store.tx(async (tx) => {
    await lockOfficer(tx, store.t, staffCode);
    const [officer] = await loadOfficers(tx, store.t, source.model, { level: 'officer', code: staffCode });
    if (!officer || !can(actor, 'edit_officer', { places: [officer] }).allowed)
      return err({ code: 'not_found' });
    const decided = decide(officer, source);
    return decided.ok ? decided.value.save(tx) : decided;
  });
}

/** A stale change says who changed the record, when, and what of the officer’s own details. */
async function explained(
  { store }: UseCaseContext,
  problem: Problem,
  officer: OfficerRecord,
): Promise<Problem> {
  if (problem.code !== 'stale') return problem;
  const last = await loadLastChange(store.db, store.t, 'officer', officer.staffCode);
  return last === null
    ? problem
    : {
        ...problem,
        detail: `${last.actorName} changed this officer on ${formatInstant(new Date(last.at))}. ${whatWords(last, officer)}${problem.detail}`,
      };
}

/** "Surname: from Over to Overton. "; nothing for what is kept beside the details, such as reductions and absences. */
function whatWords({ action, detail }: LastChange, officer: OfficerRecord): string {
  if (action !== 'officer.edited' || !('from' in detail) || !('to' in detail)) return '';
  const { from, to } = detail;
  if (typeof from !== 'object' || typeof to !== 'object') return '';
  const details = detailsOf(officer);
  const changed = everyChange({ ...details, ...from }, { ...details, ...to });
  return changed.map((sentence) => `${sentence} `).join('');
}
