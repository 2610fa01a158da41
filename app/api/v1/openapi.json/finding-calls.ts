import type { Operation } from '@/lib/server/openapi/operation';
import { doneAnswerSchema } from '@/lib/usecases/change-answer';
import { chronologyAnswerSchema } from '@/lib/usecases/chronology/chronology-calls';
import { cancelAskedSchema, expectFeedBodySchema } from '@/lib/usecases/data/calls/data-calls';
import {
  keysAnswerSchema,
  mergedKeysSchema,
  mergeKeysBodySchema,
} from '@/lib/usecases/estate/calls/key-calls';
import { listAnswerSchema, listQuerySchema } from '@/lib/usecases/lists/calls/list-calls';
import { searchAnswerSchema, searchQuerySchema } from '@/lib/usecases/search/search-calls';
import { REPORT_CALLS } from './report-calls';

/** What is found by words, by a case or behind a figure, and reports of it; records of one key; feeds that are expected and imports that go on. */
export const FINDING_CALLS: readonly Operation[] = [
  {
    method: 'get',
    path: '/search',
    id: 'search',
    summary:
      'People under supervision, staff and units by what somebody would type in the search box; a restricted name is found by those alone who may know it',
    query: searchQuerySchema,
    answer: searchAnswerSchema,
    problems: [422],
    example: { query: { text: 'Halifax' } },
  },
  {
    method: 'get',
    path: '/cases/{crn}/chronology',
    id: 'chronology',
    summary: 'All that is recorded of a case, from the first to the last. That it was read is logged',
    answer: chronologyAnswerSchema,
    problems: [404],
    example: { path: { crn: 'X407218' } },
  },
  {
    method: 'get',
    path: '/capacity/list',
    id: 'capacityList',
    summary:
      'The cases, officers or actions behind a figure of a unit, in the order of the screen: also contact that is overdue, and every live case',
    query: listQuerySchema,
    answer: listAnswerSchema,
    problems: [404, 422],
    tagged: true,
    example: { query: { list: 'contact-overdue', level: 'team', code: 'WYHA', limit: 20 } },
  },
  {
    method: 'get',
    path: '/keys',
    id: 'clashingKeys',
    summary:
      'Records of before whose keys differ in case of letters alone, two by two, and what merging them does: those that the caller may merge',
    answer: keysAnswerSchema,
    problems: [404],
    tagged: true,
  },
  {
    method: 'post',
    path: '/keys/merge',
    id: 'mergeKeys',
    summary: 'Merge two records of one key, where what that does is still what was shown',
    body: mergeKeysBodySchema,
    answer: mergedKeysSchema,
    problems: [400, 403, 404, 409, 413, 422],
    example: { body: { kind: 'officer', from: 'clashFrom', into: 'clashInto', seen: 'clashSeen' } },
  },
  {
    method: 'put',
    path: '/feeds/{feed}',
    id: 'expectFeed',
    summary: 'Say within how many hours a feed is expected again: it is late where nothing of it came',
    audience: 'administrators',
    body: expectFeedBodySchema,
    answer: doneAnswerSchema,
    problems: [400, 404, 413, 422],
    example: { path: { feed: 'ndelius' }, body: { everyHours: 24 } },
  },
  {
    method: 'post',
    path: '/imports/{id}/cancel',
    id: 'cancelImport',
    summary:
      'Ask to leave an import that goes on, whoever began it: it ends at its next step, and nothing is changed. What goes on is listed with the imports',
    audience: 'administrators',
    answer: cancelAskedSchema,
    problems: [404, 409],
    example: { path: { id: '5b0c7a54-6a0e-4f5d-9d0e-2f8f5f7c1a11' } },
  },
  ...REPORT_CALLS,
];
