import 'server-only';
import { randomUUID } from 'node:crypto';
import { unstable_rethrow } from 'next/navigation';
import type { FieldProblem } from '../kernel/form-state';
import { log } from '../machine/log';
import { answerWith, requestId } from '../machine/request';
import { isBusy } from '../usecases/service-store';

/** After how long it is worth trying again where the database is busy. */
export const RETRY_SECONDS = 10;

const BUSY: FieldProblem = {
  field: '',
  message:
    'Headroom is busy: a lot is being saved at once. Nothing of yours was saved. What you typed is below: wait a minute, then send it again',
};

/**
 * Runs the action of a form. Where it fails in a way that nobody expected, or the database is busy, gives the problem that the form
 * is shown with what was typed, answers 500 or 503, and logs it under the reference that the person is shown.
 */
export async function unlessFailed<T>(run: () => Promise<T>): Promise<T | { readonly failed: FieldProblem }> {
  try {
    return await run();
  } catch (error) {
    // A redirect, or a page that is not there, is no failure.
    unstable_rethrow(error);
    if (isBusy(error)) {
      answerWith(503, { 'retry-after': String(RETRY_SECONDS) });
      return { failed: BUSY };
    }
    const reference = requestId() ?? randomUUID();
    log.error({ err: error, reference }, 'the action of a form failed');
    answerWith(500, {});
    return { failed: problemOf(reference) };
  }
}

function problemOf(reference: string): FieldProblem {
  return {
    field: '',
    message: `Sorry, there is a problem with the service, and this may not have been saved. What you typed is below: look whether it was saved before you send it again. The reference is ${reference}`,
  };
}
