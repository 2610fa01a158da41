import type { Operation } from '@/lib/server/openapi/operation';
import {
  clearDemonstrationSchema,
  clearedDemonstrationSchema,
  demonstrationSchema,
} from '@/lib/usecases/demonstration/demonstration-answer';

/** Clearing the demonstration. */
export const DEMONSTRATION_CALLS: readonly Operation[] = [
  {
    method: 'get',
    path: '/demonstration',
    id: 'demonstration',
    summary:
      'What clearing the demonstration takes; not there where this is none. For administrators of the whole',
    audience: 'administrators',
    answer: demonstrationSchema,
    problems: [404],
  },
  {
    method: 'post',
    path: '/demonstration/clear',
    id: 'clearDemonstration',
    summary:
      'Clear the demonstration with all that was done in it; the token by which it is asked goes as well. Send the number of cases that it has',
    audience: 'administrators',
    body: clearDemonstrationSchema,
    example: { body: { cases: 0 } },
    answer: clearedDemonstrationSchema,
    problems: [400, 403, 404, 413, 422],
  },
];
