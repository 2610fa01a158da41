'use server';

import { toBasket, toShortlist } from '@/lib/addresses/allocations';
import {
  DRAFT_SAVED,
  OFFICER_FIELD,
  SEEN_ASKED,
  SEEN_STATE,
  STEP,
  TOKEN,
  VERSION,
} from '@/lib/domain/allocation/candidates/allocate-names-request';
import {
  ALLOCATION_FORM,
  answersForm,
  fieldOfForm,
} from '@/lib/domain/allocation/candidates/allocate-form-request';
import type { AllocationConflict } from '@/lib/domain/allocation/decisions/allocation-problem';
import type { ConfirmView } from '@/lib/usecases/decisions/confirm-page';
import type { AllocationInput } from '@/lib/domain/allocation/decisions/decide-allocation';
import type { FieldProblem } from '@/lib/kernel/form-state';
import { parseCrn } from '@/lib/kernel/ids';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import type { FormReader } from '@/lib/server/form-reader';
import { addToBasket } from '@/lib/usecases/basket/change-basket';
import { allocateCase, type AllocateProblem } from '@/lib/usecases/decisions/allocate-case';
import { saveNoteDraft } from '@/lib/usecases/shortlist/save-note-draft';
import type { UseCaseContext } from '@/lib/usecases/context';
import { previewConfirmation } from '@/lib/usecases/decisions/preview-confirmation';
import { viewGoneCase } from '@/lib/usecases/decisions/view-gone-case';
import { wordsForLoser } from '@/lib/usecases/decisions/view-allocation';

type Outcome = FormOutcome<ConfirmView>;

/** The steps of an allocation on one form: check it, change it, or make it. Each decides again from what stands in the database. */
export const allocateAction = formAction<ConfirmView>(async (context, form) => {
  const input = inputOf(form);
  if (input === null) return refused({ code: 'not_found' });
  switch (form.read(ALLOCATION_FORM)[STEP]) {
    case 'allocate':
      return allocate(context, form, input);
    case 'change':
      return { problems: [] };
    case 'save_notes':
      return saveNotes(context, form);
    case 'basket':
      return layInBasket(context, input);
    default:
      return check(context, input, null);
  }
});

async function check(
  context: UseCaseContext,
  input: AllocationInput,
  notice: string | null,
): Promise<Outcome> {
  const preview = await previewConfirmation(context, input, notice);
  return preview.ok
    ? { problems: [], view: preview.value }
    : backIntoForm(context, input, preview.error, notice);
}

async function saveNotes(context: UseCaseContext, form: FormReader): Promise<Outcome> {
  const saved = await saveNoteDraft(context, form.read(ALLOCATION_FORM));
  if (!saved.ok) return refused(saved.error);
  return { problems: [], values: { ...form.values, [DRAFT_SAVED]: saved.value.savedAt } };
}

async function layInBasket(context: UseCaseContext, input: AllocationInput): Promise<Outcome> {
  const laid = await addToBasket(context, [input]);
  if (laid.ok) return { redirectTo: toBasket.page({ saved: 'added' }) };
  if (laid.error.code !== 'does_not_fit') return refused(laid.error);
  return { problems: laid.error.fields.map((entry) => toFormField(entry, input.staffCode)) };
}

async function allocate(context: UseCaseContext, form: FormReader, input: AllocationInput): Promise<Outcome> {
  const sent = form.read(ALLOCATION_FORM);
  const token = sent[TOKEN];
  const seen = { asked: sent[SEEN_ASKED], stateAfter: sent[SEEN_STATE] };
  const idempotencyKey = token === '' ? null : `form:${token}`;
  const result = await allocateCase(context, { ...input, seen, idempotencyKey });
  if (result.ok) return { redirectTo: toShortlist.done(input.crn) };
  if (result.error.code === 'asks_again') return check(context, input, result.error.detail);
  return backIntoForm(context, input, result.error, null);
}

/** What went wrong, beside its field; somebody else's allocation has a page of its own. */
async function backIntoForm(
  context: UseCaseContext,
  input: AllocationInput,
  problem: AllocateProblem,
  notice: string | null,
): Promise<Outcome> {
  const first: FieldProblem[] = notice === null ? [] : [{ field: '', message: notice }];
  switch (problem.code) {
    case 'conflict':
      return tellLoser(context, input, problem);
    case 'key_reused':
      return { redirectTo: toShortlist.taken(input.crn) };
    case 'officer_unavailable':
    case 'reason_required':
    case 'review_date_required':
    case 'does_not_fit':
      return { problems: [...first, ...problem.fields.map((entry) => toFormField(entry, input.staffCode))] };
    case 'asks_again':
      return { problems: [{ field: '', message: problem.detail }] };
    case 'not_found':
      return tellGone(context, input);
    default:
      return refused(problem);
  }
}

/** A case that has ended meanwhile: by whom and when, above what was typed. */
async function tellGone(context: UseCaseContext, { crn }: AllocationInput): Promise<Outcome> {
  const gone = await viewGoneCase(context, crn);
  return gone.ok ? { problems: [{ field: '', message: gone.value.words }] } : refused(gone.error);
}

/** A page of its own for whom the held case is theirs to see; for another team the message is all that they may know. */
async function tellLoser(
  context: UseCaseContext,
  { crn }: AllocationInput,
  { allocatedTo, detail }: AllocationConflict,
): Promise<Outcome> {
  const words = allocatedTo === null ? detail : await wordsForLoser(context, crn, allocatedTo);
  return words === null
    ? { redirectTo: toShortlist.taken(crn) }
    : { problems: [{ field: '', message: words }] };
}

function toFormField({ field, message }: FieldProblem, staffCode: string): FieldProblem {
  return { field: fieldOfForm(field, staffCode), message };
}

function inputOf(form: FormReader): AllocationInput | null {
  const sent = form.read(ALLOCATION_FORM);
  const crn = parseCrn(sent.crn);
  if (crn === null) return null;
  const staffCode = sent[OFFICER_FIELD];
  return { crn, staffCode, expectedVersion: sent[VERSION], ...form.read(answersForm(staffCode)) };
}
