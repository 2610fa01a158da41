'use server';

import { toMoves } from '@/lib/addresses/moves';
import { OFFICER_FIELD, STEP, TOKEN } from '@/lib/domain/allocation/candidates/allocate-names-request';
import {
  MOVE_ANSWERS_FORM,
  MOVE_CRN,
  MOVE_FORM,
  MOVE_SEEN,
  MOVE_SEEN_STATE,
  MOVE_SPREAD,
  moveReceiverForm,
  moveVersionForm,
  seenOf,
} from '@/lib/domain/allocation/moves/move-form-request';
import type { MoveConfirmView } from '@/lib/usecases/moves/move-page';
import type { FieldProblem } from '@/lib/kernel/form-state';
import { parseCrn } from '@/lib/kernel/ids';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import type { FormReader } from '@/lib/server/form-reader';
import type { UseCaseContext } from '@/lib/usecases/context';
import { type PreviewInput, previewReallocation } from '@/lib/usecases/moves/preview-reallocation';
import { type CaseOfMove, reallocateCases } from '@/lib/usecases/moves/reallocate-cases';

type Outcome = FormOutcome<MoveConfirmView>;

/** The steps of a move on one form: check it, change it, or make it. Each decides again from what stands in the database. */
export const moveAction = formAction<MoveConfirmView>(async (context, form) => {
  const input = inputOf(form);
  if (input.cases.length === 0) return { problems: [NOTHING_MOVES] };
  switch (form.read(MOVE_FORM)[STEP]) {
    case 'move':
      return move(context, form, input);
    case 'change':
      return { problems: [] };
    default:
      return check(context, input, null);
  }
});

const NOTHING_MOVES: FieldProblem = { field: '', message: 'Choose who takes at least one case' };

async function check(context: UseCaseContext, input: PreviewInput, notice: string | null): Promise<Outcome> {
  const fresh = {
    ...input,
    cases: input.cases.map(({ seen: _seen, ...entry }) => entry),
  };
  const preview = await previewReallocation(context, fresh, notice);
  if (!preview.ok) return { problems: withNotice(preview.error.fields.map(toFormField), notice) };
  const { view, cases } = preview.value;
  if (view !== null) return { problems: [], view };
  return {
    problems: cases.map(({ crn, name, refused: why }) => ({
      field: '',
      message: `${name === crn ? crn : `${name} (${crn})`}: ${why ?? 'is not moved'}`,
    })),
  };
}

async function move(context: UseCaseContext, form: FormReader, input: PreviewInput): Promise<Outcome> {
  const preview = await previewReallocation(context, input);
  if (!preview.ok) return { problems: preview.error.fields.map(toFormField) };
  const { asksAgain } = preview.value;
  if (asksAgain !== null) return check(context, input, asksAgain);
  const token = form.read(MOVE_FORM)[TOKEN];
  const result = await reallocateCases(context, { ...input, idempotencyKey: `form:${token}` });
  if (result.ok || result.error.code === 'key_reused') return { redirectTo: toMoves.done(token) };
  return refused(result.error);
}

function withNotice(problems: readonly FieldProblem[], notice: string | null): readonly FieldProblem[] {
  return notice === null ? problems : [{ field: '', message: notice }, ...problems];
}

function toFormField({ field, message }: FieldProblem): FieldProblem {
  return { field: field === 'staffCode' ? OFFICER_FIELD : field, message };
}

function inputOf(form: FormReader): PreviewInput {
  const sent = form.read(MOVE_FORM);
  const crns = sent[MOVE_CRN].flatMap((text) => parseCrn(text) ?? []);
  const spread = sent[MOVE_SPREAD];
  // A case of a spread that nobody was chosen for stays where it is.
  const asked = [...new Set(crns)].flatMap((crn): Pick<CaseOfMove, 'crn' | 'staffCode'>[] => {
    const { staffCode } = form.read(moveReceiverForm(crn));
    return spread ? (staffCode === null ? [] : [{ crn, staffCode }]) : [{ crn }];
  });
  return {
    cases: asked.map(({ crn, ...receiver }) => {
      const before = seenOf(crn, sent[MOVE_SEEN], sent[MOVE_SEEN_STATE]);
      return {
        crn,
        ...receiver,
        ...form.read(moveVersionForm(crn)),
        ...(before === undefined ? {} : { seen: before }),
      };
    }),
    staffCode: sent[OFFICER_FIELD],
    ...form.read(MOVE_ANSWERS_FORM),
  };
}
