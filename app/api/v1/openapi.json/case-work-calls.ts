import type { Operation } from '@/lib/server/openapi/operation';
import {
  caseBodySchema,
  caseChangedSchema,
  endCaseBodySchema,
  newCaseBodySchema,
  reopenCaseBodySchema,
} from '@/lib/usecases/cases/calls/case-calls';
import { changeAnswerSchema, doneAnswerSchema } from '@/lib/usecases/change-answer';
import {
  feedsAnswerSchema,
  forgottenAnswerSchema,
  importsAnswerSchema,
  shapesAnswerSchema,
} from '@/lib/usecases/data/calls/data-calls';
import { decisionsAnswerSchema, decisionsQuerySchema } from '@/lib/usecases/decisions/calls/decision-calls';
import {
  finishActionBodySchema,
  oversightAnswerSchema,
  oversightBodySchema,
} from '@/lib/usecases/oversight/calls/oversight-calls';

/** A case that the examples log, and one that an officer holds since the example of a move. */
const [LOGGED, HELD] = [{ crn: 'E900001' }, { crn: 'X407218' }];
const CHANGE = [400, 403, 404, 409, 413, 422] as const;

/** Cases as they are recorded, oversight, and what other systems bring. */
export const CASE_WORK_CALLS: readonly Operation[] = [
  {
    method: 'get',
    path: '/allocations',
    id: 'allocations',
    summary: 'Who allocated or moved what to whom, when and why, the newest first',
    query: decisionsQuerySchema,
    answer: decisionsAnswerSchema,
    problems: [403, 404, 422],
    tagged: true,
    example: { query: { days: '90', team: 'WYHA' } },
  },
  {
    method: 'post',
    path: '/cases',
    id: 'logCase',
    summary: 'Log a case that waits for an officer; the same again answers the same',
    body: newCaseBodySchema,
    answer: doneAnswerSchema,
    status: 201,
    problems: [400, 403, 413, 422],
    example: {
      body: {
        ...LOGGED,
        setting: 'community',
        area: 'Calderdale',
        rsr: 1.5,
        ogrs: 40,
        rosh: 'medium',
        flags: [],
      },
    },
  },
  {
    method: 'patch',
    path: '/cases/{crn}',
    id: 'changeCase',
    summary: 'Change what is given of a live case; what that does to its band is said first',
    body: caseBodySchema,
    answer: caseChangedSchema,
    problems: CHANGE,
    example: { path: LOGGED, body: { expectedVersion: 1, facts: { rosh: 'very_high' } } },
  },
  {
    method: 'post',
    path: '/cases/{crn}/end',
    id: 'endCase',
    summary: 'Record that a case has ended; what that does is said first',
    body: endCaseBodySchema,
    answer: changeAnswerSchema,
    problems: CHANGE,
    example: {
      path: LOGGED,
      body: { endedOn: '2026-11-02', reason: 'logged_in_error', expectedVersion: 1, confirmed: true },
    },
  },
  {
    method: 'post',
    path: '/cases/{crn}/reopen',
    id: 'reopenCase',
    summary: 'Open a case again that ended; what that does is said first',
    body: reopenCaseBodySchema,
    answer: changeAnswerSchema,
    problems: CHANGE,
    example: { path: LOGGED, body: { reason: 'The person is back', expectedVersion: 2 } },
  },
  {
    method: 'post',
    path: '/cases/{crn}/oversight',
    id: 'recordOversight',
    summary: 'Record a decision of oversight on the present holding, with its agreed actions',
    audience: 'managers',
    body: oversightBodySchema,
    answer: doneAnswerSchema,
    status: 201,
    problems: [400, 403, 404, 413, 422],
    example: {
      path: HELD,
      body: {
        decision: 'Held with weekly contact',
        reviewOn: '2026-11-16',
        actions: [{ what: 'Home visit', who: 'The officer', dueOn: '2026-11-09' }],
      },
    },
  },
  {
    method: 'get',
    path: '/oversight',
    id: 'oversight',
    summary: 'Agreed actions that are open, what was asked of the caller, and decisions drawn for audit',
    audience: 'managers',
    answer: oversightAnswerSchema,
    problems: [404],
    tagged: true,
  },
  {
    method: 'post',
    path: '/oversight/actions/{id}',
    id: 'finishOversightAction',
    summary: 'Say of an agreed action that it is done, or is not done after all',
    audience: 'managers',
    body: finishActionBodySchema,
    answer: doneAnswerSchema,
    problems: CHANGE,
    example: { path: { id: 'actionId' }, body: { done: true, expectedVersion: 1 } },
  },
  {
    method: 'get',
    path: '/imports',
    id: 'imports',
    summary: 'What was imported, the newest first, what is being imported now, and when the data is from',
    audience: 'administrators',
    answer: importsAnswerSchema,
    problems: [404],
    tagged: true,
  },
  {
    method: 'get',
    path: '/imports/shapes',
    id: 'importShapes',
    summary:
      'What is remembered of files whose headings are their own: what they hold, and the column of each heading',
    audience: 'administrators',
    answer: shapesAnswerSchema,
    problems: [404],
    tagged: true,
  },
  {
    method: 'post',
    path: '/imports/shapes/{shape}/forget',
    id: 'forgetImportShape',
    summary: 'Forget what is remembered of files of one shape: the next is asked of anew',
    audience: 'administrators',
    answer: forgottenAnswerSchema,
    problems: [404],
    example: { path: { shape: 'a0f2' } },
  },
  {
    method: 'get',
    path: '/feeds',
    id: 'feeds',
    summary: 'The files that other systems bring, each with how old it is and whether it is late',
    audience: 'administrators',
    answer: feedsAnswerSchema,
    problems: [404],
    tagged: true,
  },
];
