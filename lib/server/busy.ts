import 'server-only';
import { answerWith } from '../machine/request';
import { isBusy } from '../usecases/service-store';
import type { FieldProblem } from '../kernel/form-state';

/** After how long it is worth trying again. */
export const RETRY_SECONDS = 10;

const BUSY: FieldProblem = {
  field: '',
  message:
    'Headroom is busy: a lot is being saved at once. Nothing of yours was saved. What you typed is below: wait a minute, then send it again',
};

/** Runs the action of a form; where the database is busy, gives the problem that the form is shown with what was typed, and answers 503. */
export async function unlessBusy<T>(run: () => Promise<T>): Promise<T | { readonly busy: FieldProblem }> {
  try {
    return await run();
  } catch (error) {
    if (!isBusy(error)) throw error;
    answerWith(503, { 'retry-after': String(RETRY_SECONDS) });
    return { busy: BUSY };
  }
}
