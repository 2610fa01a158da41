import { bandingAnswerSchema } from '@/lib/domain/allocation/cases/banding-answer';
import { candidatesAnswerSchema } from '@/lib/domain/allocation/candidates/candidates-answer';
import { caseAnswerSchema, waitingCasesSchema } from '@/lib/domain/allocation/cases/case-answer';
import { bandingRequestSchema } from '@/lib/domain/banding/bands/banding-request';
import { capacityAnswerSchema } from '@/lib/domain/metrics/capacity/capacity-answer';
import type { Operation } from '@/lib/server/openapi';
import { healthSchema } from '@/lib/usecases/session/view-health';
import { evaluateRequestSchema, evaluationSchema } from '@/lib/domain/workload/model/evaluate-request';
import { officerWorkloadSchema, teamWorkloadSchema } from '@/lib/domain/workload/ledger/workload-answer';
import {
  allocationAnswerSchema,
  allocationBodySchema,
} from '@/lib/domain/allocation/decisions/allocation-request';
import { undoDoneSchema } from '@/lib/domain/allocation/decisions/undo-answer';
import {
  reallocationBodySchema,
  reallocationResponseSchema,
} from '@/lib/domain/allocation/moves/reallocation-request';
import { capacityQuerySchema } from '@/lib/domain/metrics/capacity/capacity-request';
import { waitingQuerySchema } from '@/lib/domain/allocation/cases/waiting-request';

/** Every call of the API, in the order of its description. */
export const OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/health',
    id: 'health',
    summary: 'Whether the service is well, and when its data is from',
    answer: healthSchema,
    problems: [],
    open: true,
  },
  {
    method: 'post',
    path: '/banding',
    id: 'banding',
    summary: 'Band, lowest grade, reasons and team of a case; nothing is stored',
    body: bandingRequestSchema,
    answer: bandingAnswerSchema,
    problems: [400, 413, 422],
  },
  {
    method: 'post',
    path: '/workload/evaluate',
    id: 'evaluateWorkload',
    summary: 'Workload of an officer and a caseload, by any model; nothing is stored',
    body: evaluateRequestSchema,
    answer: evaluationSchema,
    problems: [400, 413, 422],
  },
  {
    method: 'get',
    path: '/officers/{staffCode}/workload',
    id: 'officerWorkload',
    summary: "An officer's workload with its ledger",
    answer: officerWorkloadSchema,
    problems: [404],
  },
  {
    method: 'get',
    path: '/teams/{code}/workload',
    id: 'teamWorkload',
    summary: "A team's workload and its officers'",
    answer: teamWorkloadSchema,
    problems: [404],
  },
  {
    method: 'get',
    path: '/capacity',
    id: 'capacity',
    summary: 'The metrics of a unit and of the units below it',
    query: capacityQuerySchema,
    answer: capacityAnswerSchema,
    problems: [404, 422],
  },
  {
    method: 'get',
    path: '/cases',
    id: 'waitingCases',
    summary: 'The cases that wait for an officer, most urgent first',
    query: waitingQuerySchema,
    answer: waitingCasesSchema,
    problems: [403, 422],
  },
  {
    method: 'get',
    path: '/cases/{crn}',
    id: 'caseFacts',
    summary: 'A live case: facts, band with reasons, officer, version',
    answer: caseAnswerSchema,
    problems: [404],
  },
  {
    method: 'get',
    path: '/cases/{crn}/candidates',
    id: 'candidates',
    summary: 'Everybody who could hold a case, in order, and who cannot',
    answer: candidatesAnswerSchema,
    problems: [403, 404],
  },
  {
    method: 'post',
    path: '/allocations',
    id: 'allocate',
    summary: 'Allocate a waiting case to an officer',
    body: allocationBodySchema,
    answer: allocationAnswerSchema,
    status: 201,
    problems: [400, 403, 404, 409, 413, 422],
    once: true,
  },
  {
    method: 'post',
    path: '/allocations/{id}/undo',
    id: 'undoAllocation',
    summary: 'Undo an allocation or a move that was made in error, while nothing was built on it',
    answer: undoDoneSchema,
    problems: [404, 409, 422],
    once: true,
  },
  {
    method: 'post',
    path: '/reallocations',
    id: 'reallocate',
    summary: 'Move held cases to another officer, in the order given: one result a case',
    body: reallocationBodySchema,
    answer: reallocationResponseSchema,
    problems: [400, 403, 413, 422],
    once: true,
  },
];
