import { mapResult } from '@/lib/kernel/result';
import { apiRoute } from '@/lib/server/api-route';
import { toChangeAnswer } from '@/lib/usecases/change-answer';
import {
  contactsBodySchema,
  toContactsAnswer,
  toContactsInput,
} from '@/lib/usecases/sharing/calls/away-calls';
import { nameContacts } from '@/lib/usecases/sharing/name-contacts';
import { viewContactForm } from '@/lib/usecases/sharing/view-contact-form';

/** Who is the contact of which case of an officer who is away. */
export const GET = apiRoute({ tagged: true }, async ({ context, params }) =>
  mapResult(await viewContactForm(context, params.staffCode ?? ''), (page) => ({
    body: toContactsAnswer(page),
  })),
);

/** Names contacts of cases, or calls them off; other cases stay as they are. */
export const PUT = apiRoute({ body: contactsBodySchema }, async ({ context, params, body }) =>
  mapResult(await nameContacts(context, toContactsInput(params.staffCode ?? '', body)), (outcome) => ({
    body: toChangeAnswer(outcome),
  })),
);
