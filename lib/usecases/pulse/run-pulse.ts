import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { closePulseSurvey, openPulseSurvey } from '../../../db/commands/leaders/save-pulse';
import { loadPulseTimes } from '../../../db/queries/leaders/load-pulse';
import type { Actor } from '../../domain/access/actor';
import { can } from '../../domain/access/can';
import { FEWEST_HEADS } from '../../domain/metrics/units/hidden-cells';
import { countOf } from '../../kernel/format';
import { plain, pressed } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { settings } from '../../machine/settings';
import type { ChangeShown } from '../change-answer';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import type { PulseRunPage } from './pulse-page';

/** What the form that closes a survey sends. */
export const CLOSE_PULSE_FORM = { survey: plain(), confirmed: pressed('y'), step: plain() };

/** Whether somebody opens and closes the question to officers. It goes to everybody, so it is theirs who lead or administer everything. */
export function mayRunPulse(actor: Actor): boolean {
  const everywhere = { regionCode: null, lduCode: null, teamCode: null };
  return settings().pulse && can(actor, 'run_pulse', { places: [everywhere] }).allowed;
}

/** Every time at which officers were asked; while few have answered, only that they are few. */
export async function viewPulseRuns(context: UseCaseContext): Promise<Result<PulseRunPage, Problem>> {
  const { actor, store } = context;
  if (!mayRunPulse(actor)) return err({ code: 'not_found' });
  const times = await loadPulseTimes(store.db, store.t);
  return ok({
    surveys: times.map(({ openMark: _mark, answers, ...time }) => ({
      ...time,
      answers: answers < FEWEST_HEADS ? null : answers,
    })),
  });
}

/** Asks every officer: refused while they are asked already. */
export async function openPulse({ actor, store, now }: UseCaseContext): Promise<Result<null, Problem>> {
  if (!mayRunPulse(actor)) return err({ code: 'not_found' });
  return store.tx(async (tx) => {
    const id = randomUUID();
    const survey = { id, openedAt: now.toISOString(), openedByName: actor.name };
    if (!(await openPulseSurvey(tx, store.t, survey)))
      return err({ code: 'stale', detail: 'The question is open already.' });
    await saveAudit(tx, store.t, actor, now, id, { action: 'pulse.opened', thingType: 'pulse', detail: {} });
    return ok(null);
  });
}

interface AskedClosing {
  /** Null: the one that is open. */
  readonly survey: string | null;
  readonly confirmed: boolean;
}

/**
 * Ends the asking, once what that does has been shown: from now on what was answered is shown where enough answered, and who answered is
 * forgotten. It cannot be undone.
 */
export async function closePulse(
  { actor, store, now }: UseCaseContext,
  { survey, confirmed }: AskedClosing,
): Promise<Result<ChangeShown, Problem>> {
  if (!mayRunPulse(actor)) return err({ code: 'not_found' });
  return store.tx(async (tx) => {
    const open = (await loadPulseTimes(tx, store.t)).find(({ closedAt }) => closedAt === null);
    if (open === undefined || (survey !== null && open.id !== survey))
      return err({ code: 'stale', detail: 'The question is closed already.' });
    if (!confirmed) return ok({ kind: 'confirm', sentences: closingSentences(open.answers) });
    const closing = { id: open.id, closedAt: now.toISOString(), closedByName: actor.name };
    if ((await closePulseSurvey(tx, store.t, closing)) === null)
      return err({ code: 'stale', detail: 'The question is closed already.' });
    await saveAudit(tx, store.t, actor, now, open.id, {
      action: 'pulse.closed',
      thingType: 'pulse',
      detail: {},
    });
    return ok({ kind: 'saved' });
  });
}

/** What closing does; how many answered is said only where they are enough. */
function closingSentences(answers: number): string[] {
  const few = answers < FEWEST_HEADS;
  return [
    `Officers are asked no longer. ${few ? `Fewer than ${FEWEST_HEADS} have answered` : `${countOf(answers, 'officer has', 'officers have')} answered`}.`,
    few
      ? `What they answered is shown to nobody: a share needs ${FEWEST_HEADS} answers.`
      : `What they answered is shown in the measures and the inspection evidence, and of a grade or a unit only from ${FEWEST_HEADS} answers on.`,
    'Who answered is forgotten. It cannot be undone: a question that is closed is not opened again, and the next one begins anew.',
  ];
}
