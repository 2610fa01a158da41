'use server';

import type { ChangeView } from '@/components/officers/change-form';
import { formAction } from '@/lib/server/form-action';
import type { FormReader } from '@/lib/server/form-reader';
import { arrangeCover } from '@/lib/usecases/sharing/arrange-cover';
import { cancelSupport, seeSupportBreach } from '@/lib/usecases/sharing/cancel-support';
import { changeCover } from '@/lib/usecases/sharing/change-cover';
import { contactField, nameContacts } from '@/lib/usecases/sharing/name-contacts';
import { recordReport, removeReport } from '@/lib/usecases/sharing/record-report';
import { recordSupport } from '@/lib/usecases/sharing/record-support';
import { changeOutcome, goesBack, officerPath } from './change-outcome';

const run = formAction<ChangeView>;

/** Arranges cover by name, once what it does has been confirmed. */
export const arrangeCoverAction = run(async (context, form) => {
  if (goesBack(form)) return { problems: [] };
  const staffCode = form.text('staffCode');
  const texts = {
    coverStaffCode: form.text('coverStaffCode'),
    startsOn: form.dateText('startsOn'),
    endsOn: form.dateText('endsOn'),
    ...agreeTexts(form),
  };
  const input = { staffCode, crns: form.list('crns'), texts, confirmed: form.checked('confirmed') };
  return changeOutcome(form, await arrangeCover(context, input), sharedPage(staffCode, 'cover'));
});

/** Names contacts for the cases of an officer who is away. */
export const nameContactsAction = run(async (context, form) => {
  const staffCode = form.text('staffCode');
  const crns = form.text('crns').split(' ');
  const each = Object.fromEntries(crns.map((crn) => [crn, form.text(contactField(crn))]));
  const input = { staffCode, crns, all: form.text('all'), each, endsOn: form.dateText('endsOn') };
  return changeOutcome(form, await nameContacts(context, input), sharedPage(staffCode, 'contacts'));
});

/** Sets the last day of a cover, or calls it off. */
export const changeCoverAction = run(async (context, form) => {
  if (goesBack(form)) return { problems: [] };
  const staffCode = form.text('staffCode');
  const what = form.text('what');
  if (what !== 'end' && what !== 'cancel')
    return { problems: [{ field: 'what', message: 'Choose whether to set another last day or to end it' }] };
  const input = {
    staffCode,
    id: form.text('id'),
    version: Number(form.text('version')),
    what,
    endsOn: form.dateText('endsOn'),
    texts: agreeTexts(form),
    confirmed: form.checked('confirmed'),
  } as const;
  const word = what === 'end' ? 'cover-changed' : 'cover-ended';
  return changeOutcome(form, await changeCover(context, input), sharedPage(staffCode, word));
});

/** Records support between colleagues. */
export const recordSupportAction = run(async (context, form) => {
  if (goesBack(form)) return { problems: [] };
  const staffCode = form.text('staffCode');
  const texts = {
    direction: form.text('direction'),
    colleague: form.text('colleague'),
    crn: form.text('crn'),
    givenOn: form.dateText('givenOn'),
    points: form.text('points'),
    note: form.text('note'),
  };
  const input = { staffCode, texts, confirmed: form.checked('confirmed') };
  return changeOutcome(form, await recordSupport(context, input), sharedPage(staffCode, 'support'));
});

/** Cancels support that was recorded by mistake. */
export const cancelSupportAction = run(async (context, form) => {
  if (goesBack(form)) return { problems: [] };
  const staffCode = form.text('staffCode');
  const input = {
    staffCode,
    id: form.text('id'),
    version: Number(form.text('version')),
    confirmed: form.checked('confirmed'),
  };
  return changeOutcome(form, await cancelSupport(context, input), sharedPage(staffCode, 'support-cancelled'));
});

/** Says that a manager has looked at support that something spoke against. */
export const seeSupportBreachAction = run(async (context, form) => {
  if (goesBack(form)) return { problems: [] };
  const staffCode = form.text('staffCode');
  const input = { staffCode, id: form.text('id'), version: Number(form.text('version')) };
  return changeOutcome(form, await seeSupportBreach(context, input), sharedPage(staffCode, 'support-seen'));
});

/** Records a completed report. */
export const recordReportAction = run(async (context, form) => {
  if (goesBack(form)) return { problems: [] };
  const staffCode = form.text('staffCode');
  const texts = { kind: form.text('kind'), completedOn: form.dateText('completedOn') };
  const input = { staffCode, texts, confirmed: form.checked('confirmed') };
  return changeOutcome(form, await recordReport(context, input), sharedPage(staffCode, 'report'));
});

/** Takes a report off the record. */
export const removeReportAction = run(async (context, form) => {
  if (goesBack(form)) return { problems: [] };
  const staffCode = form.text('staffCode');
  const input = { staffCode, reportId: form.text('reportId'), confirmed: form.checked('confirmed') };
  return changeOutcome(form, await removeReport(context, input), sharedPage(staffCode, 'report-removed'));
});

function agreeTexts(form: FormReader) {
  return { reason: form.text('reason'), oversightReviewOn: form.dateText('oversightReviewOn') };
}

function sharedPage(staffCode: string, word: string) {
  return { path: officerPath(staffCode, '/shared'), word };
}
