import 'server-only';
import type { ChangeView } from '@/components/officers/change-form';
import type { CaseSaved } from '@/lib/addresses/cases';
import type { OfficerSaved } from '@/lib/addresses/officers';
import { type Address, hrefWith } from '@/lib/kernel/address';
import { plain, type SentRecord, type TakenOf } from '@/lib/kernel/reading/sent';
import type { Result } from '@/lib/kernel/result';
import { type FormAction, formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import type { FormReader } from '@/lib/server/form-reader';
import type { ChangeOutcome } from '@/lib/usecases/officers/parts/change-officer';
import type { UseCaseContext } from '@/lib/usecases/context';
import type { Problem } from '@/lib/usecases/problem';

/** Where somebody goes when a change is saved, and by which word the page there says so. */
export interface Saved {
  readonly path: Address;
  readonly word: OfficerSaved | CaseSaved;
}

/**
 * How a change of an officer ends: saved, and on to its page; or back into the form, with what it does to confirm, or with what
 * is wrong. A stale form gets the version that stands now, so that it can be sent again knowingly.
 */
export function changeOutcome(
  form: FormReader,
  result: Result<ChangeOutcome, Problem>,
  saved: Saved,
): FormOutcome<ChangeView> {
  if (!result.ok) {
    const { error } = result;
    const outcome = refused(error);
    const renewed = error.code === 'stale' && error.version !== undefined && 'problems' in outcome;
    return renewed
      ? { problems: outcome.problems, values: { ...form.values, version: String(error.version) } }
      : outcome;
  }
  switch (result.value.kind) {
    case 'confirm':
      return { problems: [], view: { sentences: result.value.sentences } };
    case 'unchanged':
      return { redirectTo: hrefWith(saved.path, { saved: 'unchanged' }) };
    case 'saved':
      return { redirectTo: hrefWith(saved.path, { saved: saved.word }) };
  }
}

/**
 * Builds the action of a form that changes something of an officer: what the form sends, by its description, the use case that takes it,
 * and where it leads. Whoever went back from the effect to what they entered sees the form as it was.
 */
export function changeAction<F extends SentRecord & { readonly step?: never }>(
  fields: F,
  change: (context: UseCaseContext, sent: TakenOf<F>) => Promise<Result<ChangeOutcome, Problem>>,
  saved: (sent: TakenOf<F>) => Saved,
): FormAction<ChangeView> {
  return formAction<ChangeView>(async (context, form) => {
    if (goesBack(form)) return { problems: [] };
    const sent = form.read(fields);
    return changeOutcome(form, await change(context, sent), saved(sent));
  });
}

/** Whether the person went back from the effect to what they entered: nothing is decided, the form shows as it was. */
export function goesBack(form: FormReader): boolean {
  return form.read({ step: plain() }).step === 'edit';
}
