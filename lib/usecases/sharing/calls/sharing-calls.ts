import 'server-only';
import { z } from 'zod';
import { SHARE_KINDS } from '../../../domain/workload/sharing/case-split';
import {
  AGREE_FIELDS,
  COVER_CHANGE_FIELDS,
  COVER_FIELDS,
  SHARE_END_FIELDS,
  SHARE_FIELDS,
  SUPPORT_FIELDS,
} from '../../../domain/workload/sharing/sharing-fields';
import { REPORT_FIELDS } from '../../../domain/workload/measure/report-fields';
import { REPORT_KINDS } from '../../../domain/workload/measure/report-kinds';
import { apiValue } from '../../../kernel/reading/api-schema';
import { apiTexts } from '../../../kernel/reading/api-texts';
import { crn } from '../../../kernel/reading/kinds';
import type {
  ContactEntry,
  CoverEntry,
  PersonLink,
  ReportEntry,
  SharedWorkPage,
  ShareEntry,
  SupportEntry,
} from '../shared-work-page';

/** What the calls of cover, shares, support and reports take and answer. */

const expectedVersion = z.int().meta({ description: 'The version that was read' });
const confirmed = z
  .boolean()
  .default(false)
  .meta({ description: 'false: only say what it does to both officers. true: do it' });
const MOST_COVERED = 500;
const { endsOn } = COVER_CHANGE_FIELDS;

/** The body of `POST /officers/{staffCode}/covers`. */
export const newCoverBodySchema = apiTexts(
  { ...COVER_FIELDS, ...AGREE_FIELDS },
  {
    crns: z
      .array(apiValue(crn('CRN')))
      .min(1, 'Choose the cases to cover')
      .max(MOST_COVERED)
      .meta({ description: 'Cases that the officer holds' }),
    confirmed,
  },
);

/** The body of `PATCH /officers/{staffCode}/covers/{id}`: another last day. */
export const coverBodySchema = apiTexts({ endsOn, ...AGREE_FIELDS }, { expectedVersion, confirmed });

/** The body of what calls a cover or support off. */
export const callOffBodySchema = z.object({ expectedVersion, confirmed });

/** The body of `POST /cases/{crn}/shares`. */
export const newShareBodySchema = apiTexts({ ...SHARE_FIELDS, ...AGREE_FIELDS }, { confirmed });

/** The body of `POST /cases/{crn}/shares/{id}/end`. */
export const shareEndBodySchema = apiTexts(SHARE_END_FIELDS, { expectedVersion, confirmed });

/** The body of `POST /officers/{staffCode}/support`. */
export const newSupportBodySchema = apiTexts(SUPPORT_FIELDS, { confirmed });

/** The body of `POST /officers/{staffCode}/support/{id}/seen`. */
export const seenBodySchema = z.object({ expectedVersion });

/** The body of `POST /officers/{staffCode}/reports`. */
export const newReportBodySchema = apiTexts(REPORT_FIELDS, { confirmed });

/** The body of `POST /officers/{staffCode}/reports/{id}/remove`. */
export const removeReportBodySchema = z.object({ confirmed });

const person = z.object({ staffCode: z.string(), name: z.string() });
const counting = z.enum(['coming', 'today', 'past']).meta({ description: 'Whether it counts today' });
const points = z
  .number()
  .nullable()
  .meta({ description: 'What it counts on the ledger today; null: nothing' });
const version = z.int().meta({ description: 'To be sent as expectedVersion with a change' });
const onCase = { crn: z.string(), name: z.string().meta({ description: 'As the caller may know it' }) };

const coverSchema = z.object({
  id: z.string(),
  ...onCase,
  other: person.meta({ description: 'Who covers, or whose case it is' }),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  counting,
  points,
  version,
});

const shareSchema = z.object({
  id: z.string(),
  ...onCase,
  other: person.meta({
    description: 'Who holds the share; of those that the officer holds, they themselves',
  }),
  kind: z.enum(SHARE_KINDS),
  percent: z.int(),
  startedOn: z.iso.date(),
  lastDay: z.iso.date().nullable().meta({ description: 'Null: it has no end yet' }),
  counting,
  points,
  version,
});

const supportSchema = z.object({
  id: z.string(),
  direction: z.enum(['gave', 'received']),
  other: person,
  crn: z.string().nullable(),
  givenOn: z.iso.date(),
  lastDay: z.iso.date().meta({ description: 'The last day on which it counts' }),
  points: z.number(),
  note: z.string().nullable(),
  counts: z.boolean(),
  cancelled: z.boolean(),
  breach: z
    .string()
    .nullable()
    .meta({ description: 'What spoke against it and asks a manager to look; null: nothing asks' }),
  version,
});

const reportSchema = z.object({
  id: z.string(),
  kind: z.enum(REPORT_KINDS),
  completedOn: z.iso.date(),
  lastDay: z.iso.date().meta({ description: 'The last day on which it counts' }),
  counts: z.boolean(),
  points: z.number(),
});

const contactSchema = z.object({
  id: z.string(),
  ...onCase,
  other: person.meta({ description: 'The contact, or whose case it is' }),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable().meta({ description: 'Null: until the officer is back' }),
});

/** The answer of `GET /officers/{staffCode}/shared`. */
export const sharedWorkAnswerSchema = z.object({
  coveredBy: z.array(coverSchema).meta({ description: 'Cases of the officer that colleagues cover' }),
  covering: z.array(coverSchema).meta({ description: 'Cases of colleagues that the officer covers' }),
  sharedWith: z.array(shareSchema).meta({ description: 'Cases of the officer in which others hold a share' }),
  sharing: z.array(shareSchema).meta({ description: 'Shares that the officer holds' }),
  supports: z.array(supportSchema),
  reports: z.array(reportSchema),
  contacts: z.array(contactSchema).meta({ description: 'Named contacts while the officer is away today' }),
  contactFor: z.array(contactSchema).meta({ description: 'Cases of others whose contact the officer is' }),
  contactNeeded: z.int().meta({ description: 'Cases that need a named contact today and have none' }),
  coverNeeded: z.int().meta({ description: 'Cases that ask for cover by name today and have none' }),
});

/** What an officer shares with colleagues, as the caller may know it. */
export function toSharedWorkAnswer(page: SharedWorkPage): z.infer<typeof sharedWorkAnswerSchema> {
  return {
    coveredBy: page.coveredBy.map(toCover),
    covering: page.covering.map(toCover),
    sharedWith: page.sharedWith.map(toShare),
    sharing: page.sharing.map(toShare),
    supports: page.supports.map(toSupport),
    reports: page.reports.map(toReport),
    contacts: page.contacts.map(toContact),
    contactFor: page.contactFor.map(toContact),
    contactNeeded: page.contactNeeded,
    coverNeeded: page.coverNeeded,
  };
}

function toPerson({ staffCode, name }: PersonLink): z.infer<typeof person> {
  return { staffCode, name };
}

function toCover({ id, case: about, other, ...days }: CoverEntry): z.infer<typeof coverSchema> {
  const { startsOn, endsOn: last, version: read } = days;
  return {
    id,
    crn: about.crn,
    name: about.name.text,
    other: toPerson(other),
    startsOn,
    endsOn: last,
    counting: days.counting,
    points: inPoints(days.pointsHundredths),
    version: read,
  };
}

function toShare({ id, case: about, other, ...share }: ShareEntry): z.infer<typeof shareSchema> {
  return {
    id,
    crn: about.crn,
    name: about.name.text,
    other: toPerson(other),
    kind: share.kind,
    percent: share.percent,
    startedOn: share.startedOn,
    lastDay: share.lastDay,
    counting: share.counting,
    points: inPoints(share.pointsHundredths),
    version: share.version,
  };
}

function toSupport({ gave, other, pointsHundredths, ...one }: SupportEntry): z.infer<typeof supportSchema> {
  return {
    id: one.id,
    direction: gave ? 'gave' : 'received',
    other: toPerson(other),
    crn: one.crn,
    givenOn: one.givenOn,
    lastDay: one.lastDay,
    points: pointsHundredths / 100,
    note: one.note,
    counts: one.counts,
    cancelled: one.cancelled,
    breach: one.breach,
    version: one.version,
  };
}

function toReport({ reportId, pointsHundredths, ...one }: ReportEntry): z.infer<typeof reportSchema> {
  return {
    id: reportId,
    kind: one.kind,
    completedOn: one.completedOn,
    lastDay: one.lastDay,
    counts: one.counts,
    points: pointsHundredths / 100,
  };
}

function toContact({ id, case: about, other, ...days }: ContactEntry): z.infer<typeof contactSchema> {
  return {
    id,
    crn: about.crn,
    name: about.name.text,
    other: toPerson(other),
    startsOn: days.startsOn,
    endsOn: days.endsOn,
  };
}

function inPoints(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100;
}
