import { z } from 'zod';
import { archiveQuerySchema } from '@/lib/domain/metrics/archive/archive-request';
import { exportQuerySchema } from '@/lib/usecases/data/whole/export-request';
import { auditAnswerSchema } from '@/lib/domain/audit/audit-answer';
import { auditVerifiedSchema } from '@/lib/domain/audit/audit-verified-answer';
import { auditQuerySchema } from '@/lib/domain/audit/audit-request';
import { bandingAnswerSchema } from '@/lib/domain/allocation/cases/banding-answer';
import { candidatesAnswerSchema } from '@/lib/domain/allocation/candidates/candidates-answer';
import { caseAnswerSchema, waitingCasesSchema } from '@/lib/domain/allocation/cases/case-answer';
import { bandingRequestSchema } from '@/lib/domain/banding/bands/banding-request';
import { capacityAnswerSchema } from '@/lib/domain/metrics/capacity/capacity-answer';
import { importAnswerSchema, importFormSchema, undoneImportSchema } from '@/lib/usecases/data/import-answer';
import type { Operation } from '@/lib/server/openapi/operation';
import { healthSchema } from '@/lib/usecases/session/view-health';
import { evaluateRequestSchema, evaluationSchema } from '@/lib/domain/workload/model/evaluate-request';
import { officerWorkloadSchema, teamWorkloadSchema } from '@/lib/domain/workload/ledger/workload-answer';
import {
  allocationAnswerSchema,
  allocationBodySchema,
} from '@/lib/domain/allocation/decisions/allocation-request';
import { handoffsAnswerSchema, handoffSchema } from '@/lib/domain/allocation/handoff/handoff-answer';
import { handoffQuerySchema } from '@/lib/domain/allocation/handoff/handoff-request';
import {
  differencesAnswerSchema,
  settledDifferenceSchema,
} from '@/lib/domain/allocation/cases/difference-answer';
import {
  differenceQuerySchema,
  settleDifferenceBodySchema,
} from '@/lib/domain/allocation/cases/difference-request';
import { undoDoneSchema } from '@/lib/domain/allocation/decisions/undo-answer';
import {
  reallocationBodySchema,
  reallocationResponseSchema,
} from '@/lib/domain/allocation/moves/reallocation-request';
import { capacityQuerySchema } from '@/lib/domain/metrics/capacity/capacity-request';
import { waitingQuerySchema } from '@/lib/domain/allocation/cases/waiting-request';
import { choosingBodySchema, choosingSchema } from '@/lib/domain/allocation/queue/choosing-request';
import { waitingNowSchema } from '@/lib/domain/allocation/queue/waiting-now-answer';
import { waitingNowQuerySchema } from '@/lib/domain/allocation/queue/waiting-now-request';
import { changesSchema } from '@/lib/domain/metrics/live/changes-answer';
import { changesQuerySchema } from '@/lib/domain/metrics/live/changes-request';
import { ADMINISTRATION_CALLS } from './administration-calls';
import { CASE_WORK_CALLS } from './case-work-calls';
import { EXAMPLES } from './examples';
import { FINDING_CALLS } from './finding-calls';
import { LEADER_CALLS } from './leader-calls';
import { PEOPLE_CALLS } from './people-calls';
import { SHARING_CALLS } from './sharing-calls';

/** A file of comma separated values, with a head. */
const CSV = z.string();

const CALLS: readonly Operation[] = [
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
    path: '/cases/{crn}/choosing',
    id: 'choosing',
    summary:
      'Tell others who see the same queue that somebody has the candidates of a case open; it lapses by itself',
    body: choosingBodySchema,
    answer: choosingSchema,
    problems: [400, 403, 404, 413, 422],
  },
  {
    method: 'get',
    path: '/waiting',
    id: 'waitingNow',
    summary: 'How many cases wait, which, and who else is about to decide on one; nobody is measured',
    query: waitingNowQuerySchema,
    answer: waitingNowSchema,
    problems: [403, 422],
  },
  {
    method: 'get',
    path: '/changes',
    id: 'changes',
    summary:
      'The number by which a page that is open learns that what it shows has changed; no figure is read',
    query: changesQuerySchema,
    answer: changesSchema,
    problems: [403, 404, 422],
    tagged: true,
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
  {
    method: 'get',
    path: '/differences',
    id: 'differences',
    summary:
      'What sources say otherwise than what was decided here, for managers to settle, the oldest first',
    query: differenceQuerySchema,
    answer: differencesAnswerSchema,
    problems: [403, 422],
  },
  {
    method: 'post',
    path: '/differences/{id}/settle',
    id: 'settleDifference',
    summary: 'Settle what a source says otherwise: keep what stands here, or take its value',
    body: settleDifferenceBodySchema,
    answer: settledDifferenceSchema,
    problems: [400, 403, 404, 409, 413, 422],
  },
  {
    method: 'get',
    path: '/handoffs',
    id: 'handoffs',
    summary:
      'What was decided here and is to be keyed in the record system, the oldest first, each with the text to paste',
    query: handoffQuerySchema,
    answer: handoffsAnswerSchema,
    problems: [403, 422],
  },
  {
    method: 'post',
    path: '/handoffs/{id}/keyed',
    id: 'keyHandoff',
    summary: 'Say that a decision is keyed in the record system; the same again answers the same',
    answer: handoffSchema,
    problems: [404],
  },
  {
    method: 'post',
    path: '/imports',
    id: 'importFiles',
    summary: 'Import files of teams, officers, cases and more: all of them, or, with anything wrong, nothing',
    form: importFormSchema,
    answer: importAnswerSchema,
    problems: [400, 404, 409, 413, 422],
    once: true,
  },
  {
    method: 'post',
    path: '/imports/{id}/undo',
    id: 'undoImport',
    summary:
      'Undo an import on which nothing was built: what it added goes, the rest is as it was. What stands in the way is listed in inTheWay (409)',
    answer: undoneImportSchema,
    problems: [404, 409],
  },
  {
    method: 'get',
    path: '/audit',
    id: 'audit',
    summary: 'Who did what, and when, the newest first; for administrators of the whole',
    query: auditQuerySchema,
    answer: auditAnswerSchema,
    problems: [404, 422],
  },
  {
    method: 'get',
    path: '/archive',
    id: 'archive',
    summary: 'The daily figures of a unit as they were stored each night, by officer, team or unit',
    query: archiveQuerySchema,
    answer: CSV,
    file: true,
    problems: [404, 422],
  },
  {
    method: 'get',
    path: '/export',
    id: 'exportFile',
    summary:
      'What a region owns, as a file that imports again as nothing to change; what the caller may not know is left out',
    query: exportQuerySchema,
    answer: CSV,
    file: true,
    problems: [404, 422],
  },
  {
    method: 'get',
    path: '/audit/verify',
    id: 'verifyAudit',
    summary:
      'Whether every entry of the audit trail reads as when it was sealed, and the first that does not',
    answer: auditVerifiedSchema,
    problems: [404],
  },
  ...CASE_WORK_CALLS,
  ...PEOPLE_CALLS,
  ...SHARING_CALLS,
  ...FINDING_CALLS,
  ...ADMINISTRATION_CALLS,
  ...LEADER_CALLS,
];

/** Every call of the API, in the order of its description. */
export const OPERATIONS: readonly Operation[] = CALLS.map((call) => {
  const example = EXAMPLES[call.id];
  return example === undefined ? call : { ...call, example };
});
