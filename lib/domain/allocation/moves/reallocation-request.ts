import { z } from 'zod';
import { parseCrn } from '../../../kernel/ids';
import { apiOptional, apiValue } from '../../../kernel/reading/api-schema';
import { CASE_FIELDS } from '../../banding/bands/case-fields';
import { ANSWER_FIELDS } from '../reasons/answer-fields';
import { REALLOCATION_REASONS } from './reallocation-reason';

/** Cases that one request moves at most. */
export const MOST_CASES = 200;

const version = z
  .number('Enter the version of the case')
  .int('Enter the version of the case as a whole number');

/** The body of `POST /reallocations`. */
export const reallocationBodySchema = z
  .object({
    crns: z
      .array(apiValue(CASE_FIELDS.crn), 'Enter a list of CRNs')
      .min(1, 'Enter at least one CRN')
      .max(MOST_CASES, `Enter at most ${MOST_CASES} CRNs`),
    staffCode: z.string('Enter a staff code').min(1, 'Enter a staff code').max(50),
    reasonCode: z.enum(REALLOCATION_REASONS, `Enter one of: ${REALLOCATION_REASONS.join(', ')}`),
    reasonText: apiOptional(ANSWER_FIELDS.reasonText),
    oversightReviewOn: z.string('Enter a date, like 2026-11-30').nullable().default(null),
    expectedVersions: z.record(z.string(), version, 'Enter the version of each case, by CRN'),
  })
  .superRefine((body, context) => {
    const say = (path: string[], message: string): void =>
      context.addIssue({ code: 'custom', path, message, input: body });
    const versions = versionsByCrn(body.expectedVersions);
    for (const [index, one] of body.crns.entries()) {
      if (body.crns.indexOf(one) !== index) say(['crns', String(index)], `Enter ${one} once`);
      else if (!versions.has(one)) say(['expectedVersions', one], `Enter the version of ${one}`);
    }
    if (body.reasonCode === 'other' && (body.reasonText ?? '').trim() === '')
      say(['reasonText'], 'Enter the reason in words: “other” needs it');
  });

/** The versions of a request by CRN, however the CRNs were typed. */
export function versionsByCrn(versions: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(versions).map(([text, number]) => [parseCrn(text) ?? text, number]));
}

/** What became of one case, as the API answers it. `status`: moved, or refused with `code` and `detail`. */
const resultSchema = z.object({
  crn: z.string(),
  status: z.enum(['reallocated', 'refused']),
  code: z.string().optional(),
  detail: z.string().optional(),
  /** The case's version now. */
  version: z.number().int().optional(),
  /** Workload of the receiver in per cent, as it was decided on. */
  before: z.number().nullable().optional(),
  after: z.number().nullable().optional(),
  allocatedTo: z.object({ staffCode: z.string(), name: z.string() }).nullable().optional(),
  allocatedBy: z.string().nullable().optional(),
  allocatedAt: z.string().nullable().optional(),
  askedFor: z.array(z.object({ code: z.string(), text: z.string() })).optional(),
});

/** What `POST /reallocations` answers: one result a case, in the order asked. */
export const reallocationResponseSchema = z.object({ results: z.array(resultSchema) });
export type ReallocationResponse = z.output<typeof reallocationResponseSchema>;
