import { PEOPLE_SORTS } from '../../domain/metrics/officers/people-list';
import { anyText, oneOf, pageNumber, searched } from '../../kernel/reading/query';
import { DIRECTIONS } from './directions';

/** What narrows a list of staff. */
export const PEOPLE_FILTER = { name: searched(100), grade: anyText(), team: anyText() };

/** How a list of staff is filtered, sorted and paged. */
export const PEOPLE = {
  ...PEOPLE_FILTER,
  sort: oneOf(PEOPLE_SORTS),
  direction: oneOf(DIRECTIONS),
  page: pageNumber(),
};
