import { z } from 'zod';
import { ALLOCATION_REASONS } from './decision';
import { parseCrn } from '../../../kernel/ids';

const crn = z.string('Enter a CRN, like X123456').transform((text, context) => {
  const parsed = parseCrn(text);
  if (parsed !== null) return parsed;
  context.issues.push({ code: 'custom', message: 'Enter a CRN, like X123456', input: text });
  return z.NEVER;
});

const text = (most: number) =>
  z.string('Enter text').max(most, `Enter at most ${most} characters`).nullable().default(null);

/** The body of `POST /allocations`. */
export const allocationBodySchema = z.object({
  crn,
  staffCode: z.string('Enter a staff code').min(1, 'Enter a staff code').max(50),
  expectedVersion: z.number('Enter the version of the case').int('Enter the version of the case'),
  reasonCode: z
    .enum(ALLOCATION_REASONS, `Enter one of: ${ALLOCATION_REASONS.join(', ')}`)
    .nullable()
    .default(null),
  reasonText: text(2_000),
  oversightReviewOn: z.string('Enter a date, like 2026-11-30').nullable().default(null),
  notes: text(4_000),
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
});
