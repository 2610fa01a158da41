import 'server-only';
import { z } from 'zod';
import { CHALLENGE_OUTCOMES } from '../../../domain/workload/ledger/challenge';
import { SUPERVISION_FIELDS } from '../../../domain/workload/relief/supervision-fields';
import { apiTexts } from '../../../kernel/reading/api-texts';
import type { SupervisionPage } from '../supervision-page';

/** The body of `POST /officers/{staffCode}/supervision`. */
export const supervisionBodySchema = apiTexts(SUPERVISION_FIELDS, {});

/** The answer of `GET /officers/{staffCode}/supervision`. */
export const supervisionAnswerSchema = z.object({
  meetings: z
    .array(
      z.object({
        id: z.string(),
        heldOn: z.iso.date(),
        agreed: z.string().meta({ description: 'As the caller may know it' }),
        recordedByName: z.string(),
        pointsUsed: z.number().meta({ description: 'Of that day' }),
        pointsAvailable: z.number(),
        caseCount: z.int(),
        version: z.int(),
      }),
    )
    .meta({ description: 'The latest first; none for a caller who sees the relief plans alone' }),
  challenges: z.array(
    z.object({
      id: z.string(),
      line: z.string(),
      crn: z.string().nullable(),
      reason: z.string(),
      raisedAt: z.iso.datetime(),
      outcome: z.enum(CHALLENGE_OUTCOMES).nullable().meta({ description: 'Null: not answered yet' }),
    }),
  ),
});

/** An officer's supervision as a call is answered. */
export function toSupervisionAnswer({ record }: SupervisionPage): z.infer<typeof supervisionAnswerSchema> {
  const { supervisions = [], challenges = [] } = record ?? {};
  return {
    meetings: supervisions.map((one) => ({
      id: one.id,
      heldOn: one.heldOn,
      agreed: one.agreed,
      recordedByName: one.recordedByName,
      pointsUsed: one.pointsUsedHundredths / 100,
      pointsAvailable: one.pointsAvailable,
      caseCount: one.caseCount,
      version: one.version,
    })),
    challenges: challenges.map(({ challenge: { id, line, reason, raisedAt, outcome } }) => {
      return { id, line: line.label, crn: line.crn, reason, raisedAt, outcome };
    }),
  };
}
