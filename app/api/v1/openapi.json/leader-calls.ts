import { pulseAnswerSchema } from '@/lib/domain/metrics/pulse/pulse-answer';
import { closePulseBodySchema, pulseQuerySchema } from '@/lib/domain/metrics/pulse/pulse-request';
import type { Operation } from '@/lib/server/openapi/operation';
import { briefAnswerSchema, briefBodySchema, briefQuerySchema } from '@/lib/usecases/briefs/brief-calls';
import { changeAnswerSchema, doneAnswerSchema } from '@/lib/usecases/change-answer';
import { comparatorBodySchema, comparatorsAnswerSchema } from '@/lib/usecases/comparators/comparators-calls';

/** What officers answered of their workload, what is published elsewhere of the figures, and the brief of Mondays. */
export const LEADER_CALLS: readonly Operation[] = [
  {
    method: 'get',
    path: '/pulse',
    id: 'pulse',
    summary:
      'Who described their workload as unmanageable, each time that officers were asked: counted, and never of fewer than 10 answers',
    query: pulseQuerySchema,
    answer: pulseAnswerSchema,
    problems: [404, 422],
    example: { query: { level: 'region', code: 'WY' } },
  },
  {
    method: 'post',
    path: '/pulse/open',
    id: 'openPulse',
    summary: 'Ask every officer how they find their workload',
    audience: 'administrators',
    answer: doneAnswerSchema,
    problems: [404, 409],
  },
  {
    method: 'post',
    path: '/pulse/close',
    id: 'closePulse',
    summary:
      'Ask officers no longer: what they answered is shown from 10 answers on. What that does is said first; it cannot be undone',
    audience: 'administrators',
    body: closePulseBodySchema,
    answer: changeAnswerSchema,
    problems: [400, 404, 409, 413, 422],
    example: { body: { confirmed: true } },
  },
  {
    method: 'get',
    path: '/comparators',
    id: 'comparators',
    summary: 'What is published elsewhere of the figures of the inspection evidence',
    audience: 'administrators',
    answer: comparatorsAnswerSchema,
    problems: [404],
    tagged: true,
  },
  {
    method: 'put',
    path: '/comparators',
    id: 'setComparator',
    summary:
      'Enter what was published of a figure, in the place of what stood, or take away what was entered',
    audience: 'administrators',
    body: comparatorBodySchema,
    answer: doneAnswerSchema,
    problems: [400, 404, 413, 422],
    example: {
      body: {
        figure: 'same_officer',
        value: '61%',
        source: 'All regions, HM Inspectorate of Probation, 2025',
      },
    },
  },
  {
    method: 'get',
    path: '/brief',
    id: 'brief',
    summary: 'The brief of a unit that is sent on Mondays, as it would be sent now',
    query: briefQuerySchema,
    answer: briefAnswerSchema,
    problems: [404, 422],
    example: { query: { level: 'region', code: 'WY' } },
  },
  {
    method: 'put',
    path: '/brief',
    id: 'askForBrief',
    summary:
      'Have the brief of a unit sent to the caller by email each Monday, or none any more; of people alone, not of tokens',
    body: briefBodySchema,
    answer: doneAnswerSchema,
    problems: [400, 404, 413, 422],
    example: { body: { unit: { level: 'region', code: 'WY' } } },
  },
];
