import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { countPulseAnswer } from '../../../db/commands/leaders/save-pulse';
import { loadOpenPulse } from '../../../db/queries/leaders/load-pulse';
import type { Reader } from '../../../db/store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { PULSE_ANSWERS } from '../../domain/metrics/pulse/pulse';
import { findGrade, isResponsibleGrade } from '../../domain/workload/model/model';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { settings } from '../../machine/settings';
import { todayOf, type UseCaseContext } from '../context';
import { modelOf } from '../once-a-request';
import type { Problem } from '../problem';
import type { PulseAnswerPage } from './pulse-page';

/** What the form on which an officer answers sends. */
export const PULSE_ANSWER_FORM = { survey: plain(), answer: plain() };

type OpenPulse = NonNullable<Awaited<ReturnType<typeof loadOpenPulse>>> & { readonly gradeCode: string };

/** The question that is open, for an officer who is asked: a responsible officer in post. Everybody else is told that there is nothing. */
export async function viewPulseQuestion(context: UseCaseContext): Promise<Result<PulseAnswerPage, Problem>> {
  const open = await openFor(context, context.store.db);
  if (open === null) return err({ code: 'not_found' });
  return ok({ surveyId: open.surveyId, openedAt: open.openedAt, answered: open.answeredBy !== null });
}

/** Whether the reader is asked, and has not answered: for a line on their first page. */
export async function isPulseWaiting(context: UseCaseContext): Promise<boolean> {
  const open = await openFor(context, context.store.db);
  return open !== null && open.answeredBy === null;
}

/**
 * Counts what an officer answers: once a survey, and for good, since nothing tells afterwards whose answer it was. The audit trail says that
 * somebody answered, not who.
 */
export async function answerPulse(
  context: UseCaseContext,
  asked: { readonly survey: string; readonly answer: string },
): Promise<Result<null, Problem>> {
  const { store, now } = context;
  return store.tx(async (tx) => {
    const open = await openFor(context, tx);
    if (open === null || open.surveyId !== asked.survey) return err({ code: 'not_found' });
    const answer = PULSE_ANSWERS.find((one) => one === asked.answer);
    if (answer === undefined)
      return err({
        code: 'does_not_fit',
        fields: [{ field: 'answer', message: 'Choose how you find your workload' }],
      });
    const { surveyId, staffId, regionCode, gradeCode } = open;
    const counted = await countPulseAnswer(tx, store.t, {
      ...{ surveyId, staffId, regionCode, gradeCode },
      unmanageable: answer === 'unmanageable',
    });
    if (counted === 'closed') return err({ code: 'not_found' });
    if (counted === 'answered') return err({ code: 'stale', detail: 'You have answered already.' });
    await saveAudit(tx, store.t, SYSTEM_ACTOR, now, surveyId, {
      action: 'pulse.answered',
      thingType: 'pulse',
      detail: {},
    });
    return ok(null);
  });
}

/** The survey that is open, where the reader is one of those who are asked; else null. */
async function openFor(context: UseCaseContext, db: Reader): Promise<OpenPulse | null> {
  const { actor, store } = context;
  if (!settings().pulse || actor.staffCode === null) return null;
  const open = await loadOpenPulse(db, store.t, actor.staffCode);
  if (open === null) return null;
  const today = todayOf(context);
  const isInPost =
    (open.startDate === null || open.startDate <= today) &&
    (open.leavingDate === null || open.leavingDate > today);
  const grade = findGrade(await modelOf(context), open.grade);
  return isInPost && grade !== null && isResponsibleGrade(grade) ? { ...open, gradeCode: grade.code } : null;
}
