import { z } from 'zod';
import { type Crn, type StaffCode, asCrn, asStaffCode } from '../../../kernel/ids';
import type { DecidedAllocation } from './decide-allocation';

const figure = z.object({
  pointsUsedHundredths: z.number(),
  pointsAvailable: z.number(),
  workloadPercent: z.number().nullable(),
  caseCount: z.number(),
});

/** The answer to an allocation, kept as it was given so that a repeat gets the same. */
export const allocationDoneSchema = z.object({
  crn: z.string().transform((text): Crn => asCrn(text)),
  staffCode: z.string().transform((text): StaffCode => asStaffCode(text)),
  officerName: z.string(),
  /** The case's version now. */
  version: z.number(),
  before: figure,
  after: figure,
  /** The decision's own id, by which it is found and undone; left out in answers kept before there was one. */
  allocationId: z.string().optional(),
  /** What ended beside the case, in sentences: shares and covers; left out in answers kept before it was said. */
  ended: z.array(z.string()).optional(),
});
export type AllocationDone = z.output<typeof allocationDoneSchema>;

/** What whoever allocated is told. */
export function toAllocationDone(
  { crn, staffCode, officerName, version, decision }: DecidedAllocation,
  allocationId: string,
  ended: readonly string[],
): AllocationDone {
  return {
    crn,
    staffCode,
    officerName,
    version,
    before: decision.before,
    after: decision.after,
    allocationId,
    ended: [...ended],
  };
}
