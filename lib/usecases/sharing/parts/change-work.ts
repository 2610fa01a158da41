import 'server-only';
import { z } from 'zod';
import { lockOfficer } from '../../../../db/queries/officers/lock-officer';
import { loadCaseloads } from '../../../../db/queries/cases/load-caseloads';
import type { Reader, Tx } from '../../../../db/store';
import { formatListName } from '../../../kernel/format';
import type { IsoDate } from '../../../kernel/dates';
import { asStaffCode } from '../../../kernel/ids';
import { err, ok, type Result } from '../../../kernel/result';
import type { WorkPair } from '../../../domain/workload/sharing/divide-work';
import type { Caseload } from '../../../domain/workload/measure/measure-caseload';
import type { WorkloadModel } from '../../../domain/workload/model/model';
import type { ChangeOutcome } from '../../officers/parts/change-officer';
import type { UseCaseContext } from '../../context';
import { once, type OnceKey } from '../../decisions/parts/once';
import type { KeyReused, Problem } from '../../problem';

/** What a change of shared work comes to: what it does, in sentences, and the write with its audit event. */
export interface WorkChange {
  readonly sentences: readonly string[];
  save(tx: Tx): Promise<Result<null, Problem>>;
}

export interface WorkRequest {
  /** The person has seen what the change does. */
  readonly confirmed: boolean;
  /** Staff codes of the officers whose work changes: held until it is saved, so that two changes come one after the other. */
  readonly officers: readonly string[];
}

type Decide = (db: Reader) => Promise<Result<WorkChange, Problem>>;

const SAVED = { kind: 'saved' } as const;
const savedSchema = z.object({ kind: z.literal('saved') });

/**
 * Runs a change of shared work: decides and shows what it does to both officers, and on confirmation decides again on what
 * then stands, in the transaction that saves it with its audit event.
 */
export async function changeWork(
  context: UseCaseContext,
  request: WorkRequest,
  decide: Decide,
): Promise<Result<ChangeOutcome, Problem>> {
  if (!request.confirmed) return showWork(context, decide);
  return context.store.tx((tx) => saveWork(context, tx, request, decide));
}

/** The same of a change that counts twice where it is made twice: made at most once for a key of the caller's own. */
export async function changeWorkOnce(
  context: UseCaseContext,
  request: WorkRequest & { readonly key: OnceKey },
  decide: Decide,
): Promise<Result<ChangeOutcome, Problem | KeyReused>> {
  if (!request.confirmed) return showWork(context, decide);
  const { key } = request;
  return context.store.tx((tx) =>
    once(context, tx, key, savedSchema, () => saveWork(context, tx, request, decide)),
  );
}

async function showWork({ store }: UseCaseContext, decide: Decide): Promise<Result<ChangeOutcome, Problem>> {
  const decided = await decide(store.db);
  return decided.ok ? ok({ kind: 'confirm', sentences: decided.value.sentences }) : err(decided.error);
}

async function saveWork(
  { store }: UseCaseContext,
  tx: Tx,
  { officers }: WorkRequest,
  decide: Decide,
): Promise<Result<typeof SAVED, Problem>> {
  for (const code of [...new Set(officers)].sort()) await lockOfficer(tx, store.t, asStaffCode(code));
  const decided = await decide(tx);
  if (!decided.ok) return err(decided.error);
  const saved = await decided.value.save(tx);
  return saved.ok ? ok(SAVED) : err(saved.error);
}

/** The caseloads of two officers on a day; null when either is not there. Whom the actor may see is for the caller to ask. */
export async function loadPair(
  db: Reader,
  { store }: UseCaseContext,
  model: WorkloadModel,
  { holder, other, onDate }: { readonly holder: string; readonly other: string; readonly onDate: IsoDate },
): Promise<WorkPair | null> {
  const unit = { level: 'officers', codes: [holder, other] } as const;
  const loaded = await loadCaseloads(db, store.t, model, unit, onDate);
  const find = (code: string): Caseload | undefined =>
    loaded.find((entry) => entry.officer.staffCode === code);
  const [first, second] = [find(holder), find(other)];
  return first && second ? { holder: first, other: second } : null;
}

/** Names of the two officers of a pair; anybody else by code. */
export function namesOfPair({ holder, other }: WorkPair): (staffCode: string) => string {
  return (staffCode) => {
    const found = [holder, other].find((entry) => entry.officer.staffCode === staffCode);
    return found ? formatListName(found.officer) : staffCode;
  };
}

/** A refusal that names one field. */
export function wrong(field: string, message: string): Result<never, Problem> {
  return err({ code: 'does_not_fit', fields: [{ field, message }] });
}
