import { z } from 'zod';
import { capacityQuerySchema } from '@/lib/domain/metrics/capacity/capacity-request';
import {
  attentionQuerySchema,
  managersQuerySchema,
  rankingQuerySchema,
  trendQuerySchema,
} from '@/lib/domain/metrics/capacity/report-request';
import type { Operation } from '@/lib/server/openapi/operation';

const [REGION, STAFF] = [{ level: 'region', code: 'WY' }, { staffCode: 'WYHA011' }];

const FILES: readonly Omit<Operation, 'method' | 'file' | 'answer'>[] = [
  {
    id: 'evidence',
    path: '/capacity/evidence',
    summary: 'The inspection evidence of a unit: each figure with what it counts and of when',
    query: capacityQuerySchema,
    problems: [404, 422],
    example: { query: REGION },
  },
  {
    id: 'trend',
    path: '/capacity/trend',
    summary: 'One figure of a unit over time, with what is marked on its days',
    query: trendQuerySchema,
    problems: [404, 422],
    example: { query: { ...REGION, figure: 'over-100' } },
  },
  {
    id: 'changeSince',
    path: '/capacity/change',
    summary: 'What changed in a unit since last month: every step, and what stands behind it',
    query: capacityQuerySchema,
    problems: [404, 422],
    example: { query: REGION },
  },
  {
    id: 'ranking',
    path: '/capacity/ranking',
    summary: 'Every team of a unit, of one kind at a time, in the order asked for',
    query: rankingQuerySchema,
    problems: [404, 422],
    example: { query: REGION },
  },
  {
    id: 'lineManagers',
    path: '/capacity/line-managers',
    summary: 'The line managers of a unit with how many they manage, or who has none',
    query: managersQuerySchema,
    problems: [404, 422],
    example: { query: REGION },
  },
  {
    id: 'teamAttention',
    path: '/teams/{code}/attention',
    summary: 'The cases or officers of a team behind a count of what needs attention',
    query: attentionQuerySchema,
    problems: [404, 422],
    example: { path: { code: 'WYHA' }, query: { list: 'over_100' } },
  },
  {
    id: 'caseTrail',
    path: '/cases/{crn}/trail',
    summary: 'Who did what with a case, the newest first, as its page shows it',
    problems: [403, 404],
    example: { path: { crn: 'X407218' } },
  },
  {
    id: 'officerTrail',
    path: '/officers/{staffCode}/trail',
    summary: 'Who did what with the record of an officer, the newest first, as their page shows it',
    problems: [403, 404],
    example: { path: STAFF },
  },
  {
    id: 'officerMoves',
    path: '/officers/{staffCode}/allocations',
    summary: 'The cases that came to an officer and left them in a year, the newest first',
    problems: [403, 404],
    example: { path: STAFF },
  },
];

/** What leaders and managers take as files: figures of a unit, and what became of a case or an officer. */
export const REPORT_CALLS: readonly Operation[] = FILES.map((call) => {
  return { ...call, method: 'get', file: true, answer: z.string() };
});
