import 'server-only';
import type { BandChangePlan } from '../../domain/banding/changes/plan-band-change';
import { planBandChange } from '../../domain/banding/changes/plan-band-change';
import { changeMark } from '../../domain/banding/changes/case-change';
import type { CaseField, CaseInput } from '../../domain/banding/bands/case-fields';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { editCase, loadEditableCase } from './edit-case';
import { readCaseForm } from './parts/case-form';
import { caseTextsOf } from './parts/case-texts';
import type { EditKind } from './parts/save-case-edit';
import { viewCaseToEdit } from './view-case-form';

export interface ChangeGivenInput {
  readonly crn: string;
  readonly version: number;
  /** What is left out stays as it is recorded. */
  readonly texts: Partial<Readonly<Record<CaseField, string>>>;
  readonly reason: string;
  readonly evidence: string;
  /** The mark of the effect that was said; empty: none was. */
  readonly seen: string;
}

/** A change of facts is saved; or it moves the band or the grade that the case needs, and that is said first. */
export type GivenChange =
  | { readonly kind: EditKind }
  | { readonly kind: 'confirm'; readonly sentences: readonly string[]; readonly seen: string };

/** Changes what was given of a live case; the rest stays as it is recorded. By the rules of its form: a change of band is said before it is made. */
export async function changeGivenOfCase(
  context: UseCaseContext,
  input: ChangeGivenInput,
): Promise<Result<GivenChange, Problem>> {
  const loaded = await loadEditableCase(context, input.crn);
  if (!loaded.ok) return loaded;
  const { facts } = loaded.value;
  const texts = { ...caseTextsOf(facts), ...input.texts };
  const read = readCaseForm({ ...texts, crn: facts.crn }, loaded.value);
  if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
  if (input.seen === '' && input.version === facts.version) {
    const shown = await effectOf(context, facts, read.value);
    if (!shown.ok) return shown;
    if (shown.value !== null) return ok({ kind: 'confirm', ...shown.value });
  }
  const saved = await editCase(context, { ...input, texts });
  return saved.ok ? ok({ kind: saved.value.kind }) : saved;
}

/** What a change does to the band, in words, with its mark; null where it does nothing to it. */
async function effectOf(
  context: UseCaseContext,
  before: CaseInput & { readonly crn: string },
  after: CaseInput,
): Promise<Result<{ readonly sentences: readonly string[]; readonly seen: string } | null, Problem>> {
  const toEdit = await viewCaseToEdit(context, before.crn);
  if (!toEdit.ok) return toEdit;
  const { page, judging } = toEdit.value;
  const waiting = page.bandChanges.waiting.map((block) => block.change);
  const plan = planBandChange({ before, after, waiting, source: 'person', said: new Set() }, judging);
  const { bandings, asks } = plan.judged;
  const seen = changeMark(bandings.after, asks);
  return ok(changeMark(bandings.before, []) === seen ? null : { sentences: sentencesOf(plan), seen });
}

function sentencesOf({ judged: { bandings, asks, kind } }: BandChangePlan): string[] {
  const { before, after } = bandings;
  return [
    before.band === after.band
      ? `The band stays ${after.band}.`
      : `The band goes from ${before.band} to ${after.band}.`,
    ...(before.minimumGrade === after.minimumGrade
      ? []
      : [`The lowest grade goes from ${before.minimumGrade} to ${after.minimumGrade}.`]),
    ...(kind === 'waiting' ? ['A second manager must approve the fall; until then the higher stands.'] : []),
    ...asks.map(({ text }) => text),
  ];
}
