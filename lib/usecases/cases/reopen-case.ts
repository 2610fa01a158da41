import 'server-only';
import { updateCase } from '../../../db/commands/cases/save-case';
import { lockCase } from '../../../db/queries/cases/load-ended-case';
import { loadStoredCase } from '../../../db/queries/cases/load-case-page';
import type { Tx } from '../../../db/store';
import { theCaseCalled } from '../../domain/access/case-name';
import { REOPEN_FIELDS } from '../../domain/banding/changes/case-change-fields';
import { countOf } from '../../kernel/format';
import type { Crn } from '../../kernel/ids';
import { readRecord } from '../../kernel/reading/record';
import { plain, pressed, version } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { capitalised } from '../../kernel/text/first-letter';
import { giveBack, type Reopened, waitAgain } from './parts/bring-back';
import type { UseCaseContext } from '../context';
import { mayEditCase } from './edit-case';
import { explainedStale } from './parts/explain-stale';
import { type LoadedCase, loadCaseFor } from './parts/load-case';
import type { Problem } from '../problem';

/** What the form that opens a case again sends. */
export const REOPEN_CASE_FORM = {
  ...REOPEN_FIELDS,
  step: plain(),
  crn: plain(),
  version: version(),
  confirmed: pressed(),
};

export interface ReopenCaseInput {
  readonly crn: string;
  /** The version of the case that the form was opened with. */
  readonly version: number;
  /** Why: it ended in error, the person is back. */
  readonly reason: string;
  /** What it does has been shown. */
  readonly confirmed: boolean;
}

/** The case is open again; or what opening it would do, to be confirmed. */
export type ReopenCaseOutcome =
  | { readonly kind: 'reopened'; readonly crn: Crn; readonly holder: string | null }
  | { readonly kind: 'preview'; readonly sentences: readonly string[] };

/**
 * Opens a case that ended again, with the officer who held it at its end: judged as an allocation on what stands now, so that where
 * that fails the case waits for an officer. Changes of band that waited when it ended wait again. Days already stored keep the end.
 */
export async function reopenCase(
  context: UseCaseContext,
  input: ReopenCaseInput,
): Promise<Result<ReopenCaseOutcome, Problem>> {
  const loaded = await loadEndedCase(context, input.crn);
  if (!loaded.ok) return loaded;
  const { facts, endedOn } = loaded.value;
  if (endedOn === null) return ok({ kind: 'reopened', crn: facts.crn, holder: null });
  const read = readRecord(REOPEN_FIELDS, { reason: input.reason });
  if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
  try {
    const done = await context.store.tx(async (tx): Promise<Result<Reopened, Problem>> => {
      const opened = await reopenLocked(tx, context, facts.crn, input.version, read.value.reason);
      if (opened.ok && !input.confirmed) throw new PreviewOnly(opened.value);
      return opened;
    });
    if (!done.ok) return err(await explainedStale(context, done.error, loaded.value));
    return ok({ kind: 'reopened', crn: facts.crn, holder: done.value.holder });
  } catch (error) {
    if (!(error instanceof PreviewOnly)) throw error;
    return ok({ kind: 'preview', sentences: reopenSentences(loaded.value, error.opened) });
  }
}

/** A case that the actor may open again, or that is open; who may only look is told so. */
export async function loadEndedCase(
  context: UseCaseContext,
  crn: string,
): Promise<Result<LoadedCase, Problem>> {
  const loaded = await loadCaseFor(context, crn);
  if (!loaded.ok) return loaded;
  const refused = mayEditCase(context, loaded.value);
  return refused === null ? loaded : err(refused);
}

/** Carries what an opening would do out of a transaction that is undone. */
class PreviewOnly extends Error {
  constructor(readonly opened: Reopened) {
    super('preview');
  }
}

async function reopenLocked(
  tx: Tx,
  context: UseCaseContext,
  crn: Crn,
  version: number,
  reason: string,
): Promise<Result<Reopened, Problem>> {
  const { store, now } = context;
  await lockCase(tx, store.t, crn);
  const stored = await loadStoredCase(tx, store.t, crn);
  if (stored === null || stored.endedOn === null || stored.facts.version !== version)
    return err({
      code: 'stale',
      detail: 'Nothing has been saved. Look at the case, then open it again if that is still right',
      ...(stored === null ? {} : { version: stored.facts.version }),
    });
  if (!(await updateCase(tx, store.t, stored.facts, version, now)))
    throw new Error(`Case ${crn} changed under its lock`);
  const waitingAgain = await waitAgain(tx, context, crn);
  const given = await giveBack(tx, context, stored, reason);
  return ok({ ...given, waitingAgain });
}

function reopenSentences(
  { facts, name }: LoadedCase,
  { holder, waitsWhy, waitingAgain }: Reopened,
): string[] {
  return [
    `${capitalised(theCaseCalled(name, facts.crn))} is live again from today.`,
    holder === null
      ? 'It waits for an officer.'
      : `${holder}, who held it when it ended, holds it again from today.`,
    ...(waitsWhy === null ? [] : [`${waitsWhy}.`.replace(/\.\.$/, '.')]),
    ...(waitingAgain === 0
      ? []
      : [
          `${countOf(waitingAgain, 'change')} of band that waited for a second manager ${waitingAgain === 1 ? 'waits' : 'wait'} again.`,
        ]),
    'Days already stored keep the time in which it had ended.',
  ];
}
