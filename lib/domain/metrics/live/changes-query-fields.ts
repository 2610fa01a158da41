import { SCOPE_LEVELS } from '../../access/actor';
import { optional } from '../../../kernel/reading/field';
import { choice, line } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';
import { LIVE_PAGES } from './live-page';

/** Of which page a call asks whether it has changed. */
export const CHANGES_QUERY_FIELDS = describeFields({
  page: choice('Page', LIVE_PAGES),
  level: optional(choice('Level', SCOPE_LEVELS, { hint: 'Of a capacity page' })),
  code: optional(
    line('Code', 100, { hint: 'The code of the team or unit, the staff code, or the CRN of a shortlist' }),
  ),
});
