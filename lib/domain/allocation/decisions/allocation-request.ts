import { z } from 'zod';
import { apiOptional, apiValue } from '../../../kernel/reading/api-schema';
import { CASE_FIELDS } from '../../banding/bands/case-fields';
import { ANSWER_FIELDS } from '../reasons/answer-fields';

/** The body of `POST /allocations`. */
export const allocationBodySchema = z.object({
  crn: apiValue(CASE_FIELDS.crn),
  staffCode: z.string('Enter a staff code').min(1, 'Enter a staff code').max(50),
  expectedVersion: z.number('Enter the version of the case').int('Enter the version of the case'),
  reasonCode: apiOptional(ANSWER_FIELDS.reasonCode),
  reasonText: apiOptional(ANSWER_FIELDS.reasonText),
  oversightReviewOn: z.string('Enter a date, like 2026-11-30').nullable().default(null),
  notes: apiOptional(ANSWER_FIELDS.notes),
});

/** What `POST /allocations` answers: the officer's workload before and after, in per cent; null where there is none. */
export const allocationAnswerSchema = z.object({
  crn: z.string(),
  staffCode: z.string(),
  version: z.number().int(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  /** The decision's own id: `POST /allocations/{id}/undo`. */
  allocationId: z.string().optional(),
  /** What ended beside the case, in sentences: the share or cover of whoever holds it now, and covers of an earlier officer. */
  ended: z.array(z.string()),
});
