'use server';

import type { ChangeView } from '@/components/officers/change-form';
import { type OfficerSaved, toSharing } from '@/lib/addresses/officers';
import { err } from '@/lib/kernel/result';
import { formAction } from '@/lib/server/form-action';
import { ARRANGE_COVER_FORM, arrangeCover } from '@/lib/usecases/sharing/arrange-cover';
import {
  CANCEL_SUPPORT_FORM,
  cancelSupport,
  SEE_BREACH_FORM,
  seeSupportBreach,
} from '@/lib/usecases/sharing/cancel-support';
import { CHANGE_COVER_FORM, changeCover } from '@/lib/usecases/sharing/change-cover';
import { contactOfCaseForm, NAME_CONTACTS_FORM, nameContacts } from '@/lib/usecases/sharing/name-contacts';
import {
  RECORD_REPORT_FORM,
  recordReport,
  REMOVE_REPORT_FORM,
  removeReport,
} from '@/lib/usecases/sharing/record-report';
import { RECORD_SUPPORT_FORM, recordSupport } from '@/lib/usecases/sharing/record-support';
import { changeAction, changeOutcome } from './change-outcome';

const sharedPage =
  (word: OfficerSaved) =>
  ({ staffCode }: { readonly staffCode: string }) => ({ path: toSharing.page(staffCode), word });

/** Arranges cover by name, once what it does has been confirmed. */
export const arrangeCoverAction = changeAction(
  ARRANGE_COVER_FORM,
  (context, { staffCode, crns, confirmed, ...texts }) =>
    arrangeCover(context, { staffCode, crns, confirmed, texts }),
  sharedPage('cover'),
);

/** Names contacts for the cases of an officer who is away. */
export const nameContactsAction = formAction<ChangeView>(async (context, form) => {
  const { crns, ...sent } = form.read(NAME_CONTACTS_FORM);
  const cases = crns.split(' ');
  const each = Object.fromEntries(cases.map((crn) => [crn, form.read(contactOfCaseForm(crn)).contact]));
  const named = await nameContacts(context, { ...sent, crns: cases, each });
  return changeOutcome(form, named, sharedPage('contacts')(sent));
});

/** Sets the last day of a cover, or calls it off. */
export const changeCoverAction = changeAction(
  CHANGE_COVER_FORM,
  async (context, { what, reason, oversightReviewOn, ...input }) =>
    what === 'end' || what === 'cancel'
      ? changeCover(context, { ...input, what, texts: { reason, oversightReviewOn } })
      : err(NOTHING_CHOSEN),
  (sent) => sharedPage(sent.what === 'end' ? 'cover-changed' : 'cover-ended')(sent),
);

const NOTHING_CHOSEN = {
  code: 'does_not_fit',
  fields: [{ field: 'what', message: 'Choose whether to set another last day or to end it' }],
} as const;

/** Records support between colleagues. */
export const recordSupportAction = changeAction(
  RECORD_SUPPORT_FORM,
  (context, { staffCode, confirmed, ...texts }) => recordSupport(context, { staffCode, confirmed, texts }),
  sharedPage('support'),
);

/** Cancels support that was recorded by mistake. */
export const cancelSupportAction = changeAction(
  CANCEL_SUPPORT_FORM,
  cancelSupport,
  sharedPage('support-cancelled'),
);

/** Says that a manager has looked at support that something spoke against. */
export const seeSupportBreachAction = changeAction(
  SEE_BREACH_FORM,
  seeSupportBreach,
  sharedPage('support-seen'),
);

/** Records a completed report. */
export const recordReportAction = changeAction(
  RECORD_REPORT_FORM,
  (context, { staffCode, confirmed, ...texts }) => recordReport(context, { staffCode, confirmed, texts }),
  sharedPage('report'),
);

/** Takes a report off the record. */
export const removeReportAction = changeAction(
  REMOVE_REPORT_FORM,
  removeReport,
  sharedPage('report-removed'),
);
