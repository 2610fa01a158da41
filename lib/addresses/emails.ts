import { EMAIL_STATES } from '../domain/allocation/decisions/email-state';
import { route } from '../kernel/address';
import { oneOf, saidOnce } from '../kernel/reading/query';
import { savedWord } from './parts/saved';

/** The emails of the service, of one state where it is asked for. */
export const toEmails = route('/admin/emails', {
  state: saidOnce(oneOf(EMAIL_STATES)),
  saved: savedWord(['retried']),
});
