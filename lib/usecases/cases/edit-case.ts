import 'server-only';
import { can } from '../../domain/access/can';
import { CHANGE_FIELDS } from '../../domain/banding/changes/case-change-fields';
import { CASE_FIELDS } from '../../domain/banding/bands/case-fields';
import type { Crn } from '../../kernel/ids';
import { readRecord } from '../../kernel/reading/record';
import { plain, version } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { type CaseTexts, readCaseForm } from './parts/case-form';
import { explainedStale } from './parts/explain-stale';
import type { UseCaseContext } from '../context';
import { type LoadedCase, loadCaseFor } from './parts/load-case';
import type { Problem } from '../problem';
import { type CaseEdit, type EditKind, saveCaseEdit } from './parts/save-case-edit';

/** What the form of a case that is changed sends. */
export const EDIT_CASE_FORM = {
  ...CASE_FIELDS,
  ...CHANGE_FIELDS,
  intent: plain(),
  version: version(),
  seen: plain(),
};

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
  readonly kind: EditKind;
  readonly crn: Crn;
  /** False where the change took the case out of the actor's part of the estate: its home moved. */
  readonly stillYours: boolean;
}

/** Boxes that were unticked without saying that none is left: a form that came half filled in must not read as "none". */
const FLAGS_UNTICKED = 'Tick the flags that apply, or “None of these”';

/**
 * Changes the facts of a live case; its band is worked out again. Where that changes the band or the grade that it needs, the person
 * must have seen it, and a lower band needs a reason. A fall that a second manager must approve waits, and the higher band stands
 * until then (docs/rules/oversight.md, O-8); the rest of the same change is saved at once. A case that somebody else has changed since is `stale`, with the version that
 * stands now. Whoever may see a case but not change it is told so.
 */
export async function editCase(
  context: UseCaseContext,
  input: EditCaseInput,
): Promise<Result<EditCaseOutcome, Problem>> {
  const loaded = await loadEditableCase(context, input.crn);
  if (!loaded.ok) return loaded;
  const { facts } = loaded.value;
  const read = readCaseForm({ ...input.texts, crn: facts.crn }, loaded.value);
  const said = readRecord(CHANGE_FIELDS, { reason: input.reason, evidence: input.evidence ?? '' });
  if (!read.ok || !said.ok)
    return err({
      code: 'does_not_fit',
      fields: [...(read.ok ? [] : read.error), ...(said.ok ? [] : said.error)],
    });
  if (read.value.flagsKnown === false && facts.flags.length > 0)
    return err({ code: 'does_not_fit', fields: [{ field: 'flags', message: FLAGS_UNTICKED }] });
  return saveChange(context, loaded.value, { ...input, after: read.value, ...said.value });
}

/** Saves a change that was read, by whichever form it came. */
export async function saveChange(
  context: UseCaseContext,
  loaded: LoadedCase,
  change: CaseEdit,
): Promise<Result<EditCaseOutcome, Problem>> {
  const { crn } = loaded.facts;
  const saved = await context.store.tx((tx) => saveCaseEdit(tx, context, loaded, change));
  if (!saved.ok) return err(await explainedStale(context, saved.error, loaded));
  const stillYours = (await loadCaseFor(context, crn)).ok;
  return ok({ kind: saved.value, crn, stillYours });
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
    return err({
      code: 'not_allowed',
      detail: 'This case has ended: open it again if that is wrong or the person is back',
    });
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
