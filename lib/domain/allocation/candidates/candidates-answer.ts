import { z } from 'zod';
import { WORKLOAD_STATES } from '../../workload/measure/states';
import type { OfferedCandidate, RuledOutOfficer } from './offered-candidate';
import type { EndingBeside } from '../moves/ending-beside';
import { caseAnswerSchema } from '../cases/case-answer';
import { type OrderContext, orderInWords } from './order-candidates';

const reason = z.object({ rule: z.string(), text: z.string() });
const percent = z.number().nullable();
const unit = z.object({ code: z.string(), name: z.string() });

/** Somebody on offer. */
export const candidateSchema = z.object({
  staffCode: z.string(),
  name: z.string(),
  grade: z.string().nullable(),
  team: unit,
  verdict: z.enum(['allowed', 'with_oversight', 'not_allowed', 'unknown']),
  trainingGap: z.boolean(),
  reasonsFor: z.array(reason),
  reasonsAgainst: z.array(reason),
  workloadNow: percent,
  workloadAfter: percent,
  stateNow: z.enum(WORKLOAD_STATES),
  stateAfter: z.enum(WORKLOAD_STATES),
  caseCount: z.number().int(),
  bandCounts: z.record(z.string(), z.number().int()),
  newIn7Days: z.number().int(),
  intakeCap: z.number().nullable(),
  atIntakeCap: z.boolean(),
  supervisedBefore: z.boolean(),
  /** The last day of short leave that runs today: back before the appointment. */
  awayUntil: z.string().nullable(),
  /** What a reason would be asked for on `POST /allocations`. */
  askedFor: z.array(z.object({ code: z.string(), text: z.string(), needsReviewDate: z.boolean() })),
  /** The step of the order that put them behind the one before; null for the first. */
  placedBy: reason.nullable(),
});

const besideSchema = z.object({
  staffCode: z.string(),
  name: z.string(),
  kind: z.enum(['share', 'cover']),
  /** Of a share, which ends where they are chosen. */
  percent: z.number().int().nullable(),
  /** The last day of a cover, which ends with the allocation. */
  endsOn: z.string().nullable(),
});

/** Somebody ruled out, and why. */
export const ruledOutSchema = z.object({
  staffCode: z.string(),
  name: z.string(),
  grade: z.string().nullable(),
  team: unit,
  why: z.array(reason),
});

/** What `GET /cases/{crn}/candidates` answers: everybody who could hold the case, in the order on screen, and who cannot. */
export const candidatesAnswerSchema = z.object({
  case: caseAnswerSchema,
  candidates: z.array(candidateSchema),
  /** The policy that put the candidates in order, step by step. */
  order: z.array(reason),
  ruledOut: z.array(ruledOutSchema),
  /** Who shares or covers the case. */
  beside: z.array(besideSchema),
});

/** Those beside a case as the API shows them. */
export function toBesideAnswer({ covers, shares }: EndingBeside): z.infer<typeof besideSchema>[] {
  return [
    ...shares.map(({ staffCode, name, percent: part }) => ({
      staffCode,
      name,
      kind: 'share' as const,
      percent: part,
      endsOn: null,
    })),
    ...covers.map(({ staffCode, name, endsOn }) => ({
      staffCode,
      name,
      kind: 'cover' as const,
      percent: null,
      endsOn,
    })),
  ];
}

/** An officer on offer as the API shows them. */
export function toCandidateAnswer(view: OfferedCandidate): z.infer<typeof candidateSchema> {
  const {
    staffCode,
    name,
    gradeCode,
    team,
    verdict,
    trainingGap,
    now,
    after,
    newIn7Days,
    intakeCap,
    atIntakeCap,
  } = view;
  return {
    staffCode,
    name,
    grade: gradeCode,
    team,
    verdict,
    trainingGap,
    reasonsFor: [...view.reasonsFor],
    reasonsAgainst: [...view.reasonsAgainst],
    workloadNow: now.workloadPercent,
    workloadAfter: after.workloadPercent,
    stateNow: now.state,
    stateAfter: after.state,
    caseCount: now.caseCount,
    bandCounts: { ...now.bandCounts },
    newIn7Days,
    intakeCap,
    atIntakeCap,
    supervisedBefore: view.supervised !== null,
    awayUntil: view.awayUntil,
    askedFor: view.asked.map(({ code, text, needsReviewDate }) => ({ code, text, needsReviewDate })),
    placedBy: view.placedBy,
  };
}

/** The policy that put the candidates in order, step by step. */
export function toOrderAnswer(model: OrderContext['model']): z.infer<typeof candidatesAnswerSchema>['order'] {
  return [...orderInWords(model)];
}

/** Somebody ruled out as the API shows them. */
export function toRuledOutAnswer({
  staffCode,
  name,
  gradeCode,
  team,
  why,
}: RuledOutOfficer): z.infer<typeof ruledOutSchema> {
  return {
    staffCode,
    name,
    grade: gradeCode,
    team,
    why: why.map((entry) => ({ rule: entry.rule, text: entry.text })),
  };
}
