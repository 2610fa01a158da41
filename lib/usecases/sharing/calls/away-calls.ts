import 'server-only';
import { z } from 'zod';
import {
  candidateSchema,
  ruledOutSchema,
  toCandidateAnswer,
  toRuledOutAnswer,
} from '../../../domain/allocation/candidates/candidates-answer';
import { CONTACT_FIELDS } from '../../../domain/workload/sharing/sharing-fields';
import { apiQuery, apiValue } from '../../../kernel/reading/api-schema';
import { apiTexts } from '../../../kernel/reading/api-texts';
import { optional } from '../../../kernel/reading/field';
import { choice, crn as crnField } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';
import { NOBODY, type NameContactsInput } from '../name-contacts';
import type { ContactFormPage } from '../view-contact-form';
import type { CoverFormPage } from '../view-cover-forms';

/** What the calls take and answer that plan the days of an officer who is away: who covers, and who is the contact. */

const MOST_NAMED = 500;
const crn = z.string();
const givenCrn = apiValue(crnField('CRN'));
const name = z.string().meta({ description: 'As the caller may know it' });
const person = z.object({ staffCode: z.string(), name: z.string() });
const { endsOn } = CONTACT_FIELDS;

/** The query of `GET /officers/{staffCode}/cover`. */
export const coverPlanQuerySchema = apiQuery(
  describeFields({
    all: optional(choice('All', ['true'] as const, { hint: 'true: cases that ask for no cover too' })),
  }),
);

/** The answer of `GET /officers/{staffCode}/cover`. */
export const coverPlanAnswerSchema = z.object({
  absent: z.boolean().meta({ description: 'Whether an absence is recorded, of today or to come' }),
  startsOn: z.iso.date().meta({ description: 'The first day to be covered' }),
  endsOn: z.iso.date().nullable().meta({ description: 'Null: the last day is not known' }),
  cases: z.array(
    z.object({
      crn,
      name,
      band: z.string(),
      why: z.array(z.string()).meta({ description: 'Why it asks for cover by name; empty: it does not' }),
      coveredBy: z.string().nullable(),
      points: z.number().meta({ description: 'What goes to whoever covers it' }),
    }),
  ),
  others: z.int().meta({ description: 'How many cases are not listed, since nothing of theirs falls then' }),
  candidates: z.array(candidateSchema).meta({ description: 'Who could cover them, in the order on screen' }),
  ruledOut: z.array(ruledOutSchema),
});

/** What is to be covered of an officer, and by whom it could be. */
export function toCoverPlanAnswer(page: CoverFormPage): z.infer<typeof coverPlanAnswerSchema> {
  const { absent, startsOn, endsOn: last, others } = page;
  return {
    absent,
    startsOn,
    endsOn: last,
    others,
    cases: page.cases.map((one) => ({
      crn: one.crn,
      name: one.name.text,
      band: one.band,
      why: [...one.why],
      coveredBy: one.coveredBy,
      points: (page.points[one.crn] ?? 0) / 100,
    })),
    candidates: page.offers.map(toCandidateAnswer),
    ruledOut: page.ruledOut.map(toRuledOutAnswer),
  };
}

/** The answer of `GET /officers/{staffCode}/contacts`. */
export const contactsAnswerSchema = z.object({
  startsOn: z.iso.date().nullable().meta({ description: 'Null: no absence is recorded from today on' }),
  cases: z
    .array(
      z.object({
        crn,
        name,
        band: z.string(),
        why: z.array(z.string()).meta({ description: 'Why it needs a named contact' }),
        contact: person.nullable().meta({ description: 'Null: nobody is named' }),
        coveredBy: z.string().nullable().meta({ description: 'Who covers it, and so serves as its contact' }),
      }),
    )
    .meta({ description: 'Those without a contact first' }),
  colleagues: z.array(person).meta({ description: 'Who may be named; the name says grade, team and leave' }),
});

/** Who is the contact of which case of an officer who is away. */
export function toContactsAnswer({
  startsOn,
  cases,
  colleagues,
}: ContactFormPage): z.infer<typeof contactsAnswerSchema> {
  return {
    startsOn,
    cases: cases.map((one) => ({
      crn: one.crn,
      name: one.name.text,
      band: one.band,
      why: [...one.why],
      contact: one.contact === null ? null : { staffCode: one.contact.staffCode, name: one.contact.name },
      coveredBy: one.coveredBy,
    })),
    colleagues: colleagues.map(({ value, label }) => ({ staffCode: value, name: label })),
  };
}

/** The body of `PUT /officers/{staffCode}/contacts`. */
export const contactsBodySchema = apiTexts(
  { endsOn },
  {
    contacts: z
      .array(
        z.object({
          crn: givenCrn,
          contact: z
            .string()
            .min(1, 'Enter a staff code, or null')
            .max(100)
            .nullable()
            .meta({ description: 'Staff code of who is the contact; null: nobody any more' }),
        }),
      )
      .min(1)
      .max(MOST_NAMED),
  },
);

/** What a call names, as the form sends it. */
export function toContactsInput(
  staffCode: string,
  { contacts, texts }: z.infer<typeof contactsBodySchema>,
): NameContactsInput {
  return {
    staffCode,
    crns: contacts.map((one) => one.crn),
    all: '',
    each: Object.fromEntries(contacts.map((one) => [one.crn, one.contact ?? NOBODY])),
    endsOn: texts.endsOn,
  };
}
